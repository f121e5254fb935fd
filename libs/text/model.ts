import { BIAS, CALIBRATION, HIDDEN, HIDDEN_WEIGHTS, PACKED, SCALES, THRESHOLDS } from './data/model.ts';
import { type Features, forgetPairs, SIGN_COUNT } from './features.ts';
import { type Hashed, ROW, spreadTo, weighRows } from './hashed-rows.ts';
import { HIDDEN_ROW, type HiddenUnits, tellHeard, unpackHidden } from './hidden-units.ts';
import { KINDS } from './kinds.ts';
import { isListing } from './listing.ts';
import { type Table, unpackTable } from './packed-weights.ts';
import { forgetWords } from './word-memory.ts';

/**
 * The learned weights, whole numbers: those of signs are to be multiplied by `scales[0]`, those of hashed features by
 * `scales[1]`. `calibration` turns the distance of a lure from all else into a share of lures.
 */
export type Model = Table & {
  readonly bias: readonly number[];
  readonly scales: readonly [number, number];
  readonly calibration: readonly [number, number];
  readonly hidden: HiddenUnits;
};

/** Scores from here on are alerts and reviews, when nothing else speaks against it. */
export const [ALERT, REVIEW] = THRESHOLDS;

/** The model that the project ships, made by `bench/text/train.ts`. */
export const MODEL: Model = {
  bias: BIAS,
  ...unpackTable(PACKED),
  scales: SCALES,
  calibration: CALIBRATION,
  hidden: { ...HIDDEN, weights: unpackHidden(HIDDEN_WEIGHTS, SIGN_COUNT) },
};

const sums = new Int32Array(ROW);
const heard = new Int32Array(HIDDEN_ROW);
// Of each sign what speaks for each kind and what it says to the hidden units, two columns in one number.
const SIGN_ROW = (ROW + HIDDEN_ROW) / 2;
let signRows = new Int32Array(0);

weighHashed(MODEL);

/**
 * From now on hashed features are summed by these weights, and a text can be read by no other model; null = they are
 * listed, for who learns weights or reads by several models.
 */
export function weighHashed(model: Pick<Model, 'rows' | 'weights' | 'signs' | 'hidden'> | null): void {
  weighRows(model);
  if (model !== null) signRows = rowsOfSigns(model);
  forgetWords();
  forgetPairs();
}

/**
 * How much speaks for each kind, to be compared with each other. Hashed features count by the root of their number, so
 * that length does not.
 */
export function logitsOf(features: Features, model: Model, into: Float64Array): Float64Array {
  const { signs, scales, bias } = model;
  if (isListing) listSigns(features, signs, model.hidden.weights);
  else addSigns(features);
  for (let k = 0; k < KINDS.length; k++) into[k] = bias[k]! + scales[0] * sums[k]!;
  into[0]! += tellHeard(heard, model.hidden);
  addHashed(features.chars, model, into);
  addHashed(features.terms, model, into);
  addHashed(features.pairs, model, into);
  return into;
}

function addHashed({ rows, count, total, sums: ready }: Hashed, model: Model, into: Float64Array): void {
  if (total === 0) return;
  if (isListing) addListed(rows, count, model);
  const found = isListing ? sums : ready;
  const scale = model.scales[1] / Math.sqrt(total);
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
const GROWTH = 0.1;
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

function rowsOfSigns({ signs, hidden }: Pick<Model, 'signs' | 'hidden'>): Int32Array<ArrayBuffer> {
  const count = signs.length / ROW;
  const rows = new Int32Array(count * SIGN_ROW);
  for (let sign = 0; sign < count; sign++)
    for (let k = 0; k < ROW; k += 2) {
      rows[sign * SIGN_ROW + k / 2] = signs[sign * ROW + k]! + 65536 * signs[sign * ROW + k + 1]!;
      const at = sign * HIDDEN_ROW + k;
      rows[sign * SIGN_ROW + (ROW + k) / 2] = hidden.weights[at]! + 65536 * hidden.weights[at + 1]!;
    }
  return rows;
}

// Sums what signs speak for into `sums`, and what they say to the units into `heard`.
function addSigns({ signs, signCount }: Features): void {
  const rows = signRows;
  let [a, b, c, d] = [0, 0, 0, 0];
  let [e, f, g, h] = [0, 0, 0, 0];
  for (let i = 0; i < signCount; i++) {
    const at = signs[i]! * SIGN_ROW;
    a = (a + rows[at]!) | 0;
    b = (b + rows[at + 1]!) | 0;
    c = (c + rows[at + 2]!) | 0;
    d = (d + rows[at + 3]!) | 0;
    e = (e + rows[at + 4]!) | 0;
    f = (f + rows[at + 5]!) | 0;
    g = (g + rows[at + 6]!) | 0;
    h = (h + rows[at + 7]!) | 0;
  }
  sums.fill(0);
  heard.fill(0);
  spreadTo(sums, a, b, c, d);
  spreadTo(heard, e, f, g, h);
}

// The same by the weights of any model.
function listSigns({ signs, signCount }: Features, weights: Int8Array, said: Int8Array): void {
  sums.fill(0);
  heard.fill(0);
  for (let i = 0; i < signCount; i++)
    for (let k = 0; k < ROW; k++) {
      sums[k]! += weights[signs[i]! * ROW + k]!;
      heard[k]! += said[signs[i]! * HIDDEN_ROW + k]!;
    }
}

// The same for hashed rows, each of which is looked for.
function addListed(listed: Uint32Array, count: number, { rows, weights }: Table): void {
  sums.fill(0);
  for (let i = 0; i < count; i++) {
    const at = indexIn(rows, listed[i]!) * ROW;
    if (at >= 0) for (let k = 0; k < KINDS.length; k++) sums[k]! += weights[at + k]!;
  }
}

/** Where a row stands among rows that ascend; below 0 = nowhere. */
export function indexIn(rows: Uint32Array, row: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (rows[middle] === row) return middle;
    if (rows[middle]! < row) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
