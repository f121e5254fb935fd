import { type Dimension, TOTAL } from './dimension.ts';
import { monthsOf, type Period } from './figure.ts';
import { codesOf, type Equation, equationsOf } from './table.ts';
import type { Target } from './target.ts';

/** A table that went out or is about to: what a stranger can keep of it. */
export type Release = {
  readonly id: string;
  /** What is counted, in one word that all releases of the same counts share. */
  readonly scope: string;
  /** Which offences of it are counted, under one name; left out or without offences: all. */
  readonly within?: { readonly name: string; readonly offences: readonly string[] } | undefined;
  readonly period: Period;
  readonly threshold: number;
  readonly dimensions: readonly Dimension[];
  /** One a cell, in the order of the table; null: not published. */
  readonly published: readonly (number | null)[];
  /** Cells that everybody knows to be above 0 and below the threshold, in the same order; left out: none. */
  readonly small?: readonly boolean[] | undefined;
};

/** A cell that is given away, or what is left of it when what another release holds is taken off. */
export type LeakPlace = {
  readonly period: Period;
  /** name of a scope of offences */
  readonly within: string | null;
  /** categories that are no totals */
  readonly categories: readonly { readonly dimension: string; readonly code: string }[];
  readonly without: { readonly period: Period; readonly within: string | null } | null;
};

export type Leak = {
  /**
   * `linked`: a sum over several releases gives a hidden cell away. `difference`: two periods or two scopes of offences
   * subtracted give a small count. `revision`: the same cell was published with a value that differs by a small count.
   */
  readonly kind: 'linked' | 'difference' | 'revision';
  /** What is given away: scope, period and categories. */
  readonly cell: string;
  /** The same in parts. */
  readonly place: LeakPlace;
  readonly value: number;
  /** The earlier release beside which it is given away. */
  readonly with: string;
};

/** All releases as one system of unknowns. */
export type Joint = {
  readonly names: readonly string[];
  readonly cellsOf: readonly LeakPlace[];
  readonly target: Target;
  /** Unknowns by cell of the candidate. */
  readonly own: readonly number[];
  readonly kinds: readonly ('linked' | 'difference')[];
  readonly partners: readonly string[];
};
/**
 * Puts all releases into one system of unknowns.
 * @param isStrict uses also that a period is the sum of its months, and that small cells are below the threshold
 */
export function join(candidate: Release, earlier: readonly Release[], isStrict: boolean) {
  const index = new Map<string, number>();
  const names: string[] = [];
  const cellsOf: LeakPlace[] = [];
  const published: (number | null)[] = [];
  const kinds: ('linked' | 'difference')[] = [];
  const partners: string[] = [];
  const equations: Equation[] = [];
  const revisions: Leak[] = [];
  const unknown = (name: string, where: LeakPlace, kind: 'linked' | 'difference', partner: string): number => {
    const known = index.get(name);
    if (known !== undefined) return known;
    index.set(name, names.length);
    kinds.push(kind);
    cellsOf.push(where);
    partners.push(partner);
    published.push(null);
    return names.push(name) - 1;
  };
  const place = (release: Release): number[] =>
    release.published.map((value, cell) => {
      const name = nameOf(release, cell);
      const before = index.get(name);
      const where = placeIn(release, cell);
      const at = unknown(name, where, 'linked', release.id);
      // What gives it away is what went out before, where anything did.
      if (partners[at] === candidate.id) partners[at] = release.id;
      const old = published[at]!;
      if (value !== null && before !== undefined && old !== null && old !== value) {
        revisions.push({ kind: 'revision', cell: name, place: where, value: Math.abs(value - old), with: release.id });
      } else if (value !== null) published[at] = value;
      return at;
    });
  const small = new Map<number, number>();
  const places = new Map<Release, number[]>();
  for (const release of [candidate, ...earlier]) {
    const cells = place(release);
    places.set(release, cells);
    for (const [cell, at] of cells.entries()) if (release.small?.[cell]) small.set(at, release.threshold - 1);
    if (revisions.length > 0 && release !== candidate) continue;
    for (const { cells: parts, signs } of equationsOf(shapeOf(release), true)) {
      equations.push({ cells: parts.map((cell) => cells[cell]!), signs });
    }
  }
  for (const release of earlier.length > 0 ? [candidate, ...earlier] : []) {
    const months = monthsOf(release.period);
    if (months.length < 2) continue;
    const beside = earlier.filter(
      (one) => one !== release && monthsOf(one.period).some((month) => months.includes(month)),
    );
    const { id } = beside.at(-1) ?? release;
    for (const [cell, at] of places.get(release)!.entries()) {
      const ones = months.map((month) => ({ ...release, period: { from: month, to: month } }));
      const counts = ones.map((one) => published[index.get(nameOf(one, cell)) ?? -1] ?? Number.NaN);
      const late = Math.abs((published[at] ?? Number.NaN) - counts.reduce((sum, count) => sum + count, 0));
      // All of it went out, and does not add up: it was counted at another time, and tells what came in since.
      if (late > 0)
        revisions.push({ kind: 'revision', cell: names[at]!, place: placeIn(release, cell), value: late, with: id });
      if (!isStrict || !Number.isNaN(late)) continue;
      const parts = ones.map((one) => unknown(nameOf(one, cell), placeIn(one, cell), 'linked', id));
      equations.push({ cells: [at, ...parts], signs: [1, ...parts.map(() => -1)] });
    }
  }
  for (const [inner, outer] of nestedPairs([candidate, ...earlier])) {
    const { period, within } = inner;
    const partner = inner === candidate ? outer.id : inner.id;
    for (const [cell, at] of places.get(outer)!.entries()) {
      const partOf = (change: Partial<Release>) => index.get(nameOf({ ...outer, ...change }, cell));
      const part = partOf({ period, within });
      if (part === undefined) continue;
      const countOf = (known: number | undefined): number => published[known ?? -1] ?? Number.NaN;
      const name = nameOf(outer, cell);
      const where = { ...placeIn(outer, cell), without: { period, within: within?.name ?? null } };
      const rest = unknown(`${name} without ${placeOf(inner)}`, where, 'difference', partner);
      equations.push({ cells: [at, part, rest], signs: [1, -1, -1] });
      // Where both lie inside, what neither the shorter period nor the narrower scope holds is a sum of four.
      const [shorter, narrower] = [partOf({ period }), partOf({ within })];
      if (shorter === undefined || narrower === undefined || shorter === part || narrower === part) continue;
      // Counted at different times, parts may be more than their whole: then what is left is no count.
      if (countOf(at) - countOf(shorter) - countOf(narrower) + countOf(part) < 0) continue;
      const left = unknown(`${name} outside ${placeOf(inner)}`, where, 'difference', partner);
      equations.push({ cells: [at, shorter, narrower, part, left], signs: [1, -1, -1, 1, -1] });
    }
  }
  for (const { cells, signs } of equations) solveSingle(cells, signs, published, kinds);
  const target: Target = {
    published,
    equations: revisions.length > 0 ? equations.filter((one) => isConsistent(one, published)) : equations,
    lower: Float64Array.from(names, (_, at) => (isStrict && small.has(at) ? 1 : 0)),
    upper: Float64Array.from(names, (_, at) => (isStrict ? small.get(at) : undefined) ?? Infinity),
  };
  return { joint: { names, cellsOf, target, own: places.get(candidate)!, kinds, partners }, revisions };
}

/** A difference of two published figures is published. */
function solveSingle(
  cells: readonly number[],
  signs: readonly number[],
  published: (number | null)[],
  kinds: readonly string[],
): void {
  const [whole, part, rest] = cells as [number, number, number];
  if (cells.length !== 3 || kinds[rest] !== 'difference' || signs[1] !== -1) return;
  if (published[whole] !== null && published[part] !== null) published[rest] = published[whole]! - published[part]!;
}

function isConsistent({ cells, signs }: Equation, published: readonly (number | null)[]): boolean {
  let sum = 0;
  for (const [index, cell] of cells.entries()) {
    const value = published[cell];
    if (value == null) return true;
    sum += signs[index]! * value;
  }
  return sum === 0;
}

/** Pairs of releases whose periods and scopes lie one inside the other, and are not the same. */
function nestedPairs(releases: readonly Release[]): [Release, Release][] {
  const months = new Map(releases.map((release) => [release, new Set(monthsOf(release.period))]));
  const isInside = (inner: Release, outer: Release): boolean => {
    const [small, large] = [months.get(inner)!, months.get(outer)!];
    if (small.size > large.size || !holds(outer, inner)) return false;
    return (small.size < large.size || !holds(inner, outer)) && [...small].every((month) => large.has(month));
  };
  return releases.flatMap((inner) =>
    releases.filter((outer) => isInside(inner, outer)).map((outer): [Release, Release] => [inner, outer]),
  );
}

/** Whether one scope of offences holds another. */
function holds(large: Release, small: Release): boolean {
  const [all, some] = [large.within?.offences ?? [], small.within?.offences ?? []];
  return all.length === 0 || (some.length > 0 && some.every((one) => all.includes(one)));
}

/** What a cell counts, in one word that cells of the same meaning share over all releases. */
export function nameOf(release: Release, cell: number): string {
  const shape = shapeOf(release);
  const parts = codesOf(shape, cell)
    .map((code, axis) => `${release.dimensions[axis]!.name}=${code}`)
    .filter((_, axis) => codesOf(shape, cell)[axis] !== TOTAL)
    .sort();
  return [release.scope, placeOf(release), ...parts].join(' ');
}

function placeIn({ dimensions, published, within, period }: Release, cell: number): LeakPlace {
  const categories = codesOf(shapeOf({ dimensions, published }), cell).flatMap((code, axis) =>
    code === TOTAL ? [] : [{ dimension: dimensions[axis]!.name, code }],
  );
  return { period, within: within?.name ?? null, categories, without: null };
}

/** Its scope of offences and its period. */
function placeOf({ within, period }: Release): string {
  return [...(within && within.offences.length > 0 ? [within.name] : []), spanOf(period)].join(' ');
}

function spanOf({ from, to }: Period): string {
  return from === to ? from : `${from}/${to}`;
}

function shapeOf({ dimensions, published }: Pick<Release, 'dimensions' | 'published'>) {
  const strides: number[] = [];
  let size = 1;
  for (const { codes } of [...dimensions].reverse()) {
    strides.unshift(size);
    size *= codes.length;
  }
  return { dimensions, strides, size: published.length };
}
