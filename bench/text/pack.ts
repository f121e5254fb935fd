import type { WordWeight } from '../../libs/text/clause-words.ts';
import { SIGN_COUNT } from '../../libs/text/features.ts';
import { ROW } from '../../libs/text/hashed-rows.ts';
import { KINDS } from '../../libs/text/kinds.ts';
import {
  LONG_STEP,
  LURE_WEIGHTS,
  STEP_SIGNS,
  type Table,
  TOP_LURE_WEIGHT,
  TOP_WEIGHT,
  WEIGHT_SIGNS,
} from '../../libs/text/packed-weights.ts';

/** Weights as text, to be read by `unpack`: runs of zeros are short, zeros at the end are left out. */
export function pack(weights: Int8Array): string {
  const signs = WEIGHT_SIGNS.length;
  let packed = '';
  let zeros = 0;
  for (const weight of weights) {
    if (weight === 0) {
      zeros++;
      continue;
    }
    for (; zeros > signs; ) {
      const run = Math.min(zeros, signs * signs);
      packed += `!${WEIGHT_SIGNS[Math.floor((run - 1) / signs)]}${WEIGHT_SIGNS[(run - 1) % signs]}`;
      zeros -= run;
    }
    if (zeros > 2) packed += `~${WEIGHT_SIGNS[zeros - 1]}`;
    else packed += WEIGHT_SIGNS[TOP_WEIGHT]!.repeat(zeros);
    zeros = 0;
    packed += WEIGHT_SIGNS[weight + TOP_WEIGHT];
  }
  return packed;
}

/** What words say of clauses as text, to be read by `unpackWords`; weights that are rounded to nothing are left out. */
export function packWords(words: readonly WordWeight[], scale: number): string {
  const whole = words
    .map(({ row, kind, weight }) => ({
      row,
      kind,
      weight: Math.max(-TOP_WEIGHT, Math.min(TOP_WEIGHT, Math.round(weight / scale))),
    }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => a.row - b.row || a.kind - b.kind);
  const counts = new Map<number, number>();
  for (const { row } of whole) counts.set(row, (counts.get(row) ?? 0) + 1);
  const written = (numbers: Iterable<number>): string => Array.from(numbers, (one) => WEIGHT_SIGNS[one]).join('');
  return [
    steps([...counts.keys()]),
    written(counts.values()),
    written(whole.map(({ kind }) => kind)),
    written(whole.map(({ weight }) => weight + TOP_WEIGHT)),
  ].join('|');
}

/** A table of weights as text, to be read by `unpackTable`. */
export function packTable({ signs, rows, weights }: Table): string {
  const full: number[] = [];
  const lureOnly: number[] = [];
  for (let at = 0; at < rows.length; at++) {
    const rest = weights.subarray(at * ROW + 1, at * ROW + KINDS.length);
    if (rest.some((weight) => weight !== 0) || Math.abs(weights[at * ROW]!) > TOP_LURE_WEIGHT) full.push(at);
    else if (weights[at * ROW] !== 0) lureOnly.push(at);
  }
  const column = (of: Int8Array, places: readonly number[], kind: number): string =>
    places.map((at) => WEIGHT_SIGNS[of[at * ROW + kind]! + TOP_WEIGHT]).join('');
  const columns = (of: Int8Array, places: readonly number[]): string[] =>
    KINDS.map((_, kind) => column(of, places, kind));
  const everySign = Array.from({ length: SIGN_COUNT }, (_, sign) => sign);
  return [
    ...columns(signs, everySign),
    steps(full.map((at) => rows[at]!)),
    ...columns(weights, full),
    lureSteps(lureOnly.map((at) => [rows[at]!, weights[at * ROW]!])),
  ].join('|');
}

// The same with the weight in the sign.
function lureSteps(rows: readonly (readonly [number, number])[]): string {
  let out = '';
  let last = -1;
  for (const [row, weight] of rows) {
    let gap = row - last - 1;
    for (; gap >= LONG_STEP; gap -= LONG_STEP) out += STEP_SIGNS[LONG_STEP * LURE_WEIGHTS];
    out += STEP_SIGNS[gap * LURE_WEIGHTS + weight + TOP_LURE_WEIGHT - (weight > 0 ? 1 : 0)];
    last = row;
  }
  return out;
}

// How many rows lie between one and the next; the last sign stands for as many as it counts, and goes on.
function steps(rows: readonly number[]): string {
  const most = WEIGHT_SIGNS.length - 1;
  let out = '';
  let last = -1;
  for (const row of rows) {
    let gap = row - last - 1;
    for (; gap >= most; gap -= most) out += WEIGHT_SIGNS[most];
    out += WEIGHT_SIGNS[gap];
    last = row;
  }
  return out;
}
