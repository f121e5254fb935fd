import {
  type Bytes,
  type Ints,
  type int,
  newBytes,
  newInts,
  newReals,
  newWords,
  type Reals,
  type Words,
} from './machine.ts';
import { tableMask } from './pair-set.ts';

/** The weight from which a word counts as saying something. */
const TELLING = 0.05;
/** Places of one word that are looked at: a word repeated a thousand times must not cost a million steps. */
const PLACES = 8;
const SLOT_BITS = 2;
const STAMP = 1;
const HEAD = 2;
const MET = 3;

/**
 * The heaviest run of words that two texts have in the same order, gaps allowed: the longest common subsequence with a
 * weight for each word (Hunt and Szymanski 1977 over the places in common, a Fenwick tree of maxima for the weights).
 */
export class WeightedOrder {
  private mask: int;
  // Four numbers a slot side by side: the word, the load it is of, the last place of it, the round it was met in.
  private readonly slots: Ints;
  private readonly held: Bytes;
  private readonly before: Ints;
  private readonly weights: Reals;
  private readonly tree: Reals;
  private words: Words = newWords(0);
  private stamp: int = 0;
  private round: int = 0;
  private length: int = 0;

  /** @param capacity the most words of the first text */
  constructor(capacity: int) {
    const mask = tableMask(capacity);
    this.mask = mask;
    this.slots = newInts((mask + 1) << SLOT_BITS);
    this.held = newBytes(mask + 1);
    this.before = newInts(capacity);
    this.weights = newReals(capacity);
    this.tree = newReals(capacity + 1);
  }

  /** Takes the first text: its words and what each weighs (0: left out). */
  load(words: Words, weights: Reals, length: int): void {
    const slots = this.slots;
    const held = this.held;
    const before = this.before;
    const own = this.weights;
    this.stamp++;
    const stamp = this.stamp;
    this.words = words;
    this.length = length;
    this.mask = tableMask(length);
    for (let i = 0; i < length; i++) {
      const weight = weights[i]!;
      own[i] = weight;
      if (weight === 0) continue;
      const word = words[i]! | 0;
      const at = this.slot(word);
      if (slots[at + STAMP] !== stamp) {
        slots[at] = word;
        slots[at + STAMP] = stamp;
        slots[at + HEAD] = -1;
        held[at >> SLOT_BITS] = 0;
      } else if (held[at >> SLOT_BITS]! >= PLACES) continue;
      held[at >> SLOT_BITS]!++;
      before[i] = slots[at + HEAD]!;
      slots[at + HEAD] = i;
    }
  }

  /** The weight of what a run of words of another text has in common with the first, in order. */
  common(words: Words, start: int, size: int): number {
    const tree = this.tree;
    const length = this.length;
    const stamp = this.stamp;
    const weights = this.weights;
    const before = this.before;
    const slots = this.slots;
    this.round++;
    const round = this.round;
    const end = start + size;
    tree.fill(0, 0, length + 1);
    let most: number = 0;
    let mostAt = -1;
    for (let i = start; i < end; i++) {
      const at = this.slot(words[i]! | 0);
      if (slots[at + STAMP] !== stamp) continue;
      slots[at + MET] = round;
      // From the last place to the first, so that one word is not used twice.
      for (let place = slots[at + HEAD]!; place >= 0; place = before[place]!) {
        let best: number = 0;
        // In texts that go on alike, the heaviest run so far is the one to go on with.
        if (mostAt < place) best = most;
        else {
          for (let k = place; k > 0; k &= k - 1) {
            const known = tree[k]!;
            if (known > best) best = known;
          }
        }
        best += weights[place]!;
        if (best > most) {
          most = best;
          mostAt = place;
        }
        for (let k = place + 1; k <= length; k += k & -k) if (tree[k]! < best) tree[k] = best;
      }
    }
    return most;
  }

  /** After {@link WeightedOrder.common}: the most telling words in a row of the first text that the other has nowhere. */
  ownGap(): int {
    let run = 0;
    let gap = 0;
    for (let i = 0; i < this.length; i++) {
      if (this.weights[i]! < TELLING) continue;
      if (this.slots[this.slot(this.words[i]! | 0) + MET] === this.round) run = 0;
      else {
        run++;
        if (run > gap) gap = run;
      }
    }
    return gap;
  }

  /** The most telling words in a row of another text, weighed, that the first has nowhere. */
  otherGap(words: Words, start: int, size: int, weights: Reals): int {
    let run = 0;
    let gap = 0;
    for (let i = 0; i < size; i++) {
      if (weights[i]! < TELLING) continue;
      if (this.slots[this.slot(words[start + i]! | 0) + STAMP] === this.stamp) run = 0;
      else {
        run++;
        if (run > gap) gap = run;
      }
    }
    return gap;
  }

  private slot(word: int): int {
    const slots = this.slots;
    const stamp = this.stamp;
    const mask = this.mask;
    let at = word & mask;
    while (slots[(at << SLOT_BITS) + STAMP] === stamp && slots[at << SLOT_BITS] !== word) at = (at + 1) & mask;
    return at << SLOT_BITS;
  }
}
