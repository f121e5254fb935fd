import { fault } from '@sanad/base/fault';
import { dimensionOf } from '@sanad/disclosure/dimension';
import { monthsOf, type Period } from '@sanad/disclosure/figure';
import { differences, type Release } from '@sanad/disclosure/release';
import type { Solver } from '@sanad/disclosure/solver';
import type { FrozenFigure } from '@sanad/wire/question';
import type { ReleaseContent } from '@sanad/wire/release';
import { scopeOf } from './measures.ts';

/** Refuses what, put beside everything that went out before, gives a protected count away. @throws `release-reveals` */
export function guardRelease(candidate: Release, earlier: readonly Release[], solver: Solver, names: string): void {
  const found = differences(candidate, earlier, solver);
  if (found.verdict === 'clear') return;
  const [leak] = found.leaks;
  throw fault('release-reveals', 'this release would give a protected count away beside an earlier one', {
    detail: {
      figure: names,
      cell: leak?.cell ?? '',
      with: leak?.with ?? '',
      instead:
        found.withhold === null ? 'the figures already out' : 'the same table without the cells that give it away',
    },
  });
}

/** A figure of an answer as a release of one cell: what counts the same thing is put beside it, whatever the period. */
export function releaseOfFigure(figure: FrozenFigure, id: string): Release {
  return {
    id,
    scope: `${figure.measure}.${figure.scope}`,
    period: figure.definition.period,
    threshold: figure.threshold ?? 1,
    dimensions: [],
    published: [figure.shown === 'exact' ? figure.value : null],
  };
}

/**
 * One period, two scopes of offences, one inside the other: the count of what lies between them must not be small.
 * @throws `release-reveals`
 */
export function guardScopes(figure: FrozenFigure, before: readonly Release[]): void {
  if (figure.shown !== 'exact') return;
  const { period } = figure.definition;
  for (const { scope, period: other, published, threshold, id } of before) {
    const [measure, name] = scope.split('.') as [string, string];
    const value = published[0];
    if (measure !== figure.measure || name === figure.scope || value == null) continue;
    if (other.from !== period.from || other.to !== period.to || !isNested(name, figure.scope)) continue;
    const between = Math.abs(figure.value - value);
    if (between === 0 || between >= Math.max(threshold, figure.threshold ?? 1)) continue;
    throw fault('release-reveals', 'the difference of two scopes of offences would give a protected count away', {
      detail: {
        figure: figure.definition.id,
        cell: `${scope} / ${figure.scope}`,
        with: id,
        instead: 'one of the two figures',
      },
    });
  }
}

/** Whether one scope holds the other; a scope without offences holds all. */
function isNested(a: string, b: string): boolean {
  const [first, second] = [scopeOf(a).offences, scopeOf(b).offences];
  const holds = (large: readonly string[], small: readonly string[]) =>
    large.length === 0 || (small.length > 0 && small.every((one) => large.includes(one)));
  return holds(first, second) || holds(second, first);
}

/** A table of a release; its months are periods of their own, so that other releases of them are put beside it. */
export function releasesOfTable(content: ReleaseContent, id: string): Release[] {
  const { definition, measure, scope, threshold } = content;
  const common = { scope: `${measure}.${scope}`, threshold: threshold ?? 1 };
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
    ['*', ...marks].map((mark) => content.cells.find(({ codes }) => codes[0] === time && codes[1] === mark)?.n ?? null);
  const spans: { time: string; period: Period }[] = [
    { time: '*', period: definition.period },
    ...quartersOf(definition.period).filter(({ time }) => content.cells.some(({ codes }) => codes[0] === time)),
    ...monthsOf(definition.period).map((month) => ({ time: month, period: { from: month, to: month } })),
  ];
  return spans.map(({ time, period }) => ({ ...common, id, period, dimensions: kinds, published: row(time) }));
}

/** Quarters of a period, each by its name `2023-Q1` with the months of it that the period has. */
export function quartersOf(period: Period): { time: string; period: Period }[] {
  const groups = Map.groupBy(monthsOf(period), quarterOf);
  return [...groups].map(([time, months]) => ({ time, period: { from: months[0]!, to: months.at(-1)! } }));
}

export function quarterOf(month: string): string {
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
}
