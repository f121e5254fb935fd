import { percentChange } from './percent-change.ts';

/** What is counted. Two units are never compared or added. */
export type CountingUnit =
  | 'report'
  | 'complaint'
  | 'case'
  | 'investigation'
  | 'person'
  | 'victim'
  | 'content'
  | 'campaign'
  | 'operation'
  | 'request'
  /** somebody reached by an alert, as the channel counts */
  | 'contact'
  | 'exercise';
/** How far it had come when it was counted. */
export type Stage =
  | 'content'
  | 'report'
  | 'complaint'
  | 'case'
  | 'investigation'
  | 'identification'
  | 'arrest'
  | 'referral'
  | 'prosecution'
  | 'judgment'
  | 'conviction'
  | 'decision'
  | 'operation'
  | 'request'
  | 'answer'
  | 'refusal'
  | 'reach'
  | 'audience'
  | 'training';

/**
 * A figure is a definition, not a number: the same definition at the same checkpoint gives the same number, for whoever
 * computes it.
 */
export type FigureDefinition = {
  /** Stable name, kebab-case. */
  readonly id: string;
  readonly unit: CountingUnit;
  readonly stage: Stage;
  /** First and last month, both included: `2023-01` to `2023-10`. */
  readonly period: Period;
  /** Ids of offences, sorted; empty: all. */
  readonly offences: readonly string[];
  /** `ledger`: computed from own entries. `external`: published by somebody else, never mixed with own counts. */
  readonly source:
    | { readonly kind: 'ledger' }
    | { readonly kind: 'external'; readonly publisher: string; readonly citation: string };
};

export type Period = { readonly from: string; readonly to: string };

/** `>=`: at least ("more than 83" published without the number is `>=`). */
export type Relation = '=' | '>=';

export type Figure = {
  readonly definition: FigureDefinition;
  readonly value: number;
  readonly relation: Relation;
  /** Of the ledger, for own figures: size and root of the checkpoint. */
  readonly checkpoint: { readonly size: number; readonly root: string } | null;
};

/** Why two figures may not be compared. */
export type Obstacle = 'unit' | 'stage' | 'offences' | 'source' | 'lower-bound' | 'length-of-period' | 'zero-base';

/**
 * The change between two figures by the base period, or every reason why there is none to state.
 * @example changeBetween(cases2022, investigations2022) // { percent: null, obstacles: ['unit', 'stage', 'source'] }
 */
export function changeBetween(
  base: Figure,
  later: Figure,
): { readonly percent: number | null; readonly obstacles: readonly Obstacle[] } {
  const [a, b] = [base.definition, later.definition];
  const obstacles: Obstacle[] = [];
  if (a.unit !== b.unit) obstacles.push('unit');
  if (a.stage !== b.stage) obstacles.push('stage');
  if (a.offences.join() !== b.offences.join()) obstacles.push('offences');
  if (sourceOf(a) !== sourceOf(b)) obstacles.push('source');
  if (base.relation !== '=' || later.relation !== '=') obstacles.push('lower-bound');
  if (monthsOf(a.period).length !== monthsOf(b.period).length) obstacles.push('length-of-period');
  if (base.value <= 0) obstacles.push('zero-base');
  return { percent: obstacles.length === 0 ? percentChange(base.value, later.value) : null, obstacles };
}

/** @example inPeriod('2023-10', { from: '2023-01', to: '2023-10' }) === true */
export function inPeriod(month: string, { from, to }: Period): boolean {
  return month >= from && month <= to;
}

/** The months of a period, in order; none when it ends before it begins or is malformed. */
export function monthsOf({ from, to }: Period): string[] {
  const [first, last] = [from, to].map((month) => {
    const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month);
    return match ? Number(match[1]) * 12 + Number(match[2]) - 1 : Number.NaN;
  }) as [number, number];
  if (!(last >= first)) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const month = first + index;
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

function sourceOf({ source }: FigureDefinition): string {
  return source.kind === 'ledger' ? '' : source.publisher;
}
