import { fault } from '@sanad/base/fault';
import { TOTAL } from './dimension.ts';
import { dimensionsOf, type ReadOptions, readTable } from './read-table.ts';
import { isDominated } from './sensitivity.ts';
import { codesOf, type InnerCell, type Table, tableOf } from './table.ts';

/** When a cell is dominated: the `largest` biggest contributors give more than `share` of it. */
export type Dominance = { readonly largest: number; readonly share: number };
export const DOMINANCE: Dominance = { largest: 2, share: 0.85 };

/**
 * Reads cells of which each row is the part of one contributor (an association, a service), adds them up without the
 * contributors, and names every cell and margin that few of them dominate: whoever is among them could work out the other.
 * @throws what `readTable` throws
 * @example readContributions('place,by,n\nFes,A,60\nFes,B,30\nFes,C,9\nTaza,A,5\nTaza,B,5\nTaza,C,5\n', { by: ['place'], count: 'n', contributor: 'by' }).dominated // [['Fes']]
 */
export function readContributions(
  text: string,
  { by, count, hierarchy, contributor }: ReadOptions & { readonly contributor: string },
  rule: Dominance = DOMINANCE,
): { readonly table: Table; readonly dominated: readonly (readonly string[])[] } {
  const full = readTable(text, { by: [...by, contributor], count });
  const parts = new Map<string, InnerCell[]>();
  for (let cell = 0; cell < full.size; cell++) {
    const codes = codesOf(full, cell);
    const who = codes.pop()!;
    if (codes.includes(TOTAL)) continue;
    parts.set(who, [...(parts.get(who) ?? []), { codes, count: full.counts[cell]! }]);
  }
  const categories = full.dimensions.slice(0, -1).map(({ codes }) => codes.filter((code) => code !== TOTAL));
  const dimensions = dimensionsOf(by, categories, hierarchy);
  const sum = (who: string) => tableOf(dimensions, parts.get(who)!);
  const table = sum(TOTAL);
  if (parts.get(TOTAL)!.length === 1)
    throw fault('disclosure-one-row', 'a table of one row is one figure: nothing can hide it', {
      detail: { instead: 'the figure alone, if it is not below the threshold' },
    });
  const shares = [...parts.keys()].filter((who) => who !== TOTAL).map((who) => sum(who).counts);
  const dominated: string[][] = [];
  for (let cell = 0; cell < table.size; cell++) {
    const given = shares.map((counts) => counts[cell]!);
    if (isDominated(given, rule)) dominated.push(codesOf(table, cell));
  }
  return { table, dominated };
}
