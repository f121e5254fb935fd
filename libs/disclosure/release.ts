import { isFault } from '@sanad/base/fault';
import { type Attack, attack } from './attack.ts';
import { type Joint, join, type Leak, type LeakPlace, nameOf, type Release } from './joint.ts';
import type { Solver } from './solver.ts';

export type { Leak, LeakPlace, Release };

export type ReleaseVerdict =
  | { readonly verdict: 'clear'; readonly examined: number; readonly hidden: number }
  | {
      readonly verdict: 'refused';
      readonly leaks: readonly Leak[];
      /** Release these cells (numbers in the candidate) as not published, and the rest gives nothing away; null: nothing new. */
      readonly withhold: readonly number[] | null;
    };

const MAX_TURNS = 60;

/**
 * Tells whether a release, put beside all earlier ones, gives a sensitive count away: cells of the same meaning are one
 * unknown, a period is the sum of its months, periods and scopes of offences that lie in one another give the difference as
 * a further unknown, and the whole is attacked.
 * @example differences(november, [october], solver).verdict === 'refused' // one case more in Fes than last month
 */
export function differences(candidate: Release, earlier: readonly Release[], solver: Solver): ReleaseVerdict {
  const related = earlier.filter(({ scope }) => scope === candidate.scope);
  const every = leaksOf(candidate, related, solver, new Set());
  const clear = { verdict: 'clear', examined: every.attack.examined, hidden: every.attack.hidden } as const;
  if (every.leaks.length === 0) return clear;
  // What the earlier ones give away without it is no reason to refuse it.
  const silent = { ...candidate, published: candidate.published.map(() => null), small: undefined };
  const known = new Set(leaksOf(silent, related, solver, new Set()).leaks.map(keyOf));
  const first = leaksOf(candidate, related, solver, known);
  if (first.leaks.length === 0) return clear;
  const leaks = namedBy(first.leaks, candidate, related, solver);
  return { verdict: 'refused', leaks, withhold: withholding(candidate, related, solver, first, known) };
}

/** Each leak with the one release that is enough for it; where it takes several, the one that lies beside it. */
function namedBy(
  leaks: readonly Leak[],
  candidate: Release,
  earlier: readonly Release[],
  solver: Solver,
): readonly Leak[] {
  const groups = Map.groupBy(earlier, ({ id }) => id);
  if (groups.size < 2) return leaks;
  const enough = new Map<string, string>();
  const likely = new Set(leaks.map((leak) => leak.with));
  for (const id of new Set([...likely, ...groups.keys()])) {
    const alone = leaksOf(candidate, groups.get(id) ?? [], solver, new Set()).leaks.map(keyOf);
    for (const key of alone) if (!enough.has(key)) enough.set(key, id);
    if (leaks.every((leak) => enough.has(keyOf(leak)))) break;
  }
  return leaks.map((leak) => ({ ...leak, with: enough.get(keyOf(leak)) ?? leak.with }));
}

type Found = {
  readonly leaks: readonly Leak[];
  readonly attack: Attack;
  readonly joint: Joint;
  readonly lost: readonly number[];
};

/** Counts of different times may fit no sum of months and no threshold: then these say nothing, and the rest is attacked. */
function attackJoint(candidate: Release, earlier: readonly Release[], solver: Solver) {
  for (const isStrict of [true, false]) {
    const { joint, revisions } = join(candidate, earlier, isStrict);
    try {
      const effort = joint.names.length <= 1500 ? 'every' : 'doubtful';
      return { joint, revisions, found: attack(joint.target, solver, { effort }) };
    } catch (thrown) {
      if (!isStrict || !isFault(thrown, 'disclosure-not-additive')) throw thrown;
    }
  }
  throw new Error('unreachable');
}

function keyOf({ kind, cell }: Pick<Leak, 'kind' | 'cell'>): string {
  return `${kind === 'revision' ? kind : 'count'} ${cell}`;
}

function leaksOf(candidate: Release, earlier: readonly Release[], solver: Solver, known: ReadonlySet<string>): Found {
  const { joint, revisions, found } = attackJoint(candidate, earlier, solver);
  const least = Math.max(candidate.threshold, ...earlier.map(({ threshold }) => threshold));
  const values = new Map(found.recovered.map(({ cell, value }) => [cell, value]));
  for (const [index, value] of joint.target.published.entries()) {
    if (value !== null && joint.kinds[index] === 'difference') values.set(index, value);
  }
  const isNew = (kind: Leak['kind'], cell: string) => !known.has(keyOf({ kind, cell }));
  const lost = [...values]
    .filter(([cell, value]) => value > 0 && value < least && isNew('linked', joint.names[cell]!))
    .map(([cell]) => cell);
  const leaks = lost.map((cell) => ({
    kind: joint.kinds[cell]!,
    cell: joint.names[cell]!,
    place: joint.cellsOf[cell]!,
    value: values.get(cell)!,
    with: joint.partners[cell]!,
  }));
  const revised = revisions.filter(({ kind, cell, value }) => value < least && isNew(kind, cell));
  return { leaks: [...revised, ...leaks], attack: found, joint, lost };
}

/** Withholds published cells of the candidate nearest to each leak until nothing leaks; null when that fails. */
function withholding(
  candidate: Release,
  earlier: readonly Release[],
  solver: Solver,
  first: Found,
  known: ReadonlySet<string>,
): number[] | null {
  const published = [...candidate.published];
  const withheld: number[] = [];
  let found = first;
  for (let turn = 0; turn < MAX_TURNS; turn++) {
    if (found.leaks.length === 0) return withheld.sort((a, b) => a - b);
    const revised = found.leaks.flatMap(({ kind, cell }) => (kind === 'revision' ? [cell] : []));
    const own = candidate.published.flatMap((_, cell) => (revised.includes(nameOf(candidate, cell)) ? [cell] : []));
    const near = found.lost.flatMap((unknown) => nearestPublished(found.joint, unknown, published) ?? []);
    const next = [...new Set([...own, ...near])].filter((cell) => published[cell] !== null);
    if (next.length === 0) return null;
    for (const cell of next) {
      published[cell] = null;
      withheld.push(cell);
    }
    found = leaksOf({ ...candidate, published }, earlier, solver, known);
  }
  return null;
}

/** The published cell of the candidate that is fewest equations away from an unknown; the smallest count of those. */
function nearestPublished(
  { target, own }: Joint,
  unknown: number,
  published: readonly (number | null)[],
): number | null {
  const cellOf = new Map(own.map((at, cell) => [at, cell]));
  let front = new Set([unknown]);
  const seen = new Set(front);
  while (front.size > 0) {
    const next = new Set<number>();
    for (const { cells } of target.equations) {
      if (cells.some((cell) => front.has(cell))) for (const cell of cells) if (!seen.has(cell)) next.add(cell);
    }
    const open = [...next].flatMap((at) => {
      const cell = cellOf.get(at);
      return cell !== undefined && published[cell] !== null ? [cell] : [];
    });
    if (open.length > 0) return open.sort((a, b) => published[a]! - published[b]! || b - a)[0]!;
    for (const at of next) seen.add(at);
    front = next;
  }
  return null;
}
