import { fault } from '@sanad/base/fault';
import type { Clock } from './clock.ts';
import { determined } from './elimination.ts';
import type { OpenModel, Solver } from './solver.ts';
import { restrict } from './system.ts';
import type { Equation } from './table.ts';

/** What a stranger has: cells, some published and some not, the sums that tie them, and what she knows of the hidden. */
export type Target = {
  /** null: not published. */
  readonly published: readonly (number | null)[];
  readonly equations: readonly Equation[];
  /** What she knows of each hidden cell: at least 0 for counts. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
};

export type Interval = { readonly cell: number; readonly low: number; readonly high: number };

export type Attack = {
  readonly hidden: number;
  /** Hidden cells that have one possible value, by linear algebra alone: tried on all. */
  readonly eliminated: readonly number[];
  /** Hidden cells with one possible whole number within the bounds, with that number. */
  readonly recovered: readonly { readonly cell: number; readonly value: number }[];
  /** What linear programming says of the cells that it was asked about; low and high may be fractions. */
  readonly intervals: readonly Interval[];
  /** Hidden cells decided: with an interval, or seen with two different values. */
  readonly examined: number;
};

export type AttackOptions = {
  /** `every`: both ends for every hidden cell. `doubtful`: skips cells already seen with two values. */
  readonly effort: 'every' | 'doubtful';
  readonly clock?: Clock;
  /** Counts that fit what is published: cells in which a program finds others are seen with two values at once. */
  readonly possible?: Float64Array;
};

const NEAR = 1e-6;
const UNHURRIED: Clock = { isOver: () => false, secondsLeft: () => 1e6 };

/**
 * Attacks a publication: elimination over all hidden cells, then linear programs, the riskiest cells first.
 * @throws `disclosure-not-additive` when published totals do not add up, or no counts at all fit what is published
 * @example attack({ published: [5, null, 2], equations: [{ cells: [0, 1, 2], signs: [-1, 1, 1] }], ... }).recovered // cell 1: 3
 */
export function attack(target: Target, solver: Solver, { effort, clock = UNHURRIED, possible }: AttackOptions): Attack {
  const { published, equations } = target;
  const hidden = published.flatMap((value, cell) => (value === null ? [cell] : []));
  checkSums(target);
  if (hidden.length === 0) return { hidden: 0, eliminated: [], recovered: [], intervals: [], examined: 0 };
  const place = new Int32Array(published.length).fill(-1);
  for (const [column, cell] of hidden.entries()) place[cell] = column;
  const flags = determined(hidden.length, restrict(equations, place));
  const eliminated = hidden.filter((_, column) => flags[column]);
  const model = openTarget(target, hidden, place, solver);
  try {
    return {
      hidden: hidden.length,
      eliminated,
      ...intervalsOf(target, model, hidden, place, eliminated, { effort, clock, possible }),
    };
  } finally {
    model.close();
  }
}

function intervalsOf(
  target: Target,
  model: OpenModel,
  hidden: readonly number[],
  place: Int32Array,
  eliminated: readonly number[],
  { effort, clock, possible }: { effort: AttackOptions['effort']; clock: Clock; possible: Float64Array | undefined },
) {
  const seenLow = Float64Array.from(hidden, (cell) => possible?.[cell] ?? Infinity);
  const seenHigh = Float64Array.from(hidden, (cell) => possible?.[cell] ?? -Infinity);
  const intervals: Interval[] = [];
  const far = farOf(target);
  const end = (column: number, sign: number): number => {
    const cost = new Float64Array(hidden.length);
    cost[column] = sign;
    model.setCost(cost);
    const { point, state, objective } = model.solve({ seconds: clock.secondsLeft() });
    if (state === 'infeasible') throw notAdditive('no counts fit what is published');
    if (state !== 'optimal') return Number.NaN;
    for (let at = 0; point && at < hidden.length; at++) {
      seenLow[at] = Math.min(seenLow[at]!, point[at]!);
      seenHigh[at] = Math.max(seenHigh[at]!, point[at]!);
    }
    const value = sign * objective;
    return value >= far - 1 ? Infinity : value;
  };
  const isClear = (column: number) => seenHigh[column]! - seenLow[column]! >= 1 - NEAR;
  for (const cell of new Set([...eliminated, ...byRisk(target, hidden)])) {
    const column = place[cell]!;
    if (clock.isOver()) break;
    if (effort === 'doubtful' && isClear(column)) continue;
    const low = end(column, 1);
    if (effort === 'doubtful' && isClear(column)) continue;
    const high = end(column, -1);
    if (!Number.isNaN(low + high)) intervals.push({ cell, low, high });
  }
  const decided = new Set(intervals.map(({ cell }) => cell));
  return {
    recovered: intervals
      .filter(({ low, high }) => Math.ceil(low - NEAR) >= Math.floor(high + NEAR))
      .map(({ cell, low }) => ({ cell, value: Math.ceil(low - NEAR) + 0 })),
    intervals: intervals.sort((a, b) => a.cell - b.cell),
    examined: hidden.filter((cell, column) => decided.has(cell) || isClear(column)).length,
  };
}

/** Hidden cells, those with the least company in some sum first. */
function byRisk({ equations, published }: Target, hidden: readonly number[]): number[] {
  const company = new Float64Array(published.length).fill(Infinity);
  for (const { cells } of equations) {
    const inside = cells.filter((cell) => published[cell] === null);
    for (const cell of inside) company[cell] = Math.min(company[cell]!, inside.length);
  }
  return [...hidden].sort((a, b) => company[a]! - company[b]! || a - b);
}

function openTarget(target: Target, hidden: readonly number[], place: Int32Array, solver: Solver): OpenModel {
  const far = farOf(target);
  const rows = target.equations.flatMap(({ cells, signs }) => {
    const inside = [...cells.keys()].filter((index) => place[cells[index]!]! >= 0);
    if (inside.length === 0) return [];
    const right = -cells.reduce((sum, cell, index) => sum + signs[index]! * (target.published[cell] ?? 0), 0);
    const columns = inside.map((index) => place[cells[index]!]!);
    return [{ columns, values: inside.map((index) => signs[index]!), lower: right, upper: right }];
  });
  return solver.open({
    cost: new Float64Array(hidden.length),
    lower: Float64Array.from(hidden, (cell) => target.lower[cell]!),
    upper: Float64Array.from(hidden, (cell) => Math.min(target.upper[cell]!, far)),
    rows,
  });
}

/** A bound that no counts need, in place of infinity: a solver is surer of programs that are bounded. */
function farOf({ published }: Target): number {
  return 10_000 + 4 * published.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

function checkSums({ published, equations }: Target): void {
  for (const { cells, signs } of equations) {
    let sum = 0;
    for (const [index, cell] of cells.entries()) sum += signs[index]! * (published[cell] ?? Number.NaN);
    if (Math.abs(sum) > NEAR) throw notAdditive('a published total is not the sum of its published parts');
  }
}

function notAdditive(what: string) {
  return fault('disclosure-not-additive', `the table does not add up: ${what}`, {
    detail: { what, instead: 'totals computed from the same cells at the same checkpoint' },
  });
}
