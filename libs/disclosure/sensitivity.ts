import { fault } from '@sanad/base/fault';
import { saidOf, TOTAL } from './dimension.ts';
import type { System } from './system.ts';
import { cellOf, codesOf, equationsOf, marginsOf, type Table } from './table.ts';

/** Which cells endanger somebody. */
export type SensitivityRule = {
  /** A count above 0 and below this is sensitive. Victims: 11; cases and operations: 5. */
  readonly threshold: number;
  /**
   * `publish`: zeros are safe. `protect`: every zero is sensitive. `reveal`: a zero is sensitive where all of a total
   * that is not zero falls into one category, so that the zeros beside it tell where everybody is.
   */
  readonly zeros?: 'publish' | 'protect' | 'reveal';
  /** Codes of further sensitive cells, found by another rule (dominance). */
  readonly also?: readonly (readonly string[])[];
};

/** Thresholds by what is counted. */
export const THRESHOLDS = { victims: 11, cases: 5 } as const;

/**
 * Primary suppression: 1 at every sensitive cell, totals included.
 * @throws `disclosure-threshold` when the threshold is no whole number of 1 or more
 */
export function sensitiveCells(table: Table, { threshold, zeros = 'publish', also = [] }: SensitivityRule): Uint8Array {
  if (!Number.isSafeInteger(threshold) || threshold < 1) {
    throw fault('disclosure-threshold', `the threshold must be a whole number of 1 or more, not ${threshold}`, {
      detail: { threshold: String(threshold), instead: '11 for victims, 5 for cases' },
    });
  }
  const sensitive = new Uint8Array(table.size);
  for (const [cell, count] of table.counts.entries()) {
    if (count > 0 ? count < threshold : zeros === 'protect') sensitive[cell] = 1;
  }
  if (zeros === 'reveal') for (const cell of revealingZeros(table)) sensitive[cell] = 1;
  for (const codes of also) {
    const cell = cellOf(table, codes);
    if (cell < 0) {
      const said = saidOf(
        table.dimensions.map(({ name }) => name),
        codes,
      );
      throw fault('disclosure-unknown-cell', `there is no cell ${said}`, { detail: { codes: said } });
    }
    sensitive[cell] = 1;
  }
  return sensitive;
}

function revealingZeros(table: Table): number[] {
  return equationsOf(table).flatMap(({ cells }) => {
    const [total, ...parts] = cells;
    const full = parts.filter((cell) => table.counts[cell]! > 0);
    return parts.length > 1 && full.length === 1 && table.counts[total!]! > 0
      ? parts.filter((cell) => table.counts[cell] === 0)
      : [];
  });
}

/**
 * The (n, k) dominance rule for magnitudes: the `largest` biggest contributors give more than `share` of the cell.
 * @param contributions of each contributor, 0 or more
 * @example isDominated([80, 10, 5, 5], { largest: 2, share: 0.85 }) === true
 */
export function isDominated(
  contributions: readonly number[],
  { largest, share }: { readonly largest: number; readonly share: number },
): boolean {
  const total = contributions.reduce((sum, one) => sum + one, 0);
  const top = [...contributions].sort((a, b) => b - a).slice(0, largest);
  return total > 0 && top.reduce((sum, one) => sum + one, 0) > share * total;
}

/**
 * The (p, q) rule with q = 100 %: the second largest contributor could estimate the largest within `percent`.
 * @example isEstimable([80, 15, 5], 10) === true // 5 is less than 10 % of 80
 */
export function isEstimable(contributions: readonly number[], percent: number): boolean {
  const [first = 0, , ...rest] = [...contributions].sort((a, b) => b - a);
  return first > 0 && rest.reduce((sum, one) => sum + one, 0) < (percent / 100) * first;
}

/**
 * What the attacker knows beside the published cells and the sums.
 * - `counts`: that counts are whole and not negative.
 * - `threshold`: also that what is marked primary lies between 1 and the threshold; linear programs can use that.
 * - `reader`: also that what is marked secondary does not, which takes a search of all tables to use.
 */
export type Knowledge = 'counts' | 'threshold' | 'reader';

/** A witness of a lower rank is one for every higher rank too. */
const RANKS: Readonly<Record<Knowledge, number>> = { reader: 0, threshold: 1, counts: 2 };

/** The table as a system in which every witness is a table that an attacker of this knowledge must think possible. */
export function systemOf(
  table: Table,
  sensitive: Uint8Array,
  rule: SensitivityRule,
  knowledge: Knowledge,
  width = 1,
): System {
  const { counts, size } = table;
  const { threshold, zeros = 'publish' } = rule;
  const down = Float64Array.from(counts);
  const up = new Float64Array(size).fill(Infinity);
  const least = zeros === 'publish' ? 1 : 0;
  for (let cell = 0; cell < size && knowledge !== 'counts'; cell++) {
    const count = counts[cell]!;
    if (sensitive[cell] && count < threshold) {
      down[cell] = Math.max(count - least, 0);
      up[cell] = threshold - 1 - count;
    } else if (knowledge === 'reader' && !sensitive[cell]) {
      if (count >= threshold) down[cell] = count - threshold;
      else up[cell] = 0;
    }
  }
  return {
    rank: RANKS[knowledge],
    values: counts,
    down,
    up,
    sensitive,
    width,
    shown: new Uint8Array(size),
    cost: new Float64Array(size).fill(1),
    preference: Float64Array.from(counts, (count, cell) => worthOf(table, cell, count)),
    equations: equationsOf(table, true),
    implied: equationsOf(table),
  };
}

/** How much a published cell is missed: totals more than parts, the grand total most, large counts more than small. */
function worthOf(table: Table, cell: number, count: number): number {
  const totals = codesOf(table, cell).filter((code) => code === TOTAL).length;
  const open = table.dimensions.length - totals;
  const top = open === 0 ? 400 : open === 1 && table.dimensions.length > 1 ? 40 : 0;
  return top + 3 * marginsOf(table, cell) + Math.min(3, Math.floor(Math.log10(count + 1)));
}
