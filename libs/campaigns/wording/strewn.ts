import { isMask, mayBeOneWord } from './hashes.ts';
import { type Ints, type int, log, newInts, newReals, newWords, type Reals, real, type Words } from './machine.ts';
import type { KnownWord } from './memory.ts';
import { tableMask } from './pair-set.ts';

/**
 * Whether what two texts have in common lies strewn, as after changes to one wording, or in blocks, as when two texts of
 * one trade share whole phrases. Each text is read as a row of words that the other has or has not; the more likely it is
 * that a word the other has follows another such word than that it follows one the other has not, the more it is blocks.
 * The measure is twice the logarithm of how much likelier a row with memory makes what is seen than one without (a test of
 * independence in a chain of two states, Billingsley 1961), over both texts.
 */
export class Strewn {
  private readonly slotWord: Words;
  private readonly slotStamp: Ints;
  private readonly slotMet: Ints;
  private readonly known: KnownWord;
  /** of the last {@link Strewn.blocks} or glance: the share of words in common, of both texts, small ones and contacts left out */
  alike: number = 0;
  /** of the last {@link Strewn.blocks}: words in a row that one has alone, in the text where that is fewer */
  gap: int = 0;
  /** the same: the share of the words in common that stand in the same order in both */
  ordered: number = 0;
  /** of the last {@link Strewn.glance}: the most that words in common can weigh, small ones left out */
  shared: number = 0;
  private readonly slotPlace: Ints;
  // How many words of the loaded text a slot stands for, those of formulas left out, and the most that one of them weighs.
  private readonly slotCount: Ints;
  private readonly slotWeight: Reals;
  // The place of the next word that counts, or -1.
  private readonly nextPlace: Ints;
  private ownCount: int = 0;
  private readonly tails: Ints;
  private run: int = 0;
  private longest: int = 0;
  private last: int = -1;
  private met: int = 0;
  private counted: int = 0;
  private mask: int = 0;
  private stamp: int = 0;
  private round: int = 0;
  private words: Words = newWords(0);
  private length: int = 0;
  // How often a word in common (1) or not (0) followed one in common or not: 00, 01, 10, 11.
  private readonly steps: Reals = newReals(4);

  constructor(capacity: int, known: KnownWord) {
    const size = tableMask(capacity) + 1;
    this.slotWord = newWords(size);
    this.slotStamp = newInts(size);
    this.slotMet = newInts(size);
    this.slotPlace = newInts(size);
    this.slotCount = newInts(size);
    this.slotWeight = newReals(size);
    this.nextPlace = newInts(capacity);
    this.tails = newInts(capacity);
    this.known = known;
  }

  /** @param weights what each word weighs, only read by {@link Strewn.glance} */
  load(words: Words, length: int, weights: Reals): void {
    const slotStamp = this.slotStamp;
    const slotWord = this.slotWord;
    const slotPlace = this.slotPlace;
    const slotCount = this.slotCount;
    const slotWeight = this.slotWeight;
    const nextPlace = this.nextPlace;
    const known = this.known;
    this.stamp++;
    const stamp = this.stamp;
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
  glance(words: Words, start: int, size: int, counted: int): void {
    this.round += 2;
    const round = this.round;
    const stamp = this.stamp;
    const slotStamp = this.slotStamp;
    const slotMet = this.slotMet;
    const slotPlace = this.slotPlace;
    const slotCount = this.slotCount;
    const slotWeight = this.slotWeight;
    const nextPlace = this.nextPlace;
    const known = this.known;
    let place = -1;
    let found = 0;
    let inOrder = 0;
    let met = 0;
    let shared: number = 0;
    for (let i = start; i < start + size; i++) {
      const word = words[i]!;
      let at = this.slot(word);
      let counts = 1;
      if (slotStamp[at] === stamp) {
        counts = slotCount[at]! > 0 ? 1 : 0;
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
    this.ordered = found === 0 ? 0 : real(inOrder) / real(found);
    this.alike = counted + this.ownCount === 0 ? 0 : real(met) / real(counted + this.ownCount);
    this.shared = shared;
  }

  /** How much what another text has in common with the loaded one lies in blocks; about 2 when it is strewn. */
  blocks(words: Words, start: int, size: int): number {
    this.round += 2;
    const round = this.round;
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
    this.ordered = found === 0 ? 0 : real(inOrder) / real(found);
    this.gap = gap < this.longest ? gap : this.longest;
    this.alike = this.counted === 0 ? 0 : real(this.met) / real(this.counted);
    this.met = 0;
    this.counted = 0;
    return other + memory(this.steps);
  }

  // The longest run of places that only grows, one place more (Fredman 1975). @returns its length
  private inOrder(place: int, length: int): int {
    const tails = this.tails;
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
    this.steps.fill(0, 0, 4);
    this.run = 0;
    this.longest = 0;
    this.last = -1;
  }

  // Whether words lie in blocks is judged by those that are the same; a misspelt one would follow such a word always.
  private step(word: int, same: boolean, misspelt: boolean): void {
    this.run = same || misspelt ? 0 : this.run + 1;
    if (this.run > this.longest) this.longest = this.run;
    if (this.last >= 0) this.steps[2 * this.last + (same ? 1 : 0)]! += 1;
    this.last = same ? 1 : 0;
    if (this.known.isOfFormula(word)) return;
    if (same || misspelt) this.met++;
    this.counted++;
  }

  private slot(word: int): int {
    let at = word & this.mask;
    while (this.slotStamp[at] === this.stamp && this.slotWord[at] !== word) at = (at + 1) & this.mask;
    return at;
  }
}

// Twice the logarithm of the likelihood ratio; nothing when a word in common is no likelier after another one.
function memory(steps: Reals): number {
  const n00 = steps[0]!;
  const n01 = steps[1]!;
  const n10 = steps[2]!;
  const n11 = steps[3]!;
  if (n11 * (n00 + n01) <= n01 * (n10 + n11)) return 0;
  const all = n00 + n01 + n10 + n11;
  const none = (n00 + n10) / all;
  return (
    2 *
    (likelihood(n00, n00 + n01, none) +
      likelihood(n01, n00 + n01, 1 - none) +
      likelihood(n10, n10 + n11, none) +
      likelihood(n11, n10 + n11, 1 - none))
  );
}

function likelihood(n: number, all: number, share: number): number {
  return n === 0 ? 0 : n * log(n / all / share);
}
