import { isMask, joinHash, MAX_WORDS, maskBit } from './hashes.ts';
import {
  type Bytes,
  clz,
  type Halves,
  type Ints,
  type int,
  log,
  logarithms,
  mul,
  newBytes,
  newHalves,
  newInts,
  newReals,
  type Reals,
  real,
  type Words,
  whole,
} from './machine.ts';

const WORD_BITS = 20;
const PHRASE_BITS = 22;
/** Unlike posts from which a phrase is a stock phrase; one in three thousand when that is more, up to what can be counted. */
const STOCK_POSTS = 3;
const STOCK_PART = 3000;
const STOCK_MOST = 250;
/** Size of the small table of bits that tells where a stock phrase may be. */
const NOTED_BITS = 18;
const NOTED_MASK = (1 << NOTED_BITS) - 1;
/** Posts of known campaigns that a stock phrase may have for each unlike post; more when it is in very many of these. */
const OWN_COPIES = 2;
const SAID_COPIES = 8;
/** How many times as many unlike posts the rarest word of a saying may be in as the saying itself. */
const ELSEWHERE = 10;
/** Unlike posts from which on only every fourth post is counted. */
const SAMPLE_FROM = 20_000;
const SAMPLE = 4;
/** Counts that stand for what is known beforehand, and the most that is counted. */
const IN_FORMULA = 65535;
const SMALL = 65534;
const MOST = 65533;
/** What a word weighs that says nothing by itself, but is not of a formula either. */
export const LEAST = 1e-6;
/** The same for a word that says nothing at all, and for a small one. */
const NOTHING = newReals(2);
NOTHING[1] = LEAST;
/** Where posts that joined a group are counted, beside those that are like nothing before. */
const JOINED = 1;
/** Words in a row that make a phrase. */
export const PHRASE = 4;
/** More unlike posts than there can be. */
export const NEVER = 0x7fffffff;
const LOGARITHMS = logarithms();
// Counts of the words at hand, or phrases to be looked at more closely, and where they begin.
const read = newInts(MAX_WORDS);
const listed = newInts(MAX_WORDS);
const listedAt = newInts(MAX_WORDS);

/**
 * How words and phrases spread over unlike posts, in sketches of fixed size (estimates that are never too low). A word
 * that many posts hold says little; a phrase that posts hold which are like nothing before is a stock phrase (a prayer, a
 * greeting, a slogan), while one that is mostly seen in posts of known campaigns is their own.
 */
export class Spread {
  private readonly words: Halves = newHalves(1 << WORD_BITS);
  // How many posts that are like nothing before have a phrase, and how many that joined a group, side by side.
  private readonly phrases: Bytes = newBytes(2 << PHRASE_BITS);
  // One bit a phrase: whether a post that is like nothing before has it. The count of these posts leaves the first one out,
  // so that the many phrases that come once are not looked for in the large table.
  private readonly met: Ints = newInts(1 << (PHRASE_BITS - 5));
  // Whether a phrase was in enough unlike posts to be looked at, several phrases to a bit: it stays next to the processor.
  private readonly noted: Ints = newInts(1 << (NOTED_BITS - 5));
  private founders: int = 0;
  private skipped: int = 0;
  private touched: int = 0;
  /** of the last {@link Spread.weigh}: how many words are neither small, nor of a formula, nor contacts */
  counted: int = 0;

  /** Says that a word tells nothing, however rare it is here: one of a formula, or a small one that binds others. */
  ignore(word: int, formula: boolean): void {
    this.words[placeOf(word)] = formula ? IN_FORMULA : SMALL;
  }

  /**
   * Counts a post that is like nothing before (`founder`), or one that joined a group.
   * @param pairs of its words, as `pairsOf()` gives them
   */
  count(words: Words, pairs: Ints, length: int, founder: boolean): void {
    // A sample is enough once there are many: every limit is a share of the posts counted.
    if (this.founders > SAMPLE_FROM) {
      const skipped = this.skipped++;
      if (skipped % SAMPLE !== 0) return;
    }
    const phrases = this.phrases;
    const met = this.met;
    const noted = this.noted;
    const counts = this.words;
    if (!founder) {
      for (let i = 3; i < length; i++) {
        const at = ((joinHash(pairs[i - 2]!, pairs[i]!) >>> (32 - PHRASE_BITS)) << 1) + JOINED;
        const count = phrases[at]!;
        if (count < 255) phrases[at] = count + 1;
      }
      return;
    }
    this.founders++;
    let again = 0;
    let seen = 0;
    for (let i = 3; i < length; i++) {
      const phrase = joinHash(pairs[i - 2]!, pairs[i]!) >>> (32 - PHRASE_BITS);
      read[i] = phrase;
      seen ^= met[phrase >>> 5]!;
    }
    this.touched ^= seen;
    for (let i = 3; i < length; i++) {
      const phrase = read[i]!;
      const bits = met[phrase >>> 5]!;
      met[phrase >>> 5] = bits | (1 << (phrase & 31));
      listed[again] = phrase;
      again += (bits >>> (phrase & 31)) & 1;
    }
    const stock = this.stock();
    for (let i = 0; i < again; i++) {
      const phrase = listed[i]!;
      const founders = phrases[phrase << 1]! + 1;
      if (founders < 255) phrases[phrase << 1] = founders;
      if (founders + 1 >= stock) noted[(phrase & NOTED_MASK) >>> 5]! |= 1 << (phrase & 31);
    }
    // The same word may come again: first all are read, so that the memory fetches them side by side.
    let touched = 0;
    for (let i = 0; i < length; i++) {
      const at = placeOf(words[i]!);
      read[i] = at;
      touched ^= counts[at]!;
    }
    this.touched ^= touched;
    for (let i = 0; i < length; i++) {
      const at = read[i]!;
      const count = counts[at]!;
      if (count < MOST) counts[at] = count + 1;
    }
  }

  /** Whether a word is one of the small ones that bind others. */
  isSmall(word: int): boolean {
    return this.words[placeOf(word)] === SMALL;
  }

  /** Whether a word is one of a prayer, a greeting or the like. */
  isOfFormula(word: int): boolean {
    return this.words[placeOf(word)] === IN_FORMULA;
  }

  /**
   * Whether at most one word of a text in `share` is not of a formula known beforehand, small words not counted, and at least
   * `least` of all its words are of one.
   */
  isFormula(words: Words, length: int, share: int, least: number = 0): boolean {
    let own = 0;
    let known = 0;
    for (let i = 0; i < length; i++) {
      const word = words[i]!;
      const count = this.words[placeOf(word)]!;
      if (count === IN_FORMULA) known++;
      else if (count < SMALL && !isMask(word)) own++;
    }
    return own * share <= length && known >= least * length;
  }

  // Unlike posts from which on a phrase is a stock phrase.
  private stock(): int {
    const share = whole(real(this.founders + STOCK_PART - 1) / real(STOCK_PART));
    return share < STOCK_POSTS ? STOCK_POSTS : share > STOCK_MOST ? STOCK_MOST : share;
  }

  /** How often the number of unlike posts has doubled. */
  level(): int {
    return 32 - clz(this.founders);
  }

  // Whether the rarest word of a phrase is mostly seen in it: everyday words meet by chance.
  private goTogether(words: Words, at: int, founders: int): boolean {
    let rarest = SMALL;
    for (let i = at; i < at + PHRASE; i++) {
      const count = this.words[placeOf(words[i]!)]!;
      if (count < rarest) rarest = count;
    }
    return rarest === SMALL || rarest <= founders * ELSEWHERE;
  }

  /**
   * Weighs the words of a text: 1 for one that no unlike post holds, falling with the logarithm of how many do; nothing
   * for a masked contact, a word of a formula and inside a stock phrase.
   * @param said unlike posts from which on a phrase is a stock phrase though campaigns have it in many of their posts
   * @returns the sum
   */
  weigh(words: Words, start: int, size: int, out: Reals, said: int = NEVER): number {
    const scale = 1 / log(real(this.founders + 20));
    const phrases = this.phrases;
    const noted = this.noted;
    const counts = this.words;
    // Words that weigh nothing are listed without asking after each: what follows of an answer from the memory cannot be guessed.
    let special = 0;
    for (let i = 0; i < size; i++) read[i] = counts[placeOf(words[start + i]!)]!;
    for (let i = 0; i < size; i++) {
      const word = words[start + i]!;
      const count = read[i]!;
      const rarity = Math.max(LEAST, 1 - LOGARITHMS[count]! * scale);
      out[i] = rarity * rarity;
      listed[special] = count;
      listedAt[special] = i;
      special += ((SMALL - 1 - count) >>> 31) | maskBit(word);
    }
    for (let s = 0; s < special; s++) {
      const i = listedAt[s]!;
      out[i] = NOTHING[(((listed[s]! ^ SMALL) - 1) >>> 31) & ~maskBit(words[start + i]!)]!;
    }
    this.counted = size - special;
    // The same for phrases that may be everybody's.
    let marked = 0;
    let first: int = size > 1 ? joinHash(words[start]!, words[start + 1]!) : 0;
    let second: int = size > 2 ? joinHash(words[start + 1]!, words[start + 2]!) : 0;
    for (let i = 0; i + PHRASE <= size; i++) {
      const third = joinHash(words[start + i + 2]!, words[start + i + 3]!);
      const phrase = joinHash(first, third) >>> (32 - PHRASE_BITS);
      first = second;
      second = third;
      listed[marked] = phrase;
      listedAt[marked] = i;
      marked += (noted[(phrase & NOTED_MASK) >>> 5]! >>> (phrase & 31)) & 1;
    }
    let touched = 0;
    for (let m = 0; m < marked; m++) touched ^= phrases[listed[m]! << 1]!;
    this.touched ^= touched;
    const stock = this.stock();
    for (let m = 0; m < marked; m++) {
      const phrase = listed[m]!;
      const founders = phrases[phrase << 1]! + 1;
      if (founders < stock) continue;
      if (founders * (founders < said ? OWN_COPIES : SAID_COPIES) < phrases[(phrase << 1) + JOINED]!) continue;
      const at = listedAt[m]!;
      if (said !== NEVER && !this.goTogether(words, start + at, founders)) continue;
      for (let k = at; k < at + PHRASE; k++) out[k] = 0;
    }
    let sum: number = 0;
    for (let i = 0; i < size; i++) sum += out[i]!;
    return sum;
  }
}

// The halves of a word's hash say which letters it has: mix them, or words that begin alike would share their counts.
function placeOf(word: int): int {
  return mul(word ^ (word >>> 15), 0x2c1b3c6d) >>> (32 - WORD_BITS);
}
