import { leavesOf } from './dimension.ts';
import type { Table } from './table.ts';

/** Rules of what a table may be about, before any cell is looked at. Policy of the house; each can be reviewed. */
export type TableRequest = {
  /** What each dimension is. */
  readonly kinds: readonly DimensionKind[];
  /** Whether minors are counted. */
  readonly minors: boolean;
  /** Whole years that the table covers. */
  readonly years: number;
  /** Persons or cases in the smallest place of the table. */
  readonly leastPersons: number;
};
export const DIMENSION_KINDS = [
  'region',
  'province',
  'commune',
  'month',
  'quarter',
  'year',
  'age',
  'sex',
  'offence',
  'other',
] as const;
export type DimensionKind = (typeof DIMENSION_KINDS)[number];

export type Breach = {
  readonly rule: 'minors-place-month' | 'province-too-thin' | 'commune';
  /** What could be released instead. */
  readonly instead: string;
};

export const PROVINCE_YEARS = 3;
export const PROVINCE_PERSONS = 11;

const PLACES: readonly DimensionKind[] = ['region', 'province', 'commune'];

/** What is counted in the smallest place of a table; Infinity when no dimension is a place. */
export function leastInPlace(table: Table, kinds: readonly DimensionKind[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [axis, kind] of kinds.entries()) {
    if (!PLACES.includes(kind)) continue;
    for (const node of leavesOf(table.dimensions[axis]!).values())
      least = Math.min(least, table.counts[node * table.strides[axis]!]!);
  }
  return least;
}

/**
 * Every rule that the request breaks: no minors by place and month; provinces only over three years or with eleven
 * persons in each; no place below the province.
 * @example checkPolicy({ kinds: ['province', 'month'], minors: true, years: 1, leastPersons: 40 })[0].rule === 'minors-place-month'
 */
export function checkPolicy({ kinds, minors, years, leastPersons }: TableRequest): Breach[] {
  const breaches: Breach[] = [];
  const hasPlace = kinds.some((kind) => PLACES.includes(kind));
  if (minors && hasPlace && kinds.includes('month')) {
    breaches.push({
      rule: 'minors-place-month',
      instead: 'minors by place and year, or by month for the whole country',
    });
  }
  if (kinds.includes('province') && years < PROVINCE_YEARS && leastPersons < PROVINCE_PERSONS) {
    breaches.push({ rule: 'province-too-thin', instead: 'the same table by region, or by province over three years' });
  }
  if (kinds.includes('commune')) breaches.push({ rule: 'commune', instead: 'the same table by province or region' });
  return breaches;
}
