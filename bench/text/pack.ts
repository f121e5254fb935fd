import { ROW } from '../../libs/text/hashed-rows.ts';
import { HASH_BASE, KINDS, TOP_WEIGHT, WEIGHT_SIGNS } from '../../libs/text/model.ts';

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

/** A table of weights as text, to be read by `unpackTable`. */
export function packTable(weights: Int8Array): string {
  const signs: number[] = [];
  const full: number[] = [];
  const lureOnly: number[] = [];
  for (let row = 0; row * ROW < weights.length; row++) {
    const rest = weights.subarray(row * ROW + 1, row * ROW + KINDS.length);
    if (row * ROW < HASH_BASE) signs.push(row);
    else if (rest.some((weight) => weight !== 0)) full.push(row);
    else if (weights[row * ROW] !== 0) lureOnly.push(row);
  }
  const column = (rows: readonly number[], kind: number): string =>
    rows.map((row) => WEIGHT_SIGNS[weights[row * ROW + kind]! + TOP_WEIGHT]).join('');
  const columns = (rows: readonly number[]): string[] => KINDS.map((_, kind) => column(rows, kind));
  return [...columns(signs), steps(full), ...columns(full), steps(lureOnly), column(lureOnly, 0)].join('|');
}

// How many rows lie between one and the next; the last sign stands for as many as it counts, and goes on.
function steps(rows: readonly number[]): string {
  const most = WEIGHT_SIGNS.length - 1;
  let out = '';
  let last = HASH_BASE / ROW - 1;
  for (const row of rows) {
    let gap = row - last - 1;
    for (; gap >= most; gap -= most) out += WEIGHT_SIGNS[most];
    out += WEIGHT_SIGNS[gap];
    last = row;
  }
  return out;
}
