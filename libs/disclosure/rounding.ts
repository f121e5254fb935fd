import { type Solver, withModel } from './solver.ts';
import { type Equation, equationsOf, type Table } from './table.ts';

/** A rounded table: every figure a multiple of the base, every total the sum of its parts. */
export type Rounded = {
  readonly counts: Float64Array;
  /** Largest distance of a figure from its true count. */
  readonly furthest: number;
  /** Each figure is one of the two multiples around its count (the count itself where it is one). */
  readonly isZeroRestricted: boolean;
};

/**
 * Controlled rounding (Cox): additive, nearest as far as additivity lets it. First within one base of each count; where
 * no such table exists (possible in three dimensions and more) totals may move further, as little as can be.
 * Without a solution in time, inner cells go to the nearest multiple and totals are their sums.
 * @param base whole number of 2 or more; 5 by policy
 */
export function roundTable(table: Table, base: number, solver: Solver, seconds: number): Rounded {
  const equations = equationsOf(table, true);
  for (const slack of [0, 1, 3]) {
    const counts = tryRound(table, equations, base, slack, solver, seconds / 3);
    if (counts) return { counts, ...qualityOf(table, counts, base) };
  }
  const counts = Float64Array.from(table.counts, (count) => base * Math.round(count / base));
  for (const { cells } of [...equations].reverse()) {
    counts[cells[0]!] = cells.slice(1).reduce((sum, cell) => sum + counts[cell]!, 0);
  }
  return { counts, ...qualityOf(table, counts, base) };
}

function tryRound(
  table: Table,
  equations: readonly Equation[],
  base: number,
  slack: number,
  solver: Solver,
  seconds: number,
): Float64Array | null {
  const { counts, size } = table;
  const floor = counts.map((count) => Math.floor(count / base));
  const rest = counts.map((count, cell) => count / base - floor[cell]!);
  const isTotal = new Uint8Array(size);
  for (const { cells } of equations) isTotal[cells[0]!] = 1;
  const play = (cell: number) => (isTotal[cell] ? slack : 0);
  const rows = equations.map(({ cells, signs }) => {
    const right = -cells.reduce((sum, cell, index) => sum + signs[index]! * floor[cell]!, 0);
    return { columns: cells, values: signs, lower: right, upper: right };
  });
  // A step up costs the distance gained or lost: 1 - 2 * rest, for the first step; the play of totals is kept small.
  const model = {
    cost: rest.map((part) => 1 - 2 * part),
    lower: rest.map((_, cell) => Math.max(-play(cell), -floor[cell]!)),
    upper: rest.map((part, cell) => (part === 0 ? 0 : 1) + play(cell)),
    rows,
    integer: new Uint8Array(size).fill(1),
  };
  const { point } = withModel(solver, model, (open) => open.solve({ seconds, absoluteGap: 0.5 }));
  if (!point) return null;
  const rounded = Float64Array.from(floor, (whole, cell) => base * (whole + Math.round(point[cell]!)));
  const isAdditive = equations.every(
    ({ cells, signs }) => cells.reduce((sum, cell, index) => sum + signs[index]! * rounded[cell]!, 0) === 0,
  );
  return isAdditive ? rounded : null;
}

function qualityOf({ counts }: Table, rounded: Float64Array, base: number) {
  const furthest = rounded.reduce((most, value, cell) => Math.max(most, Math.abs(value - counts[cell]!)), 0);
  return { furthest, isZeroRestricted: furthest < base };
}
