import { isMask, joinHash } from './tokens.ts';

/** The distinct word pairs of one post, ready to be counted in others; made once and loaded again for every post. */
export class PairSet {
  private readonly slotPair: Int32Array;
  private readonly slotStamp: Int32Array;
  private readonly matched: Int32Array;
  private mask: number;
  private stamp = 0;
  private round = 0;
  /** distinct pairs */
  size = 0;
  /** of the last {@link PairSet.count}: the most common pairs in a row */
  longest = 0;
  /** the same: how many words of the other text lie in common pairs */
  covered = 0;

  /** @param capacity the most words of a post */
  constructor(capacity: number) {
    this.mask = tableMask(capacity);
    const size = this.mask + 1;
    this.slotPair = new Int32Array(size);
    this.slotStamp = new Int32Array(size);
    this.matched = new Int32Array(size);
  }

  load(words: Uint32Array, length: number): void {
    this.stamp++;
    this.size = 0;
    this.mask = tableMask(length);
    for (let i = 1; i < length; i++) {
      const pair = joinHash(words[i - 1]!, words[i]!) | 0;
      let at = pair & this.mask;
      while (this.slotStamp[at] === this.stamp && this.slotPair[at] !== pair) at = (at + 1) & this.mask;
      if (this.slotStamp[at] === this.stamp) continue;
      this.slotStamp[at] = this.stamp;
      this.slotPair[at] = pair;
      this.size++;
    }
  }

  /** How many of the distinct pairs another run of words has. */
  count(words: Uint32Array, start: number, size: number): number {
    const round = ++this.round;
    const { slotPair, slotStamp, matched, mask, stamp } = this;
    let common = 0;
    let run = 0;
    let longest = 0;
    let covered = 0;
    for (let i = start + 1; i < start + size; i++) {
      const pair = joinHash(words[i - 1]!, words[i]!) | 0;
      let at = pair & mask;
      while (slotStamp[at] === stamp && slotPair[at] !== pair) at = (at + 1) & mask;
      if (slotStamp[at] !== stamp) {
        run = 0;
        continue;
      }
      if (++run > longest) longest = run;
      covered += run === 1 ? 2 : 1;
      if (matched[at] === round) continue;
      matched[at] = round;
      common++;
    }
    this.longest = longest;
    this.covered = covered;
    return common;
  }

  /**
   * After {@link PairSet.count}: the distinct pairs in common of which both words weigh something in the loaded post, or one
   * does and the other stands for a contact or a number. */
  telling(words: Uint32Array, length: number, weights: Float64Array): number {
    let telling = 0;
    for (let i = 1; i < length; i++) {
      const weightless =
        weights[i - 1] === 0 ? !isMask(words[i - 1]!) || weights[i] === 0 : weights[i] === 0 && !isMask(words[i]!);
      if (weightless) continue;
      const pair = joinHash(words[i - 1]!, words[i]!) | 0;
      let at = pair & this.mask;
      while (this.slotPair[at] !== pair || this.slotStamp[at] !== this.stamp) at = (at + 1) & this.mask;
      if (this.matched[at] !== this.round) continue;
      this.matched[at] = 0;
      telling++;
    }
    return telling;
  }
}

/** The mask of the smallest table that a text of `length` words fills to a quarter at most. */
export function tableMask(length: number): number {
  return (1 << (34 - Math.clz32(length | 3))) - 1;
}
