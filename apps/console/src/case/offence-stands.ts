import type { ConsideredOffence, Offence } from '@sanad/wire/case';

/** Groups of elements in which nothing that is required is shown yet, in the order of the law. */
export function groupsMissing(offence: Pick<Offence, 'elements'>, missing: readonly string[]): readonly string[] {
  return [...new Set(offence.elements.filter(({ id }) => missing.includes(id)).map(({ group }) => group))];
}

/** Elements that a person holds to be shown without naming an exhibit. */
export function shownBare(considered: Pick<ConsideredOffence, 'elements'>): number {
  return considered.elements.filter(({ state, exhibits }) => state === 'shown' && exhibits.length === 0).length;
}
