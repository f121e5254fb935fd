import { PairSet } from './pair-set.ts';
import { LEAST, type Spread } from './spread.ts';
import { Strewn } from './strewn.ts';
import { MAX_WORDS } from './tokens.ts';
import { WeightedOrder } from './weighted-order.ts';

/** A stretch of words, and how many distinct pairs of neighbours it has. */
export type Text = {
  readonly words: Uint32Array;
  readonly start: number;
  readonly size: number;
  readonly pairs: number;
  /** what its words weigh, asked only when it matters */
  weight(): number;
  /** how many of them are neither small, nor of a formula, nor contacts; only after `weight()` */
  counted(): number;
};

/** Below this many words, wording alone only suggests. */
export const SHORT_WORDS = 8;
/** From this many words on, near-identical wording always links, stock phrases or not. */
export const LONG_WORDS = 10;
/** From this many words on, a text of nothing but known prayers or greetings is handed on like any other. */
export const LONG_FORMULA = 14;
/** The same for a text of nothing but what otherwise unlike posts say too. */
export const LONG_SAYING = 24;
/** Unlike posts that say a phrase, from which on it is everybody's even when campaigns begin or end with it. */
const SAID = 16;
/** A text of which at most one word in so many is not of a known formula is one. */
const OWN_IN_FORMULA = 5;
/** The share of words of known formulas from which a long text is nothing else, the small words between them left aside. */
const MOSTLY = 0.4;
/** Share of word pairs from which two wordings are near-identical, and from which one brings nothing new to a group. */
export const NEAR_IDENTICAL = 0.6;
export const NEARLY_SAME = 0.8;
/** Share of word pairs below which nothing else is looked at. */
export const FLOOR = 0.05;

/** The part of the usual threshold that the speakers of two groups must reach for the groups to become one. */
const MERGE_SHARE = 0.35;
/** What posts that are neither long nor short must weigh, in rare words, to be linked by wording. */
const LEAST_WEIGHT = 2.5;
/** The same for copies to the word. */
const LEAST_COPIED = 1.5;
/** Words in a row from which one unbroken stretch links posts that otherwise differ. */
const LONG_STRETCH = 20;
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
export function threshold(weight: number, words: number): number {
  return Math.max(Math.min(0.75, 0.28 + 1.3 / weight), 9 / words);
}

/** The share of word pairs, stock phrases left out, that links on its own. @param words of the shorter one */
export function pairThreshold(words: number): number {
  return Math.min(NEAR_IDENTICAL, Math.max(0.2, 5.5 / words));
}

/**
 * Whether two texts are one wording. Near-identical ones always are. Others are when what they share weighs enough and is
 * strewn over both as after changes; not when it is one quotation, or whole phrases that texts of a trade have in common.
 */
export class Likeness {
  private readonly spread: Spread;
  private readonly pairs = new PairSet(MAX_WORDS);
  private readonly order = new WeightedOrder(MAX_WORDS);
  private readonly strewn: Strewn;
  private readonly weights = new Float64Array(MAX_WORDS);
  private readonly otherWeights = new Float64Array(MAX_WORDS);
  private words: Uint32Array = new Uint32Array(0);
  private length = 0;
  private weight = -1;
  private strewnLoaded = false;
  private orderLoaded = false;
  /** the largest share of word pairs that the post at hand has in common with a text it was compared with */
  most = 0;
  // Pairs in common, of the last comparison.
  private common = 0;

  constructor(spread: Spread) {
    this.spread = spread;
    this.strewn = new Strewn(MAX_WORDS, spread);
  }

  /** Takes the post at hand. @param pairs of its words, as `pairsOf()` gives them */
  load(words: Uint32Array, pairs: Int32Array, length: number): void {
    this.words = words;
    this.length = length;
    this.weight = -1;
    this.strewnLoaded = false;
    this.orderLoaded = false;
    this.most = 0;
    this.pairs.load(pairs, length);
  }

  /** Distinct pairs of the post at hand. */
  get pairCount(): number {
    return this.pairs.size;
  }

  /** The share of word pairs that the post at hand and another text have in common. */
  plain({ words, start, size, pairs }: Text): number {
    const common = this.pairs.count(words, start, size);
    this.common = common;
    const plain = common / (this.pairs.size + pairs - common);
    if (plain > this.most) this.most = plain;
    return plain;
  }

  /** Whether few words of the post at hand are not of a known formula. @param least the share of its words that are of one */
  isFormula(least = 0): boolean {
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
  compare(text: Text, shorter: number, share: number): number {
    const { words, start, size } = text;
    // So many pairs in common are the floor's share of all.
    const floor = Math.ceil((FLOOR / (1 + FLOOR)) * (this.pairs.size + text.pairs) - 1e-9);
    const common = this.pairs.count(words, start, size, floor);
    if (common < floor) return -1;
    const { longest, covered } = this.pairs;
    const union = this.pairs.size + text.pairs - common;
    const plain = common / union;
    if (plain > this.most) this.most = plain;
    this.common = common;
    if (plain >= NEAR_IDENTICAL && shorter >= LONG_WORDS && !this.isWish(text, shorter, plain)) return plain;
    const cover = (2 * covered) / (this.length + size);
    if (plain < FLOOR || cover < HARDLY_COVERED) return -1;
    const told = this.weight < 0 ? -1 : this.pairs.told;
    const own = this.weightOfPost();
    const other = text.weight();
    const least = Math.min(own, other);
    const between = shorter >= SHORT_WORDS && shorter < LONG_WORDS;
    const copied = between && plain >= NEARLY_SAME && !this.isFormula() && !this.isSaying();
    if (between && least < (copied ? LEAST_COPIED : LEAST_WEIGHT)) return -1;
    if (between && plain < NEAR_IDENTICAL && isUnbroken(common, longest)) return -1;
    const stock = common - (told < 0 ? this.pairs.telling(this.words, this.length, this.weights) : told);
    const telling = (common - stock) / Math.max(union - stock, 1);
    const wanted = threshold(least, shorter) * share;
    const everyday =
      !copied &&
      shorter >= SHORT_WORDS &&
      (least < WEIGHTY || (shorter < EVERYDAY_WORDS && least < shorter * LEAST_RARE));
    this.glance(text);
    // What is in common weighs less in order than in all: mostly that is too little already.
    const weighs = (weight: number): number => (2 * Math.min(least, weight)) / (own + other + 0.01);
    const may = weighs(this.strewn.shared + size * LEAST) + 1.5 * telling >= wanted - 1e-9;
    const close = telling >= pairThreshold(shorter) * share;
    let alike = !everyday && (may || close) ? weighs(this.inOrder(text)) : -1;
    if (alike >= 0 && (close || alike + 1.5 * telling >= wanted)) {
      if (cover < MOST_COVERED && longest < LONG_STRETCH && this.isPatched(text, shorter, share)) return -1;
      if (share === 1 && this.otherwiseUnlike(text, alike, shorter, common, longest)) return -1;
      if (share === 1 && this.isFormula(MOSTLY)) return -1;
    } else {
      if (cover < LEAST_COVERED || shorter < LONG_WORDS) return -1;
      const stocky = stock * 2 >= common || everyday;
      if (!this.mayBeStrewn(shorter, share, stocky) || this.blocks(text) > IN_BLOCKS) return -1;
      if (this.strewn.gap >= Math.max(OWN_RUN, shorter / 8)) return -1;
      if (this.isQuotation(common, longest, stock)) return -1;
      if (this.isFormula(shorter < LONG_FORMULA ? 0 : MOSTLY)) return -1;
      if (alike < 0) alike = weighs(this.inOrder(text));
    }
    if (share === 1 && shorter >= SHORT_WORDS && shorter < LONG_SAYING && this.isSaying()) return -1;
    return Math.max(alike, plain);
  }

  /**
   * Whether the texts that speak for two groups are alike enough for the groups to become one: the ends of a chain must
   * still be alike. Takes the place of the post at hand.
   */
  speakersAlike(one: Text, two: Text): boolean {
    const [first, second] = [one.weight(), two.weight()];
    const words = one.words.subarray(one.start);
    this.spread.weigh(words, 0, one.size, this.weights);
    this.order.load(words, this.weights, one.size);
    const alike = (2 * this.order.common(two.words, two.start, two.size)) / (first + second + 0.01);
    if (alike < (0.28 + 1.3 / Math.min(first, second)) * MERGE_SHARE) return false;
    if (alike >= NEAR_IDENTICAL) return true;
    this.strewn.load(words, one.size, this.weights);
    return this.strewn.blocks(two.words, two.start, two.size) <= SPEAKERS_IN_BLOCKS;
  }

  // A text that is not long and says nothing of its own, known beforehand or learnt to be what people say; the same words
  // written down independently differ somewhat.
  private isWish(text: Text, shorter: number, plain: number): boolean {
    if (shorter < LONG_FORMULA && this.isFormula()) return true;
    if (shorter < LONG_SAYING && this.isSaying()) return true;
    if (shorter >= STOCK_WORDS || plain >= NEARLY_SAME) return false;
    return Math.min(this.weightOfPost(), text.weight()) < WEIGHTY;
  }

  // Whole phrases in common and nothing between them; in a text that is not long, less than half of it too.
  private isPatched(text: Text, shorter: number, share: number): boolean {
    if (this.blocks(text) > Math.min(IN_BLOCKS, shorter * BLOCKS_A_WORD)) return true;
    return shorter < HALF_WORDS && this.strewn.alike < 0.5 * share;
  }

  // Whether the words in common are enough of both texts to be strewn over them, however common each word is.
  private mayBeStrewn(shorter: number, share: number, stocky: boolean): boolean {
    const { alike, ordered } = this.strewn;
    const wanted = Math.max(STREWN_ALIKE, (stocky ? STOCK_WORDS : STREWN_WORDS) / shorter);
    // What everybody says is told by the order it is said in, also from the first post of its group.
    return alike >= wanted * share && (!stocky || alike * ordered >= wanted * Math.max(share, STOCK_SHARE));
  }

  // One unbroken stretch that is most of what is common, in texts that each say something else too.
  private isQuotation(common: number, longest: number, stock: number): boolean {
    const { alike, gap } = this.strewn;
    return isUnbroken(common, longest) && (alike < 0.75 || (stock * 2 >= common && gap >= 1));
  }

  // What two texts have in common is a quotation or a formula, not a template, when it is one unbroken stretch and
  // little of the whole, or when, in texts that are not long, both go on for a while with words of their own.
  private otherwiseUnlike(text: Text, alike: number, shorter: number, common: number, longest: number): boolean {
    if (alike < NEAR_IDENTICAL && isUnbroken(common, longest) && longest < LONG_STRETCH) return true;
    if (alike >= Math.min(0.75, 1.2 - 0.03 * shorter) || this.order.ownGap() < OWN_STRETCH) return false;
    const { words, start, size } = text;
    this.spread.weigh(words, start, size, this.otherWeights);
    return this.order.otherGap(words, start, size, this.otherWeights) >= OWN_STRETCH;
  }

  private blocks({ words, start, size }: Text): number {
    return this.strewn.blocks(words, start, size);
  }

  private glance(text: Text): void {
    if (!this.strewnLoaded) this.strewn.load(this.words, this.length, this.weights);
    this.strewnLoaded = true;
    this.strewn.glance(text.words, text.start, text.size, text.counted());
  }

  // What the words in common weigh in the order of both texts.
  private inOrder({ words, start, size }: Text): number {
    if (!this.orderLoaded) this.order.load(this.words, this.weights, this.length);
    this.orderLoaded = true;
    return this.order.common(words, start, size);
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

// Whether what is common is one stretch and little else.
function isUnbroken(common: number, longest: number): boolean {
  return common >= 5 && longest >= common * 0.75;
}
