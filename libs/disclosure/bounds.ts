import type { Equation } from './table.ts';
import { notAdditive, type Target } from './target.ts';

/** The least and the greatest value of each cell, published ones included. */
export type Bounds = { readonly low: Float64Array; readonly high: Float64Array };

/** Narrowing ends long before, unless a cell creeps along a chain of sums one step a round. */
const ROUNDS = 50;

/**
 * What the sums, each taken alone, leave of every cell, again and again until nothing narrows. It takes no solver, so it
 * is tried on all cells however large a table is; a cell with one value left is recovered.
 * @throws `disclosure-not-additive` when no counts fit
 * @example boundsOf({ published: [1, null, null], equations: [{ cells: [0, 1, 2], signs: [-1, 1, 1] }], ... }).high // 1, 1, 1
 */
export function boundsOf({ published, equations, implied = equations, lower, upper }: Target): Bounds {
  const low = Float64Array.from(published, (value, cell) => value ?? lower[cell]!);
  const high = Float64Array.from(published, (value, cell) => value ?? upper[cell]!);
  for (let round = 0, isMoved = true; isMoved && round < ROUNDS; round++) {
    isMoved = false;
    for (const equation of implied) if (narrow(equation, low, high)) isMoved = true;
  }
  return { low, high };
}

/** Each cell lies between what the others of its sum leave. */
function narrow({ cells, signs }: Equation, low: Float64Array, high: Float64Array): boolean {
  // Of the whole sum: its least and greatest value, unbounded addends counted apart.
  const ends = [1, -1].map((side) => {
    let sum = 0;
    let open = 0;
    for (const [index, cell] of cells.entries()) {
      const end = endOf(cell, signs[index]! * side, low, high);
      if (Number.isFinite(end)) sum += end;
      else open++;
    }
    return { sum, open };
  });
  let isMoved = false;
  for (const [index, cell] of cells.entries()) {
    for (const [at, side] of [1, -1].entries()) {
      const own = endOf(cell, signs[index]! * side, low, high);
      const { sum, open } = ends[at]!;
      if (open > (Number.isFinite(own) ? 0 : 1)) continue;
      // side * sign * cell is at most what the least of the others leaves.
      const most = -(Number.isFinite(own) ? sum - own : sum);
      isMoved = tighten(cell, signs[index]! * side, most, low, high) || isMoved;
    }
  }
  return isMoved;
}

/** The least value of sign * cell. */
function endOf(cell: number, sign: number, low: Float64Array, high: Float64Array): number {
  return sign > 0 ? low[cell]! : -high[cell]!;
}

/** Takes in that sign * cell is at most `most`. */
function tighten(cell: number, sign: number, most: number, low: Float64Array, high: Float64Array): boolean {
  if (sign > 0 ? high[cell]! <= most : low[cell]! >= -most) return false;
  if (sign > 0) high[cell] = most;
  else low[cell] = -most;
  if (low[cell]! > high[cell]!) throw notAdditive('no counts fit what is published');
  return true;
}
