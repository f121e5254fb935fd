import { openCircuits } from './circuit.ts';
import { type Clock, shareOf } from './clock.ts';
import { harden } from './harden.ts';
import { hideByCircuits } from './large.ts';
import { type Choice, costOf, search } from './search.ts';
import { type Knowledge, type SensitivityRule, systemOf } from './sensitivity.ts';
import type { Solver } from './solver.ts';
import type { System, Tier } from './system.ts';
import type { Table } from './table.ts';
import { cover, type Witness } from './witness.ts';

/** Up to this many cells (with totals) the search for the optimum is tried; above, the heuristic decides. */
export const MAX_SEARCHED_CELLS = 2000;
/** Above that size, hiding from cleverer attackers may cost this much more than hiding from plain ones. */
export const SURCHARGE = 1.25;

export type ChooseOptions = {
  readonly knowledge: Knowledge | 'auto';
  readonly width: number;
  readonly clock: Clock;
};

export type Chosen = Choice & {
  readonly knowledge: Knowledge;
  /** Sensitive cells for which no table was found that keeps each status and in which they differ. */
  readonly unproven: readonly number[];
};

/** Chooses what to hide beside the sensitive cells. */
export function choose(
  table: Table,
  sensitive: Uint8Array,
  rule: SensitivityRule,
  solver: Solver,
  { clock, knowledge, width }: ChooseOptions,
): Chosen {
  const systemAgainst = (one: Knowledge) => systemOf(table, sensitive, rule, one, width);
  const reader = systemAgainst('reader');
  const isSmall = table.size <= MAX_SEARCHED_CELLS;
  const against = (one: Knowledge, within: Clock, mayFail = false): Choice | null => {
    const tiers = tiersFor(one, table, systemAgainst, isSmall ? solver : null, within);
    if (tiers.length === 0) return null;
    const settled = settle(table, tiers, solver, within, mayFail);
    return isComplete(settled) || one === 'counts' ? settled : null;
  };
  const judge = (choice: Choice, one: Knowledge) => judged(choice, reader, one, isSmall ? solver : null);
  const weakest = (): Chosen => judge(against('counts', clock)!, 'counts');
  if (knowledge !== 'auto') {
    const only = against(knowledge, clock);
    return only ? judge(only, knowledge) : weakest();
  }
  // Small tables are kept from readers; large ones where that costs little.
  const base = isSmall ? null : against('counts', shareOf(clock, 0.5));
  const hardened = base && hardenedOf(table, base, systemAgainst, shareOf(clock, 0.7));
  for (const one of ['reader', 'threshold'] as const) {
    if (base && clock.isOver()) break;
    const strict = against(one, isSmall ? shareOf(clock, 0.8) : clock, !isSmall);
    if (strict && (!base || sizeOf(strict) <= Math.max(SURCHARGE * sizeOf(base), sizeOf(hardened!))))
      return judge(strict, one);
  }
  return hardened ? judge(hardened, 'counts') : weakest();
}

/** What the plain choice leaves open to single sums and the threshold is closed. */
function hardenedOf(table: Table, base: Choice, systemAgainst: (one: Knowledge) => System, clock: Clock): Choice {
  const systems = { threshold: systemAgainst('threshold'), counts: systemAgainst('counts') };
  const { hidden, witnesses } = harden(table, base, systems, clock);
  const cost = base.cost + costOf(systems.counts, hidden) - costOf(systems.counts, base.hidden);
  return { ...base, hidden, witnesses, cost, isOptimal: base.isOptimal && cost === base.cost };
}

const LOOSER: readonly Knowledge[] = ['reader', 'threshold', 'counts'];

/**
 * Cells that cannot be kept from this attacker whatever is hidden are kept from the next one who knows less. No tiers:
 * of a large table, time was up before that was known.
 */
function tiersFor(
  knowledge: Knowledge,
  table: Table,
  systemAgainst: (knowledge: Knowledge) => System,
  solver: Solver | null,
  clock: Clock,
): Tier[] {
  const tiers: Tier[] = [];
  let wanted: readonly number[] | null = null;
  for (const one of LOOSER.slice(LOOSER.indexOf(knowledge))) {
    const system = systemAgainst(one);
    const tier: Tier = {
      system,
      wanted: wanted ?? Array.from(system.sensitive.keys()).filter((at) => system.sensitive[at]),
    };
    const hopeless: ReadonlySet<number> = new Set(one === 'counts' ? [] : hopelessCells(table, tier, solver, clock));
    if (!solver && hopeless.size > 0 && clock.isOver() && one === knowledge) return [];
    tiers.push({ system, wanted: tier.wanted.filter((cell) => !hopeless.has(cell)) });
    if (hopeless.size === 0) break;
    wanted = [...hopeless];
  }
  return tiers;
}

function sizeOf({ hidden }: Choice): number {
  return hidden.reduce((sum, flag) => sum + flag, 0);
}

/** Whether every sensitive cell has its witness. */
function isComplete({ hidden, witnesses, isSensitive }: Choice & { readonly isSensitive: Uint8Array }): boolean {
  const safe = new Set(witnesses.flatMap(({ cells }) => [...cells]));
  return hidden.every((_, cell) => !isSensitive[cell] || safe.has(cell));
}

function settle(
  table: Table,
  tiers: readonly Tier[],
  solver: Solver,
  clock: Clock,
  mayFail: boolean,
): Choice & { readonly isSensitive: Uint8Array } {
  const isSensitive = tiers[0]!.system.sensitive;
  const start = hideByCircuits(table, tiers, clock, mayFail);
  if (table.size <= MAX_SEARCHED_CELLS) {
    const found = search(tiers, solver, clock, { ...start, isSafe: start.left.length === 0 });
    if (found) return { ...found, isSensitive };
  }
  const { hidden, witnesses } = start;
  const cost = costOf(tiers[0]!.system, hidden) - costOf(tiers[0]!.system, tiers[0]!.system.sensitive);
  return { hidden, witnesses, cost, bound: 0, isOptimal: cost === 0, isSensitive };
}

/**
 * Wanted cells that stay exposed even when everything is hidden: circuits find witnesses at once, a solver is asked for
 * the rest as long as there is time. Circuits of a small table take little, and protection comes before thrift.
 */
function hopelessCells(table: Table, { system, wanted }: Tier, solver: Solver | null, clock: Clock): readonly number[] {
  const circuits = openCircuits(table, system);
  const all = new Uint8Array(table.size).fill(1);
  const missing = new Set(wanted);
  for (const cell of [...missing]) {
    if (!missing.has(cell)) continue;
    if (!solver && clock.isOver()) break;
    for (const at of circuits.find(cell, all, 1)?.witness.cells ?? []) missing.delete(at);
  }
  if (!solver || missing.size === 0) return [...missing];
  const { exposed, open } = cover(system, all, solver, { wanted: [...missing], isOver: clock.isOver, seconds: 2 });
  return [...exposed, ...open];
}

/** Names the sensitive cells that no witness within the reader's bounds protects; of a small table a solver looks for more. */
function judged(choice: Choice, reader: System, knowledge: Knowledge, solver: Solver | null): Chosen {
  const isPossible = ({ cells, deviations }: Witness) =>
    deviations.every((by, index) => by <= reader.up[cells[index]!]! && -by <= reader.down[cells[index]!]!);
  const safe = new Set(choice.witnesses.filter(isPossible).flatMap(({ cells }) => [...cells]));
  const doubtful = Array.from(reader.sensitive.keys()).filter((cell) => reader.sensitive[cell] && !safe.has(cell));
  if (!solver || doubtful.length === 0) return { ...choice, knowledge, unproven: doubtful };
  const { exposed, open } = cover({ ...reader, width: 1 }, choice.hidden, solver, { wanted: doubtful, seconds: 2 });
  return { ...choice, knowledge, unproven: [...exposed, ...open].sort((a, b) => a - b) };
}
