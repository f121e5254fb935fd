import { type Clock, shareOf } from './clock.ts';
import { type Attacker, masterOf, openAttacker } from './cutting.ts';
import { type Mended, openRepair, prune, type Repair } from './repair.ts';
import type { OpenModel, Solver } from './solver.ts';
import type { System, Tier } from './system.ts';
import { coverTiers, type Witness } from './witness.ts';

/** A safe choice of what to hide, with its proof. */
export type Choice = {
  readonly hidden: Uint8Array;
  readonly witnesses: readonly Witness[];
  /** Cost of what is hidden beyond the sensitive cells. */
  readonly cost: number;
  /** No safe choice costs less than this. */
  readonly bound: number;
  readonly isOptimal: boolean;
};

const LP_ROUNDS = 30;
const MIP_ROUNDS = 400;
const TIE_ROUNDS = 40;
const NEIGHBOUR_ROUNDS = 2000;
const NEAR = 1e-4;

/**
 * Searches the cheapest set of cells to hide so that no sensitive cell can be recovered; costs are whole numbers. Among
 * the cheapest, one that shows what is preferred, as far as time allows.
 * @param start a choice that is known, safe or to be mended
 * @returns null when hiding everything that may be hidden does not protect every sensitive cell
 */
export function search(
  tiers: readonly Tier[],
  solver: Solver,
  clock: Clock,
  start?: Mended & { readonly isSafe: boolean },
): Choice | null {
  const system = tiers.at(-1)!.system;
  const repair = openRepair(tiers, solver, clock.isOver);
  const attackers = tiers.map((tier) => openAttacker(tier.system, solver));
  const model = solver.open(masterOf(system));
  try {
    const first = start?.isSafe ? start : repair.mend(start?.hidden ?? system.sensitive, start?.witnesses);
    if (!first) return null;
    const run = newRun(tiers, solver, clock, model, attackers, repair);
    offer(run, first);
    const point = relaxedRounds(run, shareOf(clock, 0.3));
    improve(run, first, shareOf(clock, 0.15));
    if (point) improve(run, repair.mend(nearOnes(system, point), run.known), shareOf(clock, 0.15));
    if (run.best!.cost > run.bound) wholeRounds(run, shareOf(clock, 0.35));
    if (run.best!.cost > run.bound) neighbourRounds(run, system, clock);
    const { best, bound } = run;
    if (best!.cost > bound) return { ...best!, bound, isOptimal: false };
    return { ...tieRounds(run), bound: best!.cost, isOptimal: true };
  } finally {
    for (const open of [model, ...attackers, repair]) open.close();
  }
}

type Found = Mended & { readonly cost: number };
type Run = {
  readonly tiers: readonly Tier[];
  /** The one with the widest bounds: what is useless in it is useless in all. */
  readonly system: System;
  readonly solver: Solver;
  readonly clock: Clock;
  readonly model: OpenModel;
  readonly attackers: readonly Attacker[];
  readonly repair: Repair;
  /** Cost of the sensitive cells themselves. */
  readonly fixed: number;
  best: Found | null;
  bound: number;
  known: readonly Witness[];
};

function newRun(
  tiers: readonly Tier[],
  solver: Solver,
  clock: Clock,
  model: OpenModel,
  attackers: readonly Attacker[],
  repair: Repair,
): Run {
  const { system } = tiers.at(-1)!;
  const fixed = costOf(system, system.sensitive);
  return { tiers, system, solver, clock, model, attackers, repair, fixed, best: null, bound: 0, known: [] };
}

function offer(run: Run, mended: Mended | null): void {
  if (!mended) return;
  const cost = costOf(run.system, mended.hidden) - run.fixed;
  if (!run.best || cost < run.best.cost) run.best = { ...mended, cost };
  run.known = [...new Set([...run.known, ...mended.witnesses])];
}

/** Offers a safe choice after showing again what it hides for nothing. */
function improve(run: Run, mended: Mended | null, clock: Clock): void {
  if (mended && run.best!.cost > run.bound) offer(run, prune(run.tiers, mended, run.solver, clock.isOver));
}

/** The sensitive cells and those that a relaxed solution leans to. */
function nearOnes(system: System, point: Float64Array): Uint8Array {
  return system.sensitive.map((flag, cell) => (flag || point[cell]! > 0.4 ? 1 : 0));
}

/** Cuts against the relaxed master program, as long as they raise the bound; gives its last point. */
function relaxedRounds(run: Run, clock: Clock): Float64Array | null {
  const { model, attackers, tiers } = run;
  let stale = 0;
  let last: Float64Array | null = null;
  for (let round = 0; round < LP_ROUNDS && !clock.isOver() && stale < 6; round++) {
    const { point, objective, state } = model.solve();
    if (state !== 'optimal' || !point) return last;
    last = point;
    const before = run.bound;
    run.bound = Math.max(run.bound, Math.ceil(objective - run.fixed - NEAR));
    stale = run.bound > before ? 0 : stale + 1;
    if (run.best!.cost <= run.bound) return null;
    const cuts = attackers.flatMap((attacker, index) =>
      attacker.cutsAgainst(point, tiers[index]!.wanted, clock.isOver),
    );
    if (cuts.length === 0) return last;
    model.addRows(cuts);
  }
  return last;
}

/** The master program in whole numbers, cut until its optimum is safe or meets the best choice known. */
function wholeRounds(run: Run, clock: Clock): void {
  const { model, repair } = run;
  model.setInteger(new Uint8Array(run.system.values.length).fill(1));
  for (let round = 0; round < MIP_ROUNDS && !clock.isOver(); round++) {
    const answer = model.solve({ seconds: Math.max(clock.secondsLeft(), 0.1), absoluteGap: 0.99 });
    run.bound = Math.max(run.bound, Math.ceil(answer.bound - run.fixed - NEAR));
    if (run.best!.cost <= run.bound || !answer.point) return;
    const hidden = wholeOf(answer.point);
    const safe = cutOrTake(run, hidden);
    if (safe === 'unknown') return;
    if (safe) {
      offer(run, safe);
      if (answer.state === 'optimal') return;
    } else if (round % 5 === 0) improve(run, repair.mend(hidden, run.known), shareOf(clock, 0.2));
  }
}

/** Holds most cells as in the best choice and searches the rest anew, another part each time, while time lasts. */
function neighbourRounds(run: Run, system: System, clock: Clock): void {
  const { model } = run;
  const { lower, upper } = masterOf(system);
  const draw = drawOf(1);
  let percent = 25;
  model.setInteger(new Uint8Array(lower.length).fill(1));
  for (let round = 0; round < NEIGHBOUR_ROUNDS && !clock.isOver() && run.best!.cost > run.bound; round++) {
    const start = run.best!;
    const isFree = round % 2 === 0 ? scattered(lower.length, percent, draw) : nearby(system, percent, draw);
    const hold = (bounds: Float64Array) => bounds.map((bound, cell) => (isFree[cell] ? bound : start.hidden[cell]!));
    model.setBounds(hold(lower), hold(upper));
    const isSearched = searchPart(run, start, clock);
    if (run.best === start) percent = isSearched ? Math.min(percent + 4, 80) : Math.max(percent - 4, 10);
  }
  model.setBounds(lower, upper);
}

/** Looks for a cheaper safe choice within the bounds; false when time ended that. */
function searchPart(run: Run, start: Found, clock: Clock): boolean {
  for (let turn = 0; turn < 30 && !clock.isOver(); turn++) {
    const seconds = Math.max(Math.min(clock.secondsLeft(), 1.5), 0.1);
    const answer = run.model.solve({ seconds, absoluteGap: 0.99, start: Float64Array.from(start.hidden) });
    if (!answer.point || answer.objective - run.fixed > start.cost - 1 + NEAR) return answer.state === 'optimal';
    const safe = cutOrTake(run, wholeOf(answer.point));
    if (safe === 'unknown') return false;
    if (safe) {
      offer(run, safe);
      return true;
    }
  }
  return false;
}

/** Cells at random. */
function scattered(size: number, percent: number, draw: (most: number) => number): Uint8Array {
  return Uint8Array.from({ length: size }, () => (draw(100) < percent ? 1 : 0));
}

/** Cells around one of them: those that share sums with it, and on from there. */
function nearby({ values, implied }: System, percent: number, draw: (most: number) => number): Uint8Array {
  const isFree = new Uint8Array(values.length);
  let left = Math.ceil((values.length * percent) / 100);
  const take = (cell: number) => {
    if (isFree[cell] || left <= 0) return;
    isFree[cell] = 1;
    left--;
  };
  take(draw(values.length));
  while (left > 0) {
    const touching = implied.filter(
      ({ cells }) => cells.some((cell) => isFree[cell]) && cells.some((at) => !isFree[at]),
    );
    if (touching.length === 0) break;
    for (const cell of touching[draw(touching.length)]!.cells) take(cell);
  }
  return isFree;
}

/** Whole numbers below `most` from a fixed sequence. */
function drawOf(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % most;
  };
}

function wholeOf(point: Float64Array): Uint8Array {
  return Uint8Array.from(point, (value) => (value > 0.5 ? 1 : 0));
}

/** Among choices of the optimal cost, looks for one that hides less of what is preferred. */
function tieRounds(run: Run): Found {
  const { model, clock, system } = run;
  const best = run.best!;
  const free = Array.from(system.sensitive.keys()).filter((cell) => !system.sensitive[cell]);
  if (best.cost === 0) return best;
  model.setInteger(new Uint8Array(system.values.length).fill(1));
  model.setCost(Float64Array.from(system.preference, (weight, cell) => (system.sensitive[cell] ? 0 : weight)));
  const values = free.map((cell) => system.cost[cell]!);
  model.addRows([{ columns: free, values, lower: -Infinity, upper: best.cost + NEAR }]);
  for (let round = 0; round < TIE_ROUNDS && clock.secondsLeft() > 1; round++) {
    const seconds = Math.min(clock.secondsLeft() / 3, 3);
    const { point, state } = model.solve({ seconds, absoluteGap: 0.99, start: Float64Array.from(best.hidden) });
    if (!point || state !== 'optimal') return best;
    const safe = cutOrTake(
      run,
      Uint8Array.from(point, (value) => (value > 0.5 ? 1 : 0)),
    );
    if (safe === 'unknown') return best;
    if (safe) return { ...safe, cost: best.cost };
  }
  return best;
}

/** Takes the choice when it is safe; else cuts it off. */
function cutOrTake(run: Run, hidden: Uint8Array): Mended | 'unknown' | null {
  const { tiers, solver, known, clock, attackers, model } = run;
  const { witnesses, exposed, isDecided } = coverTiers(tiers, hidden, solver, { known, isOver: clock.isOver });
  run.known = [...new Set([...known, ...witnesses])];
  if (!isDecided) return 'unknown';
  if (exposed.length === 0) return { hidden, witnesses };
  const share = Float64Array.from(hidden);
  const cuts = exposed.flatMap(({ system, wanted }) =>
    attackers[tiers.findIndex((tier) => tier.system === system)]!.cutsAgainst(share, wanted, clock.isOver),
  );
  if (clock.isOver()) return 'unknown';
  model.addRows(cuts.length > 0 ? cuts : [oneMore(hidden)]);
  return null;
}

/** What is lost when the cells flagged in `hidden` are not published: the sum of their costs. */
export function costOf(system: System, hidden: Uint8Array): number {
  return hidden.reduce((sum, flag, cell) => sum + (flag ? system.cost[cell]! : 0), 0);
}

/** What is hidden less is exposed more: something outside must be hidden too. */
function oneMore(hidden: Uint8Array) {
  const columns = Array.from(hidden.keys()).filter((cell) => !hidden[cell]);
  return { columns, values: columns.map(() => 1), lower: 1, upper: Infinity };
}
