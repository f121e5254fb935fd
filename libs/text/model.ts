import { BIAS, CALIBRATION, PACKED, SCALES, THRESHOLDS } from './data/model.ts';
import { type Features, GRAM_BITS, SIGN_COUNT } from './features.ts';

/** What the model tells apart; the first is what it is for. */
export const KINDS = ['lure', 'offer', 'warning', 'report', 'question', 'help', 'other'] as const;
export type Kind = (typeof KINDS)[number];

/** Rows of the table: signs first, then hashed grams and pairs. A row holds a weight for each kind and one of padding. */
export const ROW = 8;
export const GRAM_BASE = SIGN_COUNT * ROW;
export const TABLE_SIZE = (SIGN_COUNT + (1 << GRAM_BITS)) * ROW;

/**
 * The learned weights, whole numbers: those of signs are to be multiplied by `scales[0]`, those of grams and pairs by
 * `scales[1]`. `calibration` turns the distance of a lure from all else into a share of lures.
 */
export type Model = {
  readonly bias: readonly number[];
  readonly weights: Int8Array;
  readonly scales: readonly [number, number];
  readonly calibration: readonly [number, number];
};

/** Scores from here on are alerts and reviews, when nothing else speaks against it. */
export const [ALERT, REVIEW] = THRESHOLDS;

/** The model that the project ships, made by `bench/text/train.ts`. */
export const MODEL: Model = { bias: BIAS, weights: unpack(PACKED), scales: SCALES, calibration: CALIBRATION };

const sums = new Int32Array(ROW);

/**
 * How much speaks for each kind, to be compared with each other. Grams and pairs count by the root of their number, so
 * that length does not.
 */
export function logitsOf(features: Features, model: Model, into: Float64Array): Float64Array {
  const { weights, scales, bias } = model;
  addRows(features.signs, features.signCount, 0, weights);
  for (let k = 0; k < KINDS.length; k++) into[k] = bias[k]! + scales[0] * sums[k]!;
  addRows(features.grams, features.gramCount, GRAM_BASE, weights);
  const byGrams = features.gramCount === 0 ? 0 : scales[1] / Math.sqrt(features.gramCount);
  for (let k = 0; k < KINDS.length; k++) into[k]! += byGrams * sums[k]!;
  addRows(features.pairs, features.pairCount, GRAM_BASE, weights);
  const byPairs = features.pairCount === 0 ? 0 : scales[1] / Math.sqrt(features.pairCount);
  for (let k = 0; k < KINDS.length; k++) into[k]! += byPairs * sums[k]!;
  return into;
}

/** The distance of a lure from all other kinds together. */
export function marginOf(logits: Float64Array): number {
  let top = logits[1]!;
  for (let k = 2; k < KINDS.length; k++) if (logits[k]! > top) top = logits[k]!;
  let rest = 0;
  for (let k = 1; k < KINDS.length; k++) rest += Math.exp(logits[k]! - top);
  return logits[0]! - top - Math.log(rest);
}

/** A probability of a logit. */
export function squeeze(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

// Sums rows of the table into `sums`.
function addRows(rows: Uint16Array, count: number, base: number, weights: Int8Array): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  let g = 0;
  for (let i = 0; i < count; i++) {
    const at = base + rows[i]! * ROW;
    a += weights[at]!;
    b += weights[at + 1]!;
    c += weights[at + 2]!;
    d += weights[at + 3]!;
    e += weights[at + 4]!;
    f += weights[at + 5]!;
    g += weights[at + 6]!;
  }
  sums[0] = a;
  sums[1] = b;
  sums[2] = c;
  sums[3] = d;
  sums[4] = e;
  sums[5] = f;
  sums[6] = g;
}

const FIRST = 35;
const MIDDLE = 32;
const RUN = 126;

/**
 * Weights from text: a sign from `#` to `c` is a weight from -32 to 32, `~` and a sign is a run of zeros; what is left
 * of the table is zero. Text of another version may not fit: what is too long is left out.
 */
export function unpack(packed: string): Int8Array {
  const weights = new Int8Array(TABLE_SIZE);
  let at = 0;
  for (let i = 0; i < packed.length; i++) {
    const unit = packed.charCodeAt(i);
    if (unit === RUN) at += packed.charCodeAt(++i) - FIRST + 1;
    else weights[at++] = unit - FIRST - MIDDLE;
  }
  return weights;
}
