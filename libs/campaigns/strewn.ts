import { tableMask } from './pair-set.ts';
import { isMask, mayBeOneWord } from './tokens.ts';

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
  /** of the last {@link Strewn.blocks} or glance: the share of words in common, of both texts, small ones and contacts left out */
  alike = 0;
  /** of the last {@link Strewn.blocks}: words in a row that one has alone, in the text where that is fewer */
  gap = 0;
  /** the same: the share of the words in common that stand in the same order in both */
  ordered = 0;
  /** of the last {@link Strewn.glance}: the most that words in common can weigh, small ones left out */
  shared = 0;
  private readonly slotPlace: Int32Array;
  // How many words of the loaded text a slot stands for, those of formulas left out, and the most that one of them weighs.
  private readonly slotCount: Int32Array;
  private readonly slotWeight: Float64Array;
  // The place of the next word that counts, or -1.
  private readonly nextPlace: Int32Array;
  private ownCount = 0;
  private readonly tails: Int32Array;
  private run = 0;
  private longest = 0;
  private last = -1;
  private met = 0;
  private counted = 0;
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
    this.slotPlace = new Int32Array(size);
    this.slotCount = new Int32Array(size);
    this.slotWeight = new Float64Array(size);
    this.nextPlace = new Int32Array(capacity);
    this.tails = new Int32Array(capacity);
    this.known = known;
  }

  /** @param weights what each word weighs, only read by {@link Strewn.glance} */
  load(words: Uint32Array, length: number, weights: Float64Array): void {
    const { slotStamp, slotWord, slotPlace, slotCount, slotWeight, nextPlace, known } = this;
    const stamp = ++this.stamp;
    this.words = words;
    this.length = length;
    this.mask = tableMask(length);
    let counted = 0;
    let before = 0;
    for (let i = 0; i < length; i++) {
      nextPlace[i] = -1;
      const word = words[i]!;
      if (isMask(word) || known.isSmall(word)) continue;
      for (; before < i; before++) nextPlace[before] = i;
      const at = this.slot(word);
      const counts = known.isOfFormula(word) ? 0 : 1;
      counted += counts;
      if (slotStamp[at] === stamp) {
        slotCount[at]! += counts;
        if (weights[i]! > slotWeight[at]!) slotWeight[at] = weights[i]!;
        continue;
      }
      slotStamp[at] = stamp;
      slotWord[at] = word;
      slotPlace[at] = i;
      slotCount[at] = counts;
      slotWeight[at] = weights[i]!;
    }
    this.ownCount = counted;
  }

  /**
   * The cheap part of {@link Strewn.blocks}: `alike` and `ordered`, and how much what is in common can weigh.
   * @param counted words of the other text that count, as `Spread.weigh` counts them
   */
  glance(words: Uint32Array, start: number, size: number, counted: number): void {
    this.round += 2;
    const { round, stamp, slotStamp, slotMet, slotPlace, slotCount, slotWeight, nextPlace, known } = this;
    let place = -1;
    let found = 0;
    let inOrder = 0;
    let met = 0;
    let shared = 0;
    for (let i = start; i < start + size; i++) {
      const word = words[i]!;
      let at = this.slot(word);
      let counts = 1;
      if (slotStamp[at] === stamp) {
        counts = Math.min(slotCount[at]!, 1);
        shared += slotWeight[at]!;
      } else {
        if (place < 0 || isMask(word) || known.isSmall(word)) continue;
        const next = nextPlace[place]!;
        if (next < 0 || !mayBeOneWord(word, this.words[next]!)) {
          place = -1;
          continue;
        }
        at = this.slot(this.words[next]!);
        if (known.isOfFormula(word)) counts = 0;
      }
      place = slotPlace[at]!;
      met += counts;
      if (slotMet[at]! >= round) continue;
      slotMet[at] = round;
      met += slotCount[at]!;
      found++;
      inOrder = this.inOrder(place, inOrder);
    }
    this.ordered = found === 0 ? 0 : inOrder / found;
    this.alike = counted + this.ownCount === 0 ? 0 : met / (counted + this.ownCount);
    this.shared = shared;
  }

  /** How much what another text has in common with the loaded one lies in blocks; about 2 when it is strewn. */
  blocks(words: Uint32Array, start: number, size: number): number {
    this.round += 2;
    const { round } = this;
    this.begin();
    let place = -1;
    let found = 0;
    let inOrder = 0;
    for (let i = start; i < start + size; i++) {
      const word = words[i]!;
      if (isMask(word) || this.known.isSmall(word)) continue;
      let at = this.slot(word);
      const same = this.slotStamp[at] === this.stamp;
      // After a word in common the same word is expected: it may be there with a letter wrong.
      const next = same || place < 0 ? -1 : this.nextPlace[place]!;
      const misspelt = next >= 0 && mayBeOneWord(word, this.words[next]!);
      if (misspelt) at = this.slot(this.words[next]!);
      place = same || misspelt ? this.slotPlace[at]! : -1;
      if (place >= 0) {
        if (this.slotMet[at]! < round) {
          found++;
          inOrder = this.inOrder(place, inOrder);
          this.slotMet[at] = round;
        }
        if (same) this.slotMet[at] = round + 1;
      }
      this.step(word, same, misspelt);
    }
    const other = memory(this.steps);
    const gap = this.longest;
    this.begin();
    for (let i = 0; i < this.length; i++) {
      const word = this.words[i]!;
      if (isMask(word) || this.known.isSmall(word)) continue;
      const met = this.slotMet[this.slot(word)]!;
      this.step(word, met > round, met === round);
    }
    this.ordered = found === 0 ? 0 : inOrder / found;
    this.gap = Math.min(gap, this.longest);
    this.alike = this.counted === 0 ? 0 : this.met / this.counted;
    this.met = 0;
    this.counted = 0;
    return other + memory(this.steps);
  }

  // The longest run of places that only grows, one place more (Fredman 1975). @returns its length
  private inOrder(place: number, length: number): number {
    const { tails } = this;
    let low = 0;
    let high = length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tails[middle]! < place) low = middle + 1;
      else high = middle;
    }
    tails[low] = place;
    return low === length ? length + 1 : length;
  }

  private begin(): void {
    this.steps.fill(0);
    this.run = 0;
    this.longest = 0;
    this.last = -1;
  }

  // Whether words lie in blocks is judged by those that are the same; a misspelt one would follow such a word always.
  private step(word: number, same: boolean, misspelt: boolean): void {
    this.run = same || misspelt ? 0 : this.run + 1;
    if (this.run > this.longest) this.longest = this.run;
    if (this.last >= 0) this.steps[2 * this.last + (same ? 1 : 0)]!++;
    this.last = same ? 1 : 0;
    if (this.known.isOfFormula(word)) return;
    if (same || misspelt) this.met++;
    this.counted++;
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
