import { tableMask } from './pair-set.ts';
import { isMask } from './tokens.ts';

/** What is known of a word beforehand. */
export type KnownWord = { isSmall(word: number): boolean; isOfFormula(word: number): boolean };

/**
 * Whether what two texts have in common lies strewn, as after changes to one wording, or in blocks, as when two texts of
 * one trade share whole phrases. Each text is read as a row of words that the other has or has not; the more likely it is
 * that a word the other has follows another such word than that it follows one the other has not, the more it is blocks.
 * The measure is twice the logarithm of how much likelier a row with memory makes what is seen than one without (a test of
 * independence in a chain of two states, Billingsley 1961), over both texts.
 */
export class Strewn {
  private readonly slotWord: Uint32Array;
  private readonly slotStamp: Int32Array;
  private readonly slotMet: Int32Array;
  private readonly known: KnownWord;
  /** of the last {@link Strewn.blocks}: the share of words in common, of both texts, small ones and contacts left out */
  alike = 0;
  /** of the last {@link Strewn.blocks}: words in a row that one has alone, in the text where that is fewer */
  gap = 0;
  private run = 0;
  private longest = 0;
  private mask = 0;
  private stamp = 0;
  private round = 0;
  private words: Uint32Array = new Uint32Array(0);
  private length = 0;
  // How often a word in common (1) or not (0) followed one in common or not: 00, 01, 10, 11.
  private readonly steps = new Float64Array(4);

  constructor(capacity: number, known: KnownWord) {
    const size = tableMask(capacity) + 1;
    this.slotWord = new Uint32Array(size);
    this.slotStamp = new Int32Array(size);
    this.slotMet = new Int32Array(size);
    this.known = known;
  }

  load(words: Uint32Array, length: number): void {
    const stamp = ++this.stamp;
    this.words = words;
    this.length = length;
    this.mask = tableMask(length);
    for (let i = 0; i < length; i++) {
      const word = words[i]!;
      if (isMask(word) || this.known.isSmall(word)) continue;
      const at = this.slot(word);
      this.slotStamp[at] = stamp;
      this.slotWord[at] = word;
    }
  }

  /** How much what another text has in common with the loaded one lies in blocks; about 2 when it is strewn. */
  blocks(words: Uint32Array, start: number, size: number): number {
    const round = ++this.round;
    this.run = 0;
    this.longest = 0;
    let last = -1;
    let met = 0;
    let all = 0;
    this.steps.fill(0);
    for (let i = start; i < start + size; i++) {
      const word = words[i]!;
      if (isMask(word) || this.known.isSmall(word)) continue;
      const at = this.slot(word);
      const known = this.slotStamp[at] === this.stamp;
      if (known) this.slotMet[at] = round;
      last = this.step(last, known);
      if (this.known.isOfFormula(word)) continue;
      met += last;
      all++;
    }
    const other = memory(this.steps);
    const gap = this.longest;
    this.run = 0;
    this.longest = 0;
    last = -1;
    this.steps.fill(0);
    for (let i = 0; i < this.length; i++) {
      const word = this.words[i]!;
      if (isMask(word) || this.known.isSmall(word)) continue;
      last = this.step(last, this.slotMet[this.slot(word)] === round);
      if (this.known.isOfFormula(word)) continue;
      met += last;
      all++;
    }
    this.gap = Math.min(gap, this.longest);
    this.alike = all === 0 ? 0 : met / all;
    return other + memory(this.steps);
  }

  private step(last: number, met: boolean): number {
    this.run = met ? 0 : this.run + 1;
    if (this.run > this.longest) this.longest = this.run;
    if (last >= 0) this.steps[2 * last + (met ? 1 : 0)]!++;
    return met ? 1 : 0;
  }

  private slot(word: number): number {
    let at = word & this.mask;
    while (this.slotStamp[at] === this.stamp && this.slotWord[at] !== word) at = (at + 1) & this.mask;
    return at;
  }
}

// Twice the logarithm of the likelihood ratio; nothing when a word in common is no likelier after another one.
function memory(steps: Float64Array): number {
  const [n00, n01, n10, n11] = steps as unknown as [number, number, number, number];
  if (n11 * (n00 + n01) <= n01 * (n10 + n11)) return 0;
  const all = n00 + n01 + n10 + n11;
  const part = (n: number, of: number, share: number): number => (n === 0 ? 0 : n * Math.log(n / of / share));
  const none = (n00 + n10) / all;
  return (
    2 *
    (part(n00, n00 + n01, none) +
      part(n01, n00 + n01, 1 - none) +
      part(n10, n10 + n11, none) +
      part(n11, n10 + n11, 1 - none))
  );
}
