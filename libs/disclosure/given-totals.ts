import { fault } from '@sanad/base/fault';
import type { InnerCell } from './table.ts';

/** What a row of totals is called by those who export tables. */
const NAMES: ReadonlySet<string> = new Set([
  'total',
  'grand total',
  'total général',
  'totaux',
  'ensemble',
  'المجموع',
  'مجموع',
  'المجموع العام',
  'الإجمالي',
  'الاجمالي',
]);

/**
 * Refuses rows of totals that go by a name: counted as a category they would double the table and show what it hides.
 * @throws `disclosure-total-given` when they are the sums of the other rows, `disclosure-total-wrong` when they are not
 * @example refuseGivenTotals(['place'], [{ codes: ['Fes'], count: 3 }, { codes: ['Total'], count: 3 }]) // throws
 */
export function refuseGivenTotals(by: readonly string[], inner: readonly InnerCell[]): void {
  const isTotal = (code: string): boolean => NAMES.has(code.trim().toLowerCase());
  for (const [axis, dimension] of by.entries()) {
    const given = inner.filter(({ codes }) => isTotal(codes[axis]!));
    if (given.length === 0) continue;
    const parts = inner.filter(({ codes }) => !isTotal(codes[axis]!));
    const beside = ({ codes }: InnerCell): string => JSON.stringify(codes.with(axis, ''));
    const sums = Map.groupBy(parts, beside);
    const adds = given.every(
      (one) => one.count === (sums.get(beside(one)) ?? []).reduce((sum, { count }) => sum + count, 0),
    );
    const code = given[0]!.codes[axis]!;
    throw adds
      ? fault('disclosure-total-given', `"${code}" in ${dimension} is a total; cells are given without totals`, {
          detail: { dimension, code, instead: 'rows without totals: they are computed' },
        })
      : fault('disclosure-total-wrong', `"${code}" in ${dimension} is not the sum of the other rows`, {
          detail: { dimension, code, instead: 'rows without totals: they are computed' },
        });
  }
}
