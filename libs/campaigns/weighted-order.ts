import { tableMask } from './pair-set.ts';

/** The weight from which a word counts as saying something. */
const TELLING = 0.05;
/** Places of one word that are looked at: a word repeated a thousand times must not cost a million steps. */
const PLACES = 8;

/**
 * The heaviest run of words that two texts have in the same order, gaps allowed: the longest common subsequence with a
 * weight for each word (Hunt and Szymanski 1977 over the places in common, a Fenwick tree of maxima for the weights).
 */
export class WeightedOrder {
  private mask: number;
  private readonly slotWord: Uint32Array;
  private readonly slotStamp: Int32Array;
  private readonly head: Int32Array;
  private readonly held: Uint8Array;
  private readonly before: Int32Array;
  private readonly weights: Float64Array;
  private readonly tree: Float64Array;
  private readonly slotMet: Int32Array;
  private words: Uint32Array = new Uint32Array(0);
  private stamp = 0;
  private round = 0;
  private length = 0;

  /** @param capacity the most words of the first text */
  constructor(capacity: number) {
    this.mask = tableMask(capacity);
    const size = this.mask + 1;
    this.slotWord = new Uint32Array(size);
    this.slotStamp = new Int32Array(size);
    this.slotMet = new Int32Array(size);
    this.head = new Int32Array(size);
    this.held = new Uint8Array(size);
    this.before = new Int32Array(capacity);
    this.weights = new Float64Array(capacity);
    this.tree = new Float64Array(capacity + 1);
  }

  /** Takes the first text: its words and what each weighs (0: left out). */
  load(words: Uint32Array, weights: Float64Array, length: number): void {
    const stamp = ++this.stamp;
    this.words = words;
    this.length = length;
    this.mask = tableMask(length);
    for (let i = 0; i < length; i++) {
      const weight = weights[i]!;
      this.weights[i] = weight;
      if (weight === 0) continue;
      const at = this.slot(words[i]!);
      if (this.slotStamp[at] !== stamp) {
        this.slotStamp[at] = stamp;
        this.slotWord[at] = words[i]!;
        this.head[at] = -1;
        this.held[at] = 0;
      } else if (this.held[at]! >= PLACES) continue;
      this.held[at]!++;
      this.before[i] = this.head[at]!;
      this.head[at] = i;
    }
  }

  /** The weight of what a run of words of another text has in common with the first, in order. */
  common(words: Uint32Array, start: number, size: number): number {
    const { tree, length, stamp, weights, before } = this;
    const round = ++this.round;
    tree.fill(0, 0, length + 1);
    let most = 0;
    for (let i = start; i < start + size; i++) {
      const at = this.slot(words[i]!);
      if (this.slotStamp[at] !== stamp) continue;
      this.slotMet[at] = round;
      // From the last place to the first, so that one word is not used twice.
      for (let place = this.head[at]!; place >= 0; place = before[place]!) {
        let best = 0;
        for (let k = place; k > 0; k &= k - 1) if (tree[k]! > best) best = tree[k]!;
        best += weights[place]!;
        if (best > most) most = best;
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
      if (this.slotMet[this.slot(this.words[i]!)] === this.round) run = 0;
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
      if (this.slotStamp[this.slot(words[start + i]!)] === this.stamp) run = 0;
      else if (++run > gap) gap = run;
    }
    return gap;
  }

  private slot(word: number): number {
    let at = word & this.mask;
    while (this.slotStamp[at] === this.stamp && this.slotWord[at] !== word) at = (at + 1) & this.mask;
    return at;
  }
}
