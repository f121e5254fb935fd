import type { OpenModel, Solver } from './solver.ts';
import { deviationRows, restrict, type System, type Tier } from './system.ts';

/**
 * Another table that the attacker must think possible, as whole-number deviations from the true one: zero at every
 * published cell, within what each hidden cell may rise or fall. A hidden cell that is not zero in some witness cannot
 * be recovered: the proof is the witness, and it is checked in whole numbers, not in floating point.
 */
export type Witness = {
  /** Rank of the system whose bounds it obeys. */
  readonly rank: number;
  readonly cells: Int32Array;
  readonly deviations: Int32Array;
};

export type Coverage = {
  readonly witnesses: readonly Witness[];
  /** Wanted cells for which no witnesses are wide enough apart. */
  readonly exposed: readonly number[];
  /** Wanted cells that were not decided when the time was up. */
  readonly open: readonly number[];
};

export type CoverOptions = {
  /** Cells to find a witness for. */
  readonly wanted: readonly number[];
  readonly known?: readonly Witness[];
  /** Tells whether time is up. */
  readonly isOver?: () => boolean;
  /** Seconds for one integer program. */
  readonly seconds?: number;
  /** Give up at the first exposed cell. */
  readonly mustAll?: boolean;
};

const ROUNDS = 40;
const NEAR = 1e-6;
/** No witness needs to move a cell further than this. */
const FAR = 1000;
/** Boxes for the joint rounds: most tables have witnesses of single steps, some need longer ones. */
const BOXES = [1, 2, 5];

/** Finds witnesses for hidden cells: many at once with mixed objectives, then one by one those that are left. */
export function cover(system: System, hidden: Uint8Array, solver: Solver, options: CoverOptions): Coverage {
  const isOver = options.isOver ?? (() => false);
  const witnesses = (options.known ?? []).filter((one) => one.rank <= system.rank && isInside(one, hidden));
  const missing = new Map(options.wanted.map((cell) => [cell, { low: 0, high: 0 }]));
  for (const witness of witnesses) strike(missing, witness, system.width);
  const isMovable = (cell: number) => hidden[cell] === 1 && system.down[cell]! + system.up[cell]! > 0;
  const columns = Array.from(hidden.keys()).filter(isMovable);
  const exposed = [...missing.keys()].filter((cell) => !isMovable(cell));
  for (const cell of exposed) missing.delete(cell);
  if (missing.size === 0) return { witnesses, exposed, open: [] };
  const place = new Int32Array(hidden.length).fill(-1);
  for (const [index, cell] of columns.entries()) place[cell] = index;
  const lower = Float64Array.from(columns, (cell) => -system.down[cell]!);
  const upper = Float64Array.from(columns, (cell) => Math.min(system.up[cell]!, FAR));
  const rows = deviationRows(restrict(system.equations, place));
  const model = solver.open({ cost: new Float64Array(columns.length), lower, upper, rows });
  const keep = (point: Float64Array | null): number => {
    const witness = point && wholeWitness(system, columns, place, point);
    if (!witness) return 0;
    const before = missing.size;
    if (strike(missing, witness, system.width)) witnesses.push(witness);
    return before - missing.size;
  };
  try {
    jointRounds(model, { columns, lower, upper, missing, isOver, keep });
    model.setBounds(lower, upper);
    for (const cell of [...missing.keys()]) {
      if (isOver()) break;
      if (!missing.has(cell)) continue;
      if (!single(model, place[cell]!, columns.length, keep, () => !missing.has(cell), system.width, options.seconds)) {
        missing.delete(cell);
        exposed.push(cell);
        if (options.mustAll) break;
      }
    }
  } finally {
    model.close();
  }
  return { witnesses, exposed: exposed.sort((a, b) => a - b), open: [...missing.keys()] };
}

/** {@link cover} for each tier; `exposed` by tier. */
export function coverTiers(
  tiers: readonly Tier[],
  hidden: Uint8Array,
  solver: Solver,
  options: Omit<CoverOptions, 'wanted'>,
): { readonly witnesses: readonly Witness[]; readonly exposed: readonly Tier[]; readonly isDecided: boolean } {
  let witnesses = (options.known ?? []).filter((one) => isInside(one, hidden));
  const exposed: Tier[] = [];
  for (const { system, wanted } of tiers) {
    const coverage = cover(system, hidden, solver, { ...options, wanted, known: witnesses });
    witnesses = [...new Set([...witnesses, ...coverage.witnesses])];
    if (coverage.open.length > 0) return { witnesses, exposed, isDecided: false };
    if (coverage.exposed.length > 0) exposed.push({ system, wanted: coverage.exposed });
    if (options.mustAll && exposed.length > 0) break;
  }
  return { witnesses, exposed, isDecided: true };
}

type Rounds = {
  readonly columns: readonly number[];
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly missing: ReadonlyMap<number, unknown>;
  readonly isOver: () => boolean;
  readonly keep: (point: Float64Array | null) => number;
};

/** Pushes all cells that miss a witness at once, each up or down by turns, until a round finds hardly any. */
function jointRounds(model: OpenModel, { columns, lower, upper, missing, isOver, keep }: Rounds): void {
  let seed = 1;
  const coin = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return (seed >> 16) & 1;
  };
  for (const box of BOXES) {
    model.setBounds(
      lower.map((bound) => Math.max(bound, -box)),
      upper.map((bound) => Math.min(bound, box)),
    );
    let poor = 0;
    for (let round = 0; round < ROUNDS && poor < 3 && missing.size > 1 && !isOver(); round++) {
      model.setCost(Float64Array.from(columns, (cell) => (missing.has(cell) ? (coin() ? 1 : -1) : 0)));
      const found = keep(model.solve().point);
      poor = found * 20 < missing.size + found ? poor + 1 : 0;
    }
  }
}

/** Decides one cell: by the two linear programs, and by integer ones where those leave it open. */
function single(
  model: OpenModel,
  column: number,
  size: number,
  keep: (point: Float64Array | null) => number,
  isFound: () => boolean,
  width: number,
  seconds = 3,
): boolean {
  let reach = 0;
  for (const sign of [-1, 1]) {
    const cost = new Float64Array(size);
    cost[column] = sign;
    model.setCost(cost);
    const answer = model.solve();
    keep(answer.point);
    if (isFound()) return true;
    reach += answer.state === 'optimal' ? -answer.objective : FAR;
  }
  if (reach < width - NEAR) return false;
  model.setInteger(new Uint8Array(size).fill(1));
  for (const sign of [-1, 1]) {
    const cost = new Float64Array(size);
    cost[column] = sign;
    model.setCost(cost);
    keep(model.solve({ seconds, absoluteGap: width > 1 ? 1e-6 : 0.5 }).point);
    if (isFound()) break;
  }
  model.setInteger(new Uint8Array(size));
  return isFound();
}

/** The point as a witness when its rounding obeys every bound and equation in whole numbers; else null. */
function wholeWitness(
  system: System,
  columns: readonly number[],
  place: Int32Array,
  point: Float64Array,
): Witness | null {
  const whole = point.map((value) => Math.round(value));
  for (const [index, cell] of columns.entries()) {
    const value = whole[index]!;
    if (Math.abs(value - point[index]!) > 0.01 || value < -system.down[cell]! || value > system.up[cell]!) return null;
  }
  for (const { cells, signs } of system.equations) {
    let sum = 0;
    for (let k = 0; k < cells.length; k++) {
      const index = place[cells[k]!]!;
      if (index >= 0) sum += signs[k]! * whole[index]!;
    }
    if (sum !== 0) return null;
  }
  const moved = columns.flatMap((_, index) => (whole[index] === 0 ? [] : [index]));
  return {
    rank: system.rank,
    cells: Int32Array.from(moved, (index) => columns[index]!),
    deviations: Int32Array.from(moved, (index) => whole[index]!),
  };
}

/** Whether every cell that a witness moves is hidden. */
export function isInside({ cells }: Witness, hidden: Uint8Array): boolean {
  return cells.every((cell) => hidden[cell] === 1);
}

type Span = { low: number; high: number };

/** Widens the spans of the cells that the witness moves, and takes out those that are wide enough. */
function strike(missing: Map<number, Span>, { cells, deviations }: Witness, width: number): boolean {
  let isNews = false;
  for (const [index, cell] of cells.entries()) {
    const span = missing.get(cell);
    const deviation = deviations[index]!;
    if (!span || (deviation >= span.low && deviation <= span.high)) continue;
    isNews = true;
    span.low = Math.min(span.low, deviation);
    span.high = Math.max(span.high, deviation);
    if (span.high - span.low >= width) missing.delete(cell);
  }
  return isNews;
}
