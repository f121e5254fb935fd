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
  private mask: number;
  // Four numbers a slot side by side: the word, the load it is of, the last place of it, the round it was met in.
  private readonly slots: Int32Array;
  private readonly held: Uint8Array;
  private readonly before: Int32Array;
  private readonly weights: Float64Array;
  private readonly tree: Float64Array;
  private words: Uint32Array = new Uint32Array(0);
  private stamp = 0;
  private round = 0;
  private length = 0;

  /** @param capacity the most words of the first text */
  constructor(capacity: number) {
    this.mask = tableMask(capacity);
    this.slots = new Int32Array((this.mask + 1) << SLOT_BITS);
    this.held = new Uint8Array(this.mask + 1);
    this.before = new Int32Array(capacity);
    this.weights = new Float64Array(capacity);
    this.tree = new Float64Array(capacity + 1);
  }

  /** Takes the first text: its words and what each weighs (0: left out). */
  load(words: Uint32Array, weights: Float64Array, length: number): void {
    const { slots, held, before, weights: own } = this;
    const stamp = ++this.stamp;
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
  common(words: Uint32Array, start: number, size: number): number {
    const { tree, length, stamp, weights, before, slots } = this;
    const round = ++this.round;
    const end = start + size;
    tree.fill(0, 0, length + 1);
    let most = 0;
    let mostAt = -1;
    for (let i = start; i < end; i++) {
      const at = this.slot(words[i]! | 0);
      if (slots[at + STAMP] !== stamp) continue;
      slots[at + MET] = round;
      // From the last place to the first, so that one word is not used twice.
      for (let place = slots[at + HEAD]!; place >= 0; place = before[place]!) {
        let best = 0;
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
  ownGap(): number {
    let run = 0;
    let gap = 0;
    for (let i = 0; i < this.length; i++) {
      if (this.weights[i]! < TELLING) continue;
      if (this.slots[this.slot(this.words[i]! | 0) + MET] === this.round) run = 0;
      else if (++run > gap) gap = run;
    }
    return gap;
  }

  /** The most telling words in a row of another text, weighed, that the first has nowhere. */
  otherGap(words: Uint32Array, start: number, size: number, weights: Float64Array): number {
    let run = 0;
    let gap = 0;
    for (let i = 0; i < size; i++) {
      if (weights[i]! < TELLING) continue;
      if (this.slots[this.slot(words[start + i]! | 0) + STAMP] === this.stamp) run = 0;
      else if (++run > gap) gap = run;
    }
    return gap;
  }

  private slot(word: number): number {
    const { slots, stamp, mask } = this;
    let at = word & mask;
    while (slots[(at << SLOT_BITS) + STAMP] === stamp && slots[at << SLOT_BITS] !== word) at = (at + 1) & mask;
    return at << SLOT_BITS;
  }
}
