import { type Bounds, boundsOf } from './bounds.ts';
import type { Clock } from './clock.ts';
import { determined } from './elimination.ts';
import { openNeighbourhoods } from './neighbourhood.ts';
import type { OpenModel, Solver } from './solver.ts';
import { restrict } from './system.ts';
import { checkSums, farOf, type Interval, NEAR, notAdditive, type Target } from './target.ts';

export type Attack = {
  readonly hidden: number;
  /** Hidden cells that have one possible value, by linear algebra alone: tried on all. */
  readonly eliminated: readonly number[];
  /** Hidden cells with one possible whole number within the bounds, with that number. */
  readonly recovered: readonly { readonly cell: number; readonly value: number }[];
  /** What linear programming says of the cells that it was asked about; low and high may be fractions. */
  readonly intervals: readonly Interval[];
  /** Hidden cells decided by programs of the whole: with an interval, or seen with two different values. */
  readonly examined: number;
  /** Further hidden cells that were attacked with the sums around them alone, since the whole takes too long. */
  readonly near: number;
};

export type AttackOptions = {
  /** `every`: both ends for every hidden cell. `doubtful`: skips cells already seen with two values. */
  readonly effort: 'every' | 'doubtful';
  readonly clock?: Clock;
  /** Counts that fit what is published: cells in which a program finds others are seen with two values at once. */
  readonly possible?: Float64Array;
  /** Programs are asked about these cells alone. */
  readonly only?: ReadonlySet<number>;
};

const UNHURRIED: Clock = { isOver: () => false, secondsLeft: () => 1e6 };
/** So many cells, the riskiest, are attacked at least, even when time is up. */
const LEAST_NEAR = 50;

/**
 * Attacks a publication: elimination and the bounds of single sums over all hidden cells, then linear programs, the
 * riskiest cells first: of the whole as long as these end in time, then of the sums around each cell.
 * @throws `disclosure-not-additive` when published totals do not add up, or no counts at all fit what is published
 * @example attack({ published: [5, null, 2], equations: [{ cells: [0, 1, 2], signs: [-1, 1, 1] }], ... }).recovered // cell 1: 3
 */
export function attack(target: Target, solver: Solver, options: AttackOptions): Attack {
  const { effort, clock = UNHURRIED, possible, only } = options;
  const { published, equations } = target;
  const hidden = published.flatMap((value, cell) => (value === null ? [cell] : []));
  checkSums(target);
  if (hidden.length === 0) return { hidden: 0, eliminated: [], recovered: [], intervals: [], examined: 0, near: 0 };
  const place = new Int32Array(published.length).fill(-1);
  for (const [column, cell] of hidden.entries()) place[cell] = column;
  const flags = determined(hidden.length, restrict(equations, place));
  const eliminated = hidden.filter((_, column) => flags[column]);
  const bounds = boundsOf(target);
  const order = [...new Set([...eliminated, ...byRisk(bounds, hidden)])].filter((cell) => only?.has(cell) ?? true);
  const model = openTarget(target, hidden, place, solver);
  try {
    const whole = solveWhole(target, model, { hidden, place, order, effort, clock, possible });
    const left = order.filter((cell) => !whole.decided.has(cell));
    const near = solveNear(target, bounds, left, solver, clock);
    return {
      hidden: hidden.length,
      eliminated,
      recovered: valuesOf([...whole.intervals, ...near, ...hidden.map((cell) => rangeOf(bounds, cell))]),
      intervals: [...whole.intervals].sort((a, b) => a.cell - b.cell),
      examined: whole.decided.size,
      near: near.length,
    };
  } finally {
    model.close();
  }
}

type Whole = Pick<AttackOptions, 'effort'> & {
  readonly hidden: readonly number[];
  readonly place: Int32Array;
  readonly order: readonly number[];
  readonly clock: Clock;
  readonly possible: Float64Array | undefined;
};

/** Programs of the whole, until time is up or one takes half of what is left. */
function solveWhole(
  target: Target,
  model: OpenModel,
  { hidden, place, order, effort, clock, possible }: Whole,
): { readonly intervals: readonly Interval[]; readonly decided: ReadonlySet<number> } {
  const seenLow = Float64Array.from(hidden, (cell) => possible?.[cell] ?? Infinity);
  const seenHigh = Float64Array.from(hidden, (cell) => possible?.[cell] ?? -Infinity);
  const intervals: Interval[] = [];
  const far = farOf(target);
  let isSlow = false;
  const end = (column: number, sign: number): number => {
    const cost = new Float64Array(hidden.length);
    cost[column] = sign;
    model.setCost(cost);
    const { point, state, objective } = model.solve({ seconds: clock.secondsLeft() / 2 });
    isSlow = state === 'limit';
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
  for (const cell of order) {
    const column = place[cell]!;
    if (isSlow || clock.isOver()) break;
    if (effort === 'doubtful' && isClear(column)) continue;
    const low = end(column, 1);
    if (isSlow || (effort === 'doubtful' && isClear(column))) continue;
    const high = end(column, -1);
    if (!Number.isNaN(low + high)) intervals.push({ cell, low, high });
  }
  const decided = new Set(intervals.map(({ cell }) => cell));
  return { intervals, decided: new Set(hidden.filter((cell, column) => decided.has(cell) || isClear(column))) };
}

/** Programs of the sums around each cell, as long as there is time. */
function solveNear(
  target: Target,
  bounds: Bounds,
  cells: readonly number[],
  solver: Solver,
  clock: Clock,
): readonly Interval[] {
  const intervals: Interval[] = [];
  if (cells.length === 0) return intervals;
  const attackOne = openNeighbourhoods(target, bounds, solver);
  for (const cell of cells) {
    if (intervals.length >= LEAST_NEAR && clock.isOver()) break;
    intervals.push(attackOne(cell));
  }
  return intervals;
}

/** The cells of which one whole number is left. */
function valuesOf(intervals: readonly Interval[]): { readonly cell: number; readonly value: number }[] {
  const values = new Map<number, number>();
  for (const { cell, low, high } of intervals) {
    if (Math.ceil(low - NEAR) >= Math.floor(high + NEAR)) values.set(cell, Math.ceil(low - NEAR) + 0);
  }
  return [...values].map(([cell, value]) => ({ cell, value })).sort((a, b) => a.cell - b.cell);
}

function rangeOf({ low, high }: Bounds, cell: number): Interval {
  return { cell, low: low[cell]!, high: high[cell]! };
}

/** Hidden cells, those of which single sums leave least first. */
function byRisk(bounds: Bounds, hidden: readonly number[]): number[] {
  const width = (cell: number) => Math.min(bounds.high[cell]! - bounds.low[cell]!, Number.MAX_VALUE);
  return [...hidden].sort((a, b) => width(a) - width(b) || a - b);
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
