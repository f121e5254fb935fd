import { MAX_WORDS } from './hashes.ts';
import type { Kept, Text } from './kept.ts';
import { type Ints, type int, newReals, newWords, type Reals, real, type Words, whole } from './machine.ts';
import { PairSet } from './pair-set.ts';
import { LEAST, type Spread } from './spread.ts';
import { Strewn } from './strewn.ts';
import { WeightedOrder } from './weighted-order.ts';

/** Below this many words, wording alone only suggests. */
export const SHORT_WORDS = 8;
/** From this many words on, near-identical wording always links, stock phrases or not. */
export const LONG_WORDS = 10;
/** From this many words on, a text of nothing but known prayers or greetings is handed on like any other. */
export const LONG_FORMULA = 14;
/** The same for a text of nothing but what otherwise unlike posts say too; and for one that is not nearly the same text. */
export const LONG_SAYING = 24;
const LONGER_SAYING = 32;
/** The share of words in common and in order from which a long saying is handed on, not said anew. */
const SAID_ALIKE = 0.75;
/** Unlike posts that say a phrase, from which on it is everybody's even when campaigns begin or end with it. */
const SAID = 16;
/** A text of which at most one word in so many is not of a known formula is one. */
const OWN_IN_FORMULA = 5;
/** The share of words of known formulas from which a text is nothing else, the small words between them left aside; in a long one. */
const LARGELY = 0.3;
const MOSTLY = 0.4;
/** Share of word pairs from which two wordings are near-identical, and from which one brings nothing new to a group. */
export const NEAR_IDENTICAL = 0.6;
export const NEARLY_SAME = 0.8;
/** Share of word pairs below which nothing else is looked at. */
export const FLOOR = 0.05;

/** The most that is asked for of the weight in common, however light a text is. */
const HEAVY_SHARE = 0.75;
/** The part of the usual threshold that the speakers of two groups must reach for the groups to become one. */
const MERGE_SHARE = 0.35;
/** What posts that are neither long nor short must weigh, in rare words, to be linked by wording. */
const LEAST_WEIGHT = 2.5;
/** The same for copies to the word. */
const LEAST_COPIED = 1.5;
/** Telling words in a row that a text has alone, from which they are not a slot but something else being said. */
const OWN_STRETCH = 4;
/** Share of words in common stretches: from which it does not matter how they lie, below which nothing more is looked at. */
const MOST_COVERED = 0.6;
const HARDLY_COVERED = 0.15;
const LEAST_COVERED = 0.2;
/** How much what is common lies in blocks, from which it is phrases of a trade: at most, a word, and for two speakers. */
const IN_BLOCKS = 6;
const BLOCKS_A_WORD = 0.25;
const SPEAKERS_IN_BLOCKS = 10;
/** Up to how many words, without contacts and small words, two texts must have half of them in common. */
const HALF_WORDS = 16;
/** Share of words in common, strewn, from which two texts are alike however common their words; in a short text more. */
const STREWN_ALIKE = 0.5;
const STREWN_WORDS = 8;
const STOCK_WORDS = 18;
const STOCK_SHARE = 0.65;
/** Words in a row that both texts have alone, from which their common words do not count as strewn. */
const OWN_RUN = 3;
/** What a text must weigh, in rare words, to be told by the weight of what it shares; up to so many words, each of them. */
const WEIGHTY = 1;
const LEAST_RARE = 0.1;
const EVERYDAY_WORDS = 22;

/**
 * What two wordings must score: the share of weight in the same order, and half as much again the share of word pairs.
 * The less the lighter one weighs and the fewer words the shorter one has, the more.
 * @param weight in rare words
 */
export function threshold(weight: number, words: int): number {
  return Math.max(Math.min(HEAVY_SHARE, 0.28 + 1.3 / weight), 9 / real(words));
}

/** The share of word pairs, stock phrases left out, that links on its own. @param words of the shorter one */
export function pairThreshold(words: int): number {
  return Math.min(NEAR_IDENTICAL, Math.max(0.2, 5.5 / real(words)));
}

/**
 * Whether two texts are one wording. Near-identical ones always are. Others are when what they share weighs enough and is
 * strewn over both as after changes; not when it is one quotation, or whole phrases that texts of a trade have in common.
 */
export class Likeness {
  private readonly spread: Spread;
  private readonly kept: Kept;
  private readonly pairs: PairSet = new PairSet(MAX_WORDS);
  private readonly order: WeightedOrder = new WeightedOrder(MAX_WORDS);
  private readonly strewn: Strewn;
  private readonly weights: Reals = newReals(MAX_WORDS);
  private readonly otherWeights: Reals = newReals(MAX_WORDS);
  // The words of a speaker, from the first place on
  private readonly speaker: Words = newWords(MAX_WORDS);
  private words: Words = newWords(0);
  private length: int = 0;
  private weight: number = -1;
  private strewnLoaded: boolean = false;
  private orderLoaded: boolean = false;
  /** the largest share of word pairs that the post at hand has in common with a text it was compared with */
  most: number = 0;
  // Pairs in common, of the last comparison.
  private common: int = 0;

  constructor(spread: Spread, kept: Kept) {
    this.spread = spread;
    this.kept = kept;
    this.strewn = new Strewn(MAX_WORDS, spread);
  }

  /** Takes the post at hand. @param pairs of its words, as `pairsOf()` gives them */
  load(words: Words, pairs: Ints, length: int): void {
    this.words = words;
    this.length = length;
    this.weight = -1;
    this.strewnLoaded = false;
    this.orderLoaded = false;
    this.most = 0;
    this.pairs.load(pairs, length);
  }

  /** Distinct pairs of the post at hand. */
  get pairCount(): int {
    return this.pairs.size;
  }

  /** The share of word pairs that the post at hand and another text have in common. */
  plain(text: Text): number {
    const common = this.pairs.count(text.words, text.start, text.size);
    this.common = common;
    const plain = real(common) / real(this.pairs.size + text.pairs - common);
    if (plain > this.most) this.most = plain;
    return plain;
  }

  /** Whether few words of the post at hand are not of a known formula. @param least the share of its words that are of one */
  isFormula(least: number = LARGELY): boolean {
    return this.spread.isFormula(this.words, this.length, OWN_IN_FORMULA, least);
  }

  /** Whether what was last found in common is hardly more than what otherwise unlike posts say too. */
  isSaying(): boolean {
    this.spread.weigh(this.words, 0, this.length, this.otherWeights, SAID);
    return this.pairs.telling(this.words, this.length, this.otherWeights) * OWN_IN_FORMULA <= this.common;
  }

  /**
   * How alike the post at hand and another text are, or -1 when it is not enough.
   * @param shorter words of the shorter one, as people count them
   * @param share the part of the usual threshold that is asked for
   */
  compare(text: Text, shorter: int, share: number): number {
    const size = text.size;
    // So many pairs in common are the floor's share of all.
    const floor = whole(Math.ceil((FLOOR / (1 + FLOOR)) * real(this.pairs.size + text.pairs) - 1e-9));
    const common = this.pairs.count(text.words, text.start, size, floor);
    if (common < floor) return -1;
    const longest = this.pairs.longest;
    const covered = this.pairs.covered;
    const union = this.pairs.size + text.pairs - common;
    const plain = real(common) / real(union);
    if (plain > this.most) this.most = plain;
    this.common = common;
    if (plain >= NEAR_IDENTICAL && shorter >= LONG_WORDS && !this.isWish(text, shorter, plain)) return plain;
    const cover = real(2 * covered) / real(this.length + size);
    if (plain < FLOOR || cover < HARDLY_COVERED) return -1;
    const told = this.weight < 0 ? -1 : this.pairs.told;
    const own = this.weightOfPost();
    const other = this.kept.weightOf(text);
    const least = Math.min(own, other);
    const between = shorter >= SHORT_WORDS && shorter < LONG_WORDS;
    const copied = between && plain >= NEARLY_SAME && !this.isFormula() && !this.isSaying();
    const worth = copied ? LEAST_COPIED : LEAST_WEIGHT;
    if (between && least < worth) return -1;
    if (between && plain < NEAR_IDENTICAL && isUnbroken(common, longest)) return -1;
    const stock = common - (told < 0 ? this.pairs.telling(this.words, this.length, this.weights) : told);
    const telling = real(common - stock) / Math.max(real(union - stock), 1);
    const wanted = threshold(least, shorter) * share;
    const everyday =
      !copied &&
      shorter >= SHORT_WORDS &&
      (least < WEIGHTY || (shorter < EVERYDAY_WORDS && least < real(shorter) * LEAST_RARE));
    this.glance(text);
    // What is in common weighs less in order than in all: mostly that is too little already.
    const both = own + other + 0.01;
    const may = weighs(least, this.strewn.shared + real(size) * LEAST, both) + 1.5 * telling >= wanted - 1e-9;
    const close = telling >= pairThreshold(shorter) * share;
    let alike: number = !everyday && (may || close) ? weighs(least, this.inOrder(text), both) : -1;
    if (alike >= 0 && (close || alike + 1.5 * telling >= wanted)) {
      if (cover < MOST_COVERED && this.isPatched(text, shorter, share)) return -1;
      if (share === 1 && this.otherwiseUnlike(text, alike, shorter, common, longest)) return -1;
      if (share === 1 && this.isFormula(MOSTLY)) return -1;
    } else {
      if (cover < LEAST_COVERED || shorter < LONG_WORDS) return -1;
      const stocky = stock * 2 >= common || everyday;
      if (!this.mayBeStrewn(shorter, share, stocky) || this.blocks(text) > IN_BLOCKS) return -1;
      if (real(this.strewn.gap) >= Math.max(OWN_RUN, real(shorter) / 8)) return -1;
      if (this.isQuotation(common, longest, stock)) return -1;
      if (this.isFormula(shorter < LONG_FORMULA ? LARGELY : MOSTLY)) return -1;
      if (alike < 0) alike = weighs(least, this.inOrder(text), both);
    }
    const saying = plain >= NEAR_IDENTICAL || this.isHandedOn() ? LONG_SAYING : LONGER_SAYING;
    if (share === 1 && shorter >= SHORT_WORDS && shorter < saying && this.isSaying()) return -1;
    return Math.max(alike, plain);
  }

  /**
   * Whether the texts that speak for two groups are alike enough for the groups to become one: the ends of a chain must
   * still be alike. Takes the place of the post at hand.
   */
  speakersAlike(one: Text, two: Text): boolean {
    const first = this.kept.weightOf(one);
    const second = this.kept.weightOf(two);
    const words = this.speaker;
    for (let i = 0; i < one.size; i++) words[i] = one.words[one.start + i]!;
    this.spread.weigh(words, 0, one.size, this.weights);
    this.order.load(words, this.weights, one.size);
    const alike = (2 * this.order.common(two.words, two.start, two.size)) / (first + second + 0.01);
    const light = 0.28 + 1.3 / Math.min(first, second);
    // In a short text even all of the words may weigh too little for that.
    const isShort = one.size < LONG_SAYING && two.size < LONG_SAYING;
    const wanted: number = isShort ? Math.min(HEAVY_SHARE, light) : light;
    if (alike < wanted * MERGE_SHARE) return false;
    if (alike >= NEAR_IDENTICAL) return true;
    this.strewn.load(words, one.size, this.weights);
    return this.strewn.blocks(two.words, two.start, two.size) <= SPEAKERS_IN_BLOCKS;
  }

  // A text that is not long and says nothing of its own, known beforehand or learnt to be what people say; the same words
  // written down independently differ somewhat.
  private isWish(text: Text, shorter: int, plain: number): boolean {
    if (shorter < LONG_FORMULA && this.isFormula()) return true;
    if (shorter < LONG_SAYING && this.isSaying()) return true;
    if (shorter >= STOCK_WORDS || plain >= NEARLY_SAME) return false;
    return Math.min(this.weightOfPost(), this.kept.weightOf(text)) < WEIGHTY;
  }

  // Whole phrases in common and nothing between them; in a text that is not long, less than half of it too.
  private isPatched(text: Text, shorter: int, share: number): boolean {
    if (this.blocks(text) > Math.min(IN_BLOCKS, real(shorter) * BLOCKS_A_WORD)) return true;
    return shorter < HALF_WORDS && this.strewn.alike < 0.5 * share;
  }

  // Whether the words in common are enough of both texts to be strewn over them, however common each word is.
  private mayBeStrewn(shorter: int, share: number, stocky: boolean): boolean {
    const alike = this.strewn.alike;
    const ordered = this.strewn.ordered;
    const wanted = Math.max(STREWN_ALIKE, real(stocky ? STOCK_WORDS : STREWN_WORDS) / real(shorter));
    // What everybody says is told by the order it is said in, also from the first post of its group.
    return alike >= wanted * share && (!stocky || alike * ordered >= wanted * Math.max(share, STOCK_SHARE));
  }

  // Whether nearly all words are in common, and in the same order.
  private isHandedOn(): boolean {
    return this.strewn.alike * this.strewn.ordered >= SAID_ALIKE;
  }

  // One unbroken stretch that is most of what is common, in texts that each say something else too.
  private isQuotation(common: int, longest: int, stock: int): boolean {
    const alike = this.strewn.alike;
    const gap = this.strewn.gap;
    return isUnbroken(common, longest) && (alike < 0.75 || (stock * 2 >= common && gap >= 1));
  }

  // What two texts have in common is a quotation or a formula, not a template, when it is one unbroken stretch and
  // little of the whole, or when, in texts that are not long, both go on for a while with words of their own.
  private otherwiseUnlike(text: Text, alike: number, shorter: int, common: int, longest: int): boolean {
    if (alike < NEAR_IDENTICAL && isUnbroken(common, longest)) return true;
    if (alike >= Math.min(0.75, 1.2 - 0.03 * real(shorter)) || this.order.ownGap() < OWN_STRETCH) return false;
    this.spread.weigh(text.words, text.start, text.size, this.otherWeights);
    return this.order.otherGap(text.words, text.start, text.size, this.otherWeights) >= OWN_STRETCH;
  }

  private blocks(text: Text): number {
    return this.strewn.blocks(text.words, text.start, text.size);
  }

  private glance(text: Text): void {
    if (!this.strewnLoaded) this.strewn.load(this.words, this.length, this.weights);
    this.strewnLoaded = true;
    this.strewn.glance(text.words, text.start, text.size, this.kept.countedOf(text));
  }

  // What the words in common weigh in the order of both texts.
  private inOrder(text: Text): number {
    if (!this.orderLoaded) this.order.load(this.words, this.weights, this.length);
    this.orderLoaded = true;
    return this.order.common(text.words, text.start, text.size);
  }

  // What the words of the post at hand weigh; they are loaded for comparison the first time it is asked.
  private weightOfPost(): number {
    if (this.weight < 0) {
      this.weight = this.spread.weigh(this.words, 0, this.length, this.weights);
      this.pairs.tell(this.words, this.length, this.weights);
    }
    return this.weight;
  }
}

// The share of both texts that what they have in common weighs.
function weighs(least: number, weight: number, both: number): number {
  return (2 * Math.min(least, weight)) / both;
}

// Whether what is common is one stretch and little else.
function isUnbroken(common: int, longest: int): boolean {
  return common >= 5 && real(longest) >= real(common) * 0.75;
}
