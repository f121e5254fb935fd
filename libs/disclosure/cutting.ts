import type { Answer, LinearRow, OpenModel, Solver } from './solver.ts';
import { deviationRows, type System } from './system.ts';

/**
 * Cuts of the exact method (Fischetti and Salazar, Management Science 47, 2001): an attacker's linear program whose
 * bounds open with what is hidden; its multipliers give inequalities that every safe choice of hidden cells obeys.
 */
export type Attacker = {
  /** Inequalities that `hidden` (values 0 to 1) breaks, for the given sensitive cells; none when it breaks none. */
  readonly cutsAgainst: (hidden: Float64Array, cells: readonly number[], isOver: () => boolean) => LinearRow[];
  readonly close: () => void;
};

const NEAR = 1e-6;
/** Hidden-ness lent to cells that are shown, so that the multipliers name as few of them as they can. */
const LENT = 1e-3;

/** An attacker who solves for the range of each hidden cell of `system`; one model is kept and asked again. */
export function openAttacker(system: System, solver: Solver): Attacker {
  const size = system.values.length;
  const reach = Math.max(system.width, 1);
  const rows = system.equations;
  const model = solver.open({
    cost: new Float64Array(size),
    lower: new Float64Array(size),
    upper: new Float64Array(size),
    rows: deviationRows(rows),
  });
  const cutFor = (hidden: Float64Array, cell: number): LinearRow | null => {
    const rise = residual(model, rows, size, cell, -1);
    const fall = rise && residual(model, rows, size, cell, 1);
    return rise && fall ? cutOf(system, hidden, cell, rise, fall) : null;
  };
  return {
    cutsAgainst: (hidden, cells, isOver) => {
      const far = 50 * reach;
      const open = (bound: number, cell: number) => {
        const share = hidden[cell]!;
        if (share > 1 - NEAR) return Math.min(bound, far);
        return Math.min(bound, reach) * Math.max(share, system.shown[cell] ? 0 : LENT);
      };
      model.setBounds(
        system.down.map((bound, cell) => -open(bound, cell)),
        system.up.map(open),
      );
      return cells.flatMap((cell) => (isOver() ? [] : (cutFor(hidden, cell) ?? [])));
    },
    close: model.close,
  };
}

/** Solves for one direction; gives e(cell)*direction + multipliers * equations, cell by cell. */
function residual(
  model: OpenModel,
  rows: System['equations'],
  size: number,
  cell: number,
  sign: number,
): Float64Array | null {
  const out = new Float64Array(size);
  out[cell] = sign;
  model.setCost(out);
  const answer: Answer = model.solve();
  if (!answer.rowDuals) return null;
  out[cell] = -sign;
  for (const [row, { cells, signs }] of rows.entries()) {
    const dual = answer.rowDuals[row]!;
    if (Math.abs(dual) > NEAR) for (let k = 0; k < cells.length; k++) out[cells[k]!]! += dual * signs[k]!;
  }
  return out;
}

/** Σ (what each cell's hiding adds to the span of `cell`) * y >= width, each addend capped at the width. */
function cutOf(
  system: System,
  hidden: Float64Array,
  cell: number,
  rise: Float64Array,
  fall: Float64Array,
): LinearRow | null {
  const columns: number[] = [];
  const values: number[] = [];
  let needed = system.width;
  let reached = 0;
  for (let at = 0; at < rise.length; at++) {
    const added = part(rise[at]!, system, at) + part(fall[at]!, system, at);
    if (added <= NEAR) continue;
    if (system.sensitive[at]) needed -= added;
    else {
      columns.push(at);
      values.push(added);
    }
  }
  if (needed <= NEAR) return null;
  const capped = values.map((value) => Math.min(1, value / needed));
  for (const [index, column] of columns.entries()) reached += capped[index]! * hidden[column]!;
  return reached < 1 - 1e-4 && cell >= 0 ? { columns, values: capped, lower: 1, upper: Infinity } : null;
}

function part(value: number, system: System, cell: number): number {
  if (Math.abs(value) <= NEAR) return 0;
  return value > 0 ? value * system.up[cell]! : -value * system.down[cell]!;
}

/** In every equation a hidden cell needs company: cuts that hold from the start. */
export function firstCuts(system: System): LinearRow[] {
  const cuts: LinearRow[] = [];
  for (const { cells } of system.implied) {
    const movable = cells.filter((cell) => !system.shown[cell] && system.down[cell]! + system.up[cell]! > 0);
    const sure = movable.filter((cell) => system.sensitive[cell]);
    if (sure.length > 1) continue;
    const free = movable.filter((cell) => !system.sensitive[cell]);
    if (sure.length === 1) {
      cuts.push({ columns: free, values: free.map(() => 1), lower: 1, upper: Infinity });
    } else {
      for (const cell of free) {
        cuts.push({ columns: free, values: free.map((one) => (one === cell ? -1 : 1)), lower: 0, upper: Infinity });
      }
    }
  }
  return cuts;
}

/** Opens the master program: one 0-1 column a cell, sensitive ones fixed at 1, useless ones at 0. */
export function masterOf(system: System) {
  const size = system.values.length;
  const isUseless = (cell: number) => system.shown[cell] === 1 || system.down[cell]! + system.up[cell]! <= 0;
  return {
    cost: Float64Array.from(system.cost),
    lower: Float64Array.from({ length: size }, (_, cell) => (system.sensitive[cell] ? 1 : 0)),
    upper: Float64Array.from({ length: size }, (_, cell) => (system.sensitive[cell] ? 1 : isUseless(cell) ? 0 : 1)),
    rows: firstCuts(system),
  };
}
