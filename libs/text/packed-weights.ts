import { SIGN_COUNT } from './features.ts';
import { HASH_MASK, ROW } from './hashed-rows.ts';
import { KINDS } from './kinds.ts';

/** Signs that weights are written in: weight -7 is the first, 7 the fifteenth; all of them count runs. */
export const WEIGHT_SIGNS = 'hijklmnopqrstuvabcdefgwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-';
export const TOP_WEIGHT = 7;
/** Rows with a weight for lures alone have one up to this; how far each stands behind the last is said with it. */
export const TOP_LURE_WEIGHT = 3;
export const STEP_SIGNS = [...Array(94).keys()]
  .map((at) => String.fromCharCode(33 + at))
  .filter((sign) => !'\'"`\\|${'.includes(sign))
  .join('');
export const LURE_WEIGHTS = 2 * TOP_LURE_WEIGHT;
/** A step this long is a sign of its own, and goes on. */
export const LONG_STEP = Math.floor((STEP_SIGNS.length - 1) / LURE_WEIGHTS);
const RUN = 126;
const LONG_RUN = 33;

/** Weights of signs, a row each, and of the hashed rows that have any. */
export type Table = { readonly signs: Int8Array; readonly rows: Uint32Array; readonly weights: Int8Array };

/**
 * The table from text, column by column, so that it takes little room: the weights of signs for each kind; where rows
 * with a weight for every kind stand, as steps, and their columns; then rows with a weight for lures only, step and
 * weight in one sign, which packs better than apart. Parts stand between bars. Text of another version may not fit: what is too long is left out.
 */
export function unpackTable(packed: string): Table {
  const parts = packed.split('|');
  const size = KINDS.length;
  const numberOf = signValues();
  const signs = new Int8Array(SIGN_COUNT * ROW);
  const fill = (into: Int8Array, columns: readonly string[], at: (i: number) => number, count: number): void => {
    for (let kind = 0; kind < columns.length; kind++)
      for (let i = 0; i < columns[kind]!.length && i < count; i++)
        into[at(i) * ROW + kind] = numberOf[columns[kind]!.charCodeAt(i) & 127]! - TOP_WEIGHT;
  };
  fill(signs, parts.slice(0, size), (i) => i, SIGN_COUNT);
  const full = rowsAt(parts[size] ?? '', numberOf);
  const lureOnly = lureRowsAt(parts[2 * size + 1] ?? '');
  const rows = new Uint32Array(full.length + lureOnly.count);
  const weights = new Int8Array(rows.length * ROW);
  const placeOf = new Uint32Array(full.length);
  for (let at = 0, f = 0, l = 0; at < rows.length; at++) {
    if (l === lureOnly.count || full[f]! <= lureOnly.rows[l]!) {
      rows[at] = full[f]!;
      placeOf[f++] = at;
    } else {
      rows[at] = lureOnly.rows[l]!;
      weights[at * ROW] = lureOnly.weights[l++]!;
    }
  }
  fill(weights, parts.slice(size + 1, 2 * size + 1), (i) => placeOf[i]!, full.length);
  return { signs, rows, weights };
}

/** Rows by how many lie between one and the next; the last sign stands for as many as it counts, and goes on. */
export function rowsAt(steps: string, numberOf: Int8Array): number[] {
  const most = WEIGHT_SIGNS.length - 1;
  const rows: number[] = [];
  let row = -1;
  for (let s = 0; s < steps.length; s++) {
    const step = numberOf[steps.charCodeAt(s) & 127]!;
    row += step;
    if (row + 1 > HASH_MASK) break;
    if (step < most) rows.push(++row);
  }
  return rows;
}

// Rows with their weights.
function lureRowsAt(steps: string): { count: number; rows: Uint32Array; weights: Int8Array } {
  const stepOf = new Int8Array(128).fill(-1);
  for (let i = 0; i < STEP_SIGNS.length; i++) stepOf[STEP_SIGNS.charCodeAt(i)] = i;
  const rows = new Uint32Array(steps.length);
  const weights = new Int8Array(steps.length);
  let count = 0;
  let row = -1;
  for (let s = 0; s < steps.length; s++) {
    const value = stepOf[steps.charCodeAt(s) & 127]!;
    const step = Math.floor(value / LURE_WEIGHTS);
    const weight = (value % LURE_WEIGHTS) - TOP_LURE_WEIGHT;
    row += step;
    if (value < 0 || row + 1 > HASH_MASK) break;
    if (step === LONG_STEP) continue;
    rows[count] = ++row;
    weights[count++] = weight < 0 ? weight : weight + 1;
  }
  return { count, rows, weights };
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

/** The number that each sign stands for. */
export function signValues(): Int8Array {
  const values = new Int8Array(128);
  for (let i = 0; i < WEIGHT_SIGNS.length; i++) values[WEIGHT_SIGNS.charCodeAt(i)] = i;
  return values;
}
