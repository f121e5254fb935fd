import { isMask, joinHash, MAX_WORDS } from './hashes.ts';
import { type Bytes, clz, type Ints, type int, newBytes, newInts, type Reals, type Words } from './machine.ts';

/** Words of the small table of bits by which most unlike texts are told without looking up their pairs. */
const BIT_WORDS = 64;
/** How often {@link PairSet.telling} may be asked about one count, and one more. */
const ASKED = 8;
/** Stands for the hash 0, which marks an empty slot. */
const NOUGHT = 0x2545f491;
// Pairs of the other text that the small table may know, and where they stand.
const maybe = newInts(MAX_WORDS);
const maybeAt = newInts(MAX_WORDS);

/** The distinct word pairs of one post, ready to be counted in others; made once and loaded again for every post. */
export class PairSet {
  private readonly slots: Ints;
  private readonly matched: Ints;
  private readonly tells: Bytes;
  private readonly bits: Ints = newInts(BIT_WORDS);
  private pairs: Ints = maybe;
  private mask: int;
  private round: int = 0;
  private asked: int = 0;
  /** distinct pairs */
  size: int = 0;
  /** of the last {@link PairSet.count}: the most common pairs in a row */
  longest: int = 0;
  /** the same: how many words of the other text lie in common pairs */
  covered: int = 0;
  /** the same: how many of them {@link PairSet.tell} was told of */
  told: int = 0;

  /** @param capacity the most words of a post */
  constructor(capacity: int) {
    const mask = tableMask(capacity);
    this.mask = mask;
    this.slots = newInts(mask + 1);
    this.matched = newInts(mask + 1);
    this.tells = newBytes(mask + 1);
  }

  /** @param pairs of the post, as {@link pairsOf} gives them; they are read again by {@link PairSet.telling} */
  load(pairs: Ints, length: int): void {
    const slots = this.slots;
    const bits = this.bits;
    const mask = tableMask(length);
    slots.fill(0, 0, mask + 1);
    bits.fill(0, 0, BIT_WORDS);
    this.mask = mask;
    this.pairs = pairs;
    let size = 0;
    for (let i = 1; i < length; i++) {
      const pair = pairs[i]!;
      let at = pair & mask;
      while (slots[at] !== 0 && slots[at] !== pair) at = (at + 1) & mask;
      if (slots[at] !== 0) continue;
      slots[at] = pair;
      size++;
      bits[pair >>> 26]! |= 1 << ((pair >>> 21) & 31);
    }
    this.size = size;
  }

  /** Marks the pairs that are telling by these weights, as {@link PairSet.telling} has it, for the counts to come. */
  tell(words: Words, length: int, weights: Reals): void {
    const slots = this.slots;
    const tells = this.tells;
    const mask = this.mask;
    const pairs = this.pairs;
    tells.fill(0, 0, mask + 1);
    for (let i = 1; i < length; i++) {
      if (isWeightless(words, weights, i)) continue;
      const pair = pairs[i]!;
      let at = pair & mask;
      while (slots[at] !== pair) at = (at + 1) & mask;
      tells[at] = 1;
    }
  }

  /**
   * How many of the distinct pairs another run of words has.
   * @param least fewer are not worth counting
   * @returns less than `least`, not always how many, when there are fewer
   */
  count(words: Words, start: int, size: int, least: int = 0): int {
    const bits = this.bits;
    // First all that may be one, without asking after each: what follows of an answer cannot be guessed.
    let listed = 0;
    let before: int = size > 0 ? words[start]! | 0 : 0;
    for (let i = 1; i < size; i++) {
      const word = words[start + i]! | 0;
      const pair = pairOf(before, word);
      before = word;
      maybe[listed] = pair;
      maybeAt[listed] = i;
      listed += (bits[pair >>> 26]! >>> ((pair >>> 21) & 31)) & 1;
    }
    if (listed < least) return listed;
    this.round += ASKED;
    this.asked = 0;
    const round = this.round;
    const slots = this.slots;
    const matched = this.matched;
    const tells = this.tells;
    const mask = this.mask;
    let common = 0;
    let told = 0;
    let run = 0;
    let longest = 0;
    let covered = 0;
    let last = 0;
    for (let k = 0; k < listed; k++) {
      const pair = maybe[k]!;
      let at = pair & mask;
      while (slots[at] !== 0 && slots[at] !== pair) at = (at + 1) & mask;
      if (slots[at] === 0) continue;
      const place = maybeAt[k]!;
      run = place === last + 1 ? run + 1 : 1;
      last = place;
      if (run > longest) longest = run;
      covered += run === 1 ? 2 : 1;
      if (matched[at] === round) continue;
      matched[at] = round;
      common++;
      told += tells[at]!;
    }
    this.longest = longest;
    this.covered = covered;
    this.told = told;
    return common;
  }

  /**
   * After {@link PairSet.count}: the distinct pairs in common of which both words weigh something in the loaded post, or one
   * does and the other stands for a contact or a number. */
  telling(words: Words, length: int, weights: Reals): int {
    const slots = this.slots;
    const matched = this.matched;
    const mask = this.mask;
    const pairs = this.pairs;
    const round = this.round;
    this.asked++;
    const told = round + this.asked;
    let telling = 0;
    for (let i = 1; i < length; i++) {
      if (isWeightless(words, weights, i)) continue;
      const pair = pairs[i]!;
      let at = pair & mask;
      while (slots[at] !== pair) at = (at + 1) & mask;
      if (matched[at]! < round || matched[at] === told) continue;
      matched[at] = told;
      telling++;
    }
    return telling;
  }
}

// Whether neither the word at a place and the one before weigh anything, or one does and the other is no contact or number.
function isWeightless(words: Words, weights: Reals, i: int): boolean {
  if (weights[i - 1] === 0) return !isMask(words[i - 1]!) || weights[i] === 0;
  return weights[i] === 0 && !isMask(words[i]!);
}

/** The hash of every word with the one before it, at the place of the later one; nothing stands at place 0. Never 0. */
export function pairsOf(words: Words, length: int, out: Ints): void {
  for (let i = 1; i < length; i++) out[i] = pairOf(words[i - 1]!, words[i]!);
}

function pairOf(a: int, b: int): int {
  const pair = joinHash(a, b) | 0;
  return pair === 0 ? NOUGHT : pair;
}

/** The mask of the smallest table that a text of `length` words fills to a quarter at most. */
export function tableMask(length: int): int {
  return (1 << (34 - clz(length | 3))) - 1;
}
