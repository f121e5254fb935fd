import { fault } from '@sanad/base/fault';
import { dimensionOf } from '@sanad/disclosure/dimension';
import { monthsOf, type Period } from '@sanad/disclosure/figure';
import type { Release } from '@sanad/disclosure/release';
import type { FrozenFigure } from '@sanad/wire/question';
import type { ReleaseContent } from '@sanad/wire/release';
import type { Compare } from './deps.ts';
import { leakTold, STAFF_TONGUES } from './figure-words.ts';
import { scopeOf } from './measures.ts';

/** Refuses what, put beside everything that went out before, gives a protected count away. @throws `release-reveals` */
export async function guardRelease(
  candidate: Release,
  earlier: readonly Release[],
  compare: Compare,
  names: string,
): Promise<void> {
  const found = await compare(candidate, earlier);
  if (found.verdict === 'clear') return;
  const leak = found.leaks[0]!;
  const told = STAFF_TONGUES.map((tongue) => [tongue, leakTold(leak, candidate, tongue)] as const);
  throw fault('release-reveals', 'this release would give a protected count away beside an earlier one', {
    detail: {
      figure: names,
      ...Object.fromEntries(
        told.flatMap(([tongue, { cell, with: other }]) => [
          [`cell-${tongue}`, cell],
          [`with-${tongue}`, other],
        ]),
      ),
      instead:
        found.withhold === null ? 'the figures already out' : 'the same table without the cells that give it away',
    },
  });
}

/** A figure of an answer as a release of one cell: what counts the same thing is put beside it, whatever the period and the scope. */
export function releaseOfFigure(figure: FrozenFigure, id: string): Release {
  return {
    id,
    scope: figure.measure,
    within: withinOf(figure.scope),
    period: figure.definition.period,
    threshold: figure.threshold ?? 1,
    dimensions: [],
    published: [figure.shown === 'exact' ? figure.value : null],
    small: [figure.shown === 'small'],
  };
}

function withinOf(scope: string): NonNullable<Release['within']> {
  return { name: scope, offences: scopeOf(scope).offences };
}

/** A table of a release; its months are periods of their own, so that other releases of them are put beside it. */
export function releasesOfTable(content: ReleaseContent, id: string): Release[] {
  const { definition, measure, scope, threshold } = content;
  // Nothing exact went out: what noise leaves is bounded by its budget.
  if (content.noise) return [];
  const common = { scope: measure, within: withinOf(scope), threshold: threshold ?? 1 };
  const marks = [...new Set(content.cells.map(({ codes }) => codes[1]))].filter((mark) => mark !== '*');
  const kinds =
    marks.length > 0
      ? [
          dimensionOf(
            'mark',
            marks.map((child) => ({ child, parent: '*' })),
          ),
        ]
      : [];
  const row = (time: string) =>
    ['*', ...marks].map((mark) => content.cells.find(({ codes }) => codes[0] === time && codes[1] === mark));
  const spans: { time: string; period: Period }[] = [
    { time: '*', period: definition.period },
    ...quartersOf(definition.period).filter(({ time }) => content.cells.some(({ codes }) => codes[0] === time)),
    ...monthsOf(definition.period).map((month) => ({ time: month, period: { from: month, to: month } })),
  ];
  return spans.map(({ time, period }) => ({
    ...common,
    id,
    period,
    dimensions: kinds,
    published: row(time).map((cell) => cell?.n ?? null),
    small: row(time).map((cell) => cell?.status === 'primary'),
  }));
}

/** Quarters of a period, each by its name `2023-Q1` with the months of it that the period has. */
export function quartersOf(period: Period): { time: string; period: Period }[] {
  const groups = Map.groupBy(monthsOf(period), quarterOf);
  return [...groups].map(([time, months]) => ({ time, period: { from: months[0]!, to: months.at(-1)! } }));
}

export function quarterOf(month: string): string {
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
}
