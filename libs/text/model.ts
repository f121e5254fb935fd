import { BIAS, CALIBRATION, PACKED, SCALES, THRESHOLDS } from './data/model.ts';
import { type Features, forgetPairs, SIGN_COUNT } from './features.ts';
import { HASH_BITS, type Hashed, isListing, ROW, weighRows } from './hashed-rows.ts';
import { forgetWords } from './word-memory.ts';

/** What the model tells apart; the first is what it is for. */
export const KINDS = ['lure', 'offer', 'warning', 'report', 'question', 'help', 'other'] as const;
export type Kind = (typeof KINDS)[number];

/** Rows of the table: signs first, then hashed features. A row holds a weight for each kind and one of padding. */
export const HASH_BASE = SIGN_COUNT * ROW;
export const TABLE_SIZE = (SIGN_COUNT + (1 << HASH_BITS)) * ROW;

/**
 * The learned weights, whole numbers: those of signs are to be multiplied by `scales[0]`, those of hashed features by
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

/** Signs that weights are written in: weight -7 is the first, 7 the fifteenth; all of them count runs. */
export const WEIGHT_SIGNS = 'hijklmnopqrstuvabcdefgwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-';
export const TOP_WEIGHT = 7;
const RUN = 126;
const LONG_RUN = 33;

/** The model that the project ships, made by `bench/text/train.ts`. */
export const MODEL: Model = { bias: BIAS, weights: unpackTable(PACKED), scales: SCALES, calibration: CALIBRATION };

weighHashed(MODEL.weights);

/**
 * From now on hashed features are summed by these weights, and a text can be read by no other model; null = they are
 * listed, for who learns weights or reads by several models.
 */
export function weighHashed(weights: Int8Array | null): void {
  weighRows(weights === null ? null : weights.subarray(HASH_BASE));
  forgetWords();
  forgetPairs();
}

const sums = new Int32Array(ROW);

/**
 * How much speaks for each kind, to be compared with each other. Hashed features count by the root of their number, so
 * that length does not.
 */
export function logitsOf(features: Features, model: Model, into: Float64Array): Float64Array {
  const { weights, scales, bias } = model;
  addRows(features.signs, features.signCount, 0, weights);
  for (let k = 0; k < KINDS.length; k++) into[k] = bias[k]! + scales[0] * sums[k]!;
  addHashed(features.chars, model, into);
  addHashed(features.terms, model, into);
  addHashed(features.pairs, model, into);
  return into;
}

function addHashed({ rows, count, total, sums: ready }: Hashed, { weights, scales }: Model, into: Float64Array): void {
  if (total === 0) return;
  if (isListing) addRows(rows, count, HASH_BASE, weights);
  const found = isListing ? sums : ready;
  const scale = scales[1] / Math.sqrt(total);
  for (let k = 0; k < KINDS.length; k++) into[k]! += scale * found[k]!;
}

/** The distance of a lure from all other kinds together. */
export function marginOf(logits: Float64Array): number {
  let top = logits[1]!;
  for (let k = 2; k < KINDS.length; k++) if (logits[k]! > top) top = logits[k]!;
  let rest = 0;
  for (let k = 1; k < KINDS.length; k++) rest += Math.exp(logits[k]! - top);
  return logits[0]! - top - Math.log(rest);
}

// A long text gives more to go by for either side: what speaks for a lure is measured by the length of a usual post.
const USUAL_WORDS = 15;
const FEWEST_WORDS = 4;
const MOST_WORDS = 60;
const GROWTH = 0.4;
const FACTOR_OF = Float64Array.from(
  { length: MOST_WORDS + 1 },
  (_, words) => Math.round(1e4 * (USUAL_WORDS / Math.max(FEWEST_WORDS, words)) ** GROWTH) / 1e4,
);

/**
 * The distance as it would be in a text of usual length: short lures would else never be sure enough, and long honest
 * offers would be too sure.
 */
export function evenMargin(margin: number, words: number): number {
  return margin * FACTOR_OF[words < MOST_WORDS ? words : MOST_WORDS]!;
}

/** How much weights of each kind pull towards a lure and away from the kind that comes next. */
export function pullOf(weights: Int8Array | Int32Array, row: number, logits: Float64Array): number {
  let next = 1;
  for (let k = 2; k < KINDS.length; k++) if (logits[k]! > logits[next]!) next = k;
  return weights[row]! - weights[row + next]!;
}

/** How likely it is a lure, 0..1. */
export function shareOf(margin: number, [a, b]: Model['calibration']): number {
  return squeeze(a * margin + b);
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

/**
 * The table from text, column by column, so that it takes little room: the weights of signs for each kind; where rows
 * with a weight for every kind stand, as steps, and their columns; the same of rows with a weight for lures only.
 * Parts stand between bars. Text of another version may not fit: what is too long is left out.
 */
export function unpackTable(packed: string): Int8Array {
  const weights = new Int8Array(TABLE_SIZE);
  const parts = packed.split('|');
  const size = KINDS.length;
  const numberOf = signValues();
  const put = (row: number, kind: number, part: string | undefined, i: number): void => {
    if (part !== undefined && i < part.length)
      weights[row * ROW + kind] = numberOf[part.charCodeAt(i) & 127]! - TOP_WEIGHT;
  };
  for (let kind = 0; kind < size; kind++) for (let row = 0; row < SIGN_COUNT; row++) put(row, kind, parts[kind], row);
  for (const [steps, columns] of [
    [parts[size], parts.slice(size + 1, 2 * size + 1)],
    [parts[2 * size + 1], parts.slice(2 * size + 2)],
  ] as const) {
    let row = SIGN_COUNT - 1;
    let i = 0;
    for (let s = 0; s < (steps ?? '').length; s++) {
      const step = numberOf[steps!.charCodeAt(s) & 127]!;
      row += step;
      if (step === WEIGHT_SIGNS.length - 1 || row * ROW >= TABLE_SIZE) continue;
      row++;
      for (let kind = 0; kind < columns.length; kind++) put(row, kind, columns[kind], i);
      i++;
    }
  }
  return weights;
}

/**
 * Weights from text: each sign is a weight, `~` and a sign a run of zeros, `!` and two signs a longer one; what is left
 * of the table is zero. Text of another version may not fit: what is too long is left out.
 */
export function unpack(packed: string, size: number): Int8Array {
  const weights = new Int8Array(size);
  const weightOf = signValues();
  const next = (i: number): number => weightOf[packed.charCodeAt(i) & 127]!;
  let at = 0;
  for (let i = 0; i < packed.length; i++) {
    const unit = packed.charCodeAt(i);
    if (unit === RUN) at += next(++i) + 1;
    else if (unit === LONG_RUN) at += next(++i) * WEIGHT_SIGNS.length + next(++i) + 1;
    else weights[at++] = next(i) - TOP_WEIGHT;
  }
  return weights;
}

function signValues(): Int8Array {
  const values = new Int8Array(128);
  for (let i = 0; i < WEIGHT_SIGNS.length; i++) values[WEIGHT_SIGNS.charCodeAt(i)] = i;
  return values;
}
