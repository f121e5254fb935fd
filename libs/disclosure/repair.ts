import type { LinearRow, OpenModel, Solver } from './solver.ts';
import type { System, Tier } from './system.ts';
import { coverTiers, isInside, type Witness } from './witness.ts';

/**
 * The heuristic: hides the cheapest further cells that let each exposed cell move (one linear program a cell, as Kelly,
 * Golden and Assad, and Robertson have it), then shows again every cell that is hidden for nothing.
 */
export type Repair = {
  /** Adds hidden cells until no sensitive one is exposed; null when even hiding everything does not help. */
  readonly mend: (hidden: Uint8Array, known?: readonly Witness[]) => Mended | null;
  readonly close: () => void;
};
export type Mended = { readonly hidden: Uint8Array; readonly witnesses: readonly Witness[] };

const NEAR = 1e-6;
const REACH = 50;
const MAX_TURNS = 6;

/**
 * Mends a choice of hidden cells that some attacker of `tiers` still sees through: cells are added, the cheapest first.
 * @param isOver asked between turns; once true the last choice is given up (`null`)
 */
export function openRepair(tiers: readonly Tier[], solver: Solver, isOver: () => boolean = () => false): Repair {
  const { sensitive } = tiers[0]!.system;
  const size = sensitive.length;
  const model = solver.open({
    cost: new Float64Array(2 * size),
    lower: new Float64Array(2 * size),
    upper: new Float64Array(2 * size),
    rows: riseAndFallRows(tiers[0]!.system),
  });
  const mend = (start: Uint8Array, known: readonly Witness[] = []): Mended | null => {
    const hidden = Uint8Array.from(start);
    let witnesses = known;
    for (let turn = 0; turn < MAX_TURNS; turn++) {
      const coverage = coverTiers(tiers, hidden, solver, { known: witnesses, isOver, seconds: 2 });
      witnesses = coverage.witnesses;
      if (!coverage.isDecided) return null;
      if (coverage.exposed.length === 0) return { hidden, witnesses };
      for (const { system, wanted } of coverage.exposed) {
        const mended = new Set<number>();
        for (const cell of wanted) {
          if (isOver()) return null;
          if (!mended.has(cell)) free(model, system, hidden, cell, mended);
        }
      }
    }
    return null;
  };
  return { mend, close: model.close };
}

/**
 * Shows again what is hidden for nothing, dearest first, as long as every sensitive cell keeps its witnesses.
 * The result is safe, and no single cell of it can be shown.
 */
export function prune(
  tiers: readonly Tier[],
  mended: Mended,
  solver: Solver,
  isOver: () => boolean = () => false,
): Mended {
  const { system } = tiers[0]!;
  let { hidden, witnesses } = mended;
  const extra = Array.from(hidden.keys())
    .filter((cell) => hidden[cell] && !system.sensitive[cell])
    .sort((a, b) => system.cost[b]! - system.cost[a]! || b - a);
  for (const cell of extra) {
    if (isOver()) break;
    const fewer = Uint8Array.from(hidden);
    fewer[cell] = 0;
    const kept = witnesses.filter((witness) => isInside(witness, fewer));
    const coverage = coverTiers(tiers, fewer, solver, { known: kept, isOver, seconds: 1, mustAll: true });
    if (coverage.exposed.length > 0 || !coverage.isDecided) continue;
    hidden = fewer;
    witnesses = coverage.witnesses;
  }
  return { hidden, witnesses };
}

/** Hides what the cheapest move of `cell` needs; tries up and down and takes the cheaper. */
function free(model: OpenModel, system: System, hidden: Uint8Array, cell: number, mended: Set<number>): void {
  const size = hidden.length;
  const cost = new Float64Array(2 * size);
  const upper = new Float64Array(2 * size);
  for (let at = 0; at < size; at++) {
    const price = hidden[at] ? NEAR : system.cost[at]!;
    cost[at] = price;
    cost[size + at] = price;
    if (system.shown[at]) continue;
    upper[at] = Math.min(system.up[at]!, REACH);
    upper[size + at] = Math.min(system.down[at]!, REACH);
  }
  model.setCost(cost);
  const moves = movesOf(system, cell).map((steps) => {
    const points = steps.map((step) => move(model, upper, cell, step));
    return points.some((point) => point === null) ? null : points.map((point) => support(point!, size));
  });
  const newCells = (groups: readonly number[][]) => [...new Set(groups.flat())].filter((at) => !hidden[at]);
  const price = (groups: readonly number[][]) => newCells(groups).reduce((sum, at) => sum + system.cost[at]!, 0);
  const possible = moves.filter((groups) => groups !== null).sort((a, b) => price(a) - price(b));
  if (!possible[0]) return;
  for (const at of newCells(possible[0])) hidden[at] = 1;
  if (system.width <= 1) for (const at of possible[0].flat()) mended.add(at);
}

/** The ways in which a cell can reach the width: all up, all down, or some of each. */
function movesOf(system: System, cell: number): number[][] {
  const { width } = system;
  const up = Math.min(system.up[cell]!, width);
  const down = Math.min(system.down[cell]!, width);
  if (up < width && down < width) return up + down >= width ? [[up, up - width]] : [];
  return [up >= width ? [width] : null, down >= width ? [-width] : null].filter((steps) => steps !== null);
}

function move(model: OpenModel, free: Float64Array, cell: number, step: number): Float64Array | null {
  const size = free.length / 2;
  const lower = new Float64Array(2 * size);
  const upper = Float64Array.from(free);
  const [with_, against] = step > 0 ? [cell, size + cell] : [size + cell, cell];
  lower[with_] = Math.abs(step);
  upper[with_] = Math.abs(step);
  upper[against] = 0;
  model.setBounds(lower, upper);
  const { state, point } = model.solve();
  return state === 'optimal' ? point : null;
}

function support(point: Float64Array, size: number): number[] {
  const moved: number[] = [];
  for (let cell = 0; cell < size; cell++) if (Math.abs(point[cell]! - point[size + cell]!) > 1e-5) moved.push(cell);
  return moved;
}

/** Each deviation is a rise less a fall: columns 0..n-1 rise, n..2n-1 fall. */
function riseAndFallRows(system: System): LinearRow[] {
  const size = system.values.length;
  return system.equations.map(({ cells, signs }) => ({
    columns: [...cells, ...cells.map((cell) => size + cell)],
    values: [...signs, ...signs.map((sign) => -sign)],
    lower: 0,
    upper: 0,
  }));
}
