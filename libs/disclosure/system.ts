import type { LinearRow } from './solver.ts';
import type { Equation } from './table.ts';

/**
 * What protection works on: cells with true values, tied by equations. It knows nothing of dimensions, so linked tables
 * and chains of releases are systems too.
 */
export type System = {
  /** A witness of a system of lower rank is one of this system too (its bounds are wider). */
  readonly rank: number;
  readonly values: Float64Array;
  /** How far a hidden cell may fall or rise in a table that the attacker must still think possible; up may be Infinity. */
  readonly down: Float64Array;
  readonly up: Float64Array;
  /** 1: sensitive, is hidden and must not be recovered. */
  readonly sensitive: Uint8Array;
  /** Distance that the possible values of a sensitive cell must span at least; 1 forbids exact recovery. */
  readonly width: number;
  /** 1: is already public, cannot be hidden. */
  readonly shown: Uint8Array;
  /** What it costs to hide a cell, above 0. */
  readonly cost: Float64Array;
  /** Among choices of equal cost: how much showing a cell is preferred: whole numbers of 0 or more. */
  readonly preference: Float64Array;
  /** Equations that imply all others. */
  readonly equations: readonly Equation[];
  /** These and others that follow from them: they make first bounds and peeling stronger. */
  readonly implied: readonly Equation[];
};

/** Cells that are to be protected within the bounds of one system. The tiers of a task differ in bounds and rank only. */
export type Tier = { readonly system: System; readonly wanted: readonly number[] };

/** The equations as rows of a linear program over deviations (right side 0). */
export function deviationRows(equations: readonly Equation[]): LinearRow[] {
  return equations.map(({ cells, signs }) => ({ columns: cells, values: signs, lower: 0, upper: 0 }));
}

/** Equations cut down to the cells that are kept, numbered anew by `place`; empty ones are left out. */
export function restrict(equations: readonly Equation[], place: Int32Array): Equation[] {
  const kept: Equation[] = [];
  for (const { cells, signs } of equations) {
    const inside = cells.flatMap((cell, index) => (place[cell]! >= 0 ? [index] : []));
    if (inside.length > 0) {
      kept.push({ cells: inside.map((index) => place[cells[index]!]!), signs: inside.map((index) => signs[index]!) });
    }
  }
  return kept;
}
