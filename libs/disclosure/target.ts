import { fault } from '@sanad/base/fault';
import type { System } from './system.ts';
import type { Equation, Table } from './table.ts';

/** What a stranger has: cells, some published and some not, the sums that tie them, and what she knows of the hidden. */
export type Target = {
  /** null: not published. */
  readonly published: readonly (number | null)[];
  /** Equations that imply all others. */
  readonly equations: readonly Equation[];
  /** These and others that follow from them, where there are any: each alone says something. */
  readonly implied?: readonly Equation[];
  /** What she knows of each hidden cell: at least 0 for counts. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
};

export type Interval = { readonly cell: number; readonly low: number; readonly high: number };

export const NEAR = 1e-6;

/** A bound that no counts need, in place of infinity: a solver is surer of programs that are bounded. */
export function farOf({ published }: Target): number {
  return 10_000 + 4 * published.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

/** @throws `disclosure-not-additive` when a published total is not the sum of its published parts */
export function checkSums({ published, equations }: Target): void {
  for (const { cells, signs } of equations) {
    let sum = 0;
    for (const [index, cell] of cells.entries()) sum += signs[index]! * (published[cell] ?? Number.NaN);
    if (Math.abs(sum) > NEAR) throw notAdditive('a published total is not the sum of its published parts');
  }
}

/** The refusal of totals that no counts make up. */
export function notAdditive(what: string) {
  return fault('disclosure-not-additive', `the table does not add up: ${what}`, {
    detail: { what, instead: 'totals computed from the same cells at the same checkpoint' },
  });
}

/** What somebody has who keeps what is published of a table and knows the bounds of `system`. */
export function targetOf({ counts }: Table, { down, up, equations, implied }: System, hidden: Uint8Array): Target {
  return {
    published: Array.from(counts, (count, cell) => (hidden[cell] ? null : count)),
    equations,
    implied,
    lower: counts.map((count, cell) => count - down[cell]!),
    upper: counts.map((count, cell) => count + up[cell]!),
  };
}
