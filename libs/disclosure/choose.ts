import { openCircuits } from './circuit.ts';
import { type Clock, shareOf } from './clock.ts';
import { hideByCircuits } from './large.ts';
import { type Choice, costOf, search } from './search.ts';
import { type Knowledge, type SensitivityRule, systemOf } from './sensitivity.ts';
import type { Solver } from './solver.ts';
import type { System, Tier } from './system.ts';
import type { Table } from './table.ts';
import { cover, type Witness } from './witness.ts';

/** Up to this many cells (with totals) the search for the optimum is tried; above, the heuristic decides. */
export const MAX_SEARCHED_CELLS = 2000;
/** Above that size, hiding from readers of the status column may cost this much more than hiding from others. */
export const READER_SURCHARGE = 1.25;

export type ChooseOptions = {
  readonly knowledge: Knowledge | 'auto';
  readonly width: number;
  readonly clock: Clock;
};

export type Chosen = Choice & {
  readonly knowledge: Knowledge;
  /** Sensitive cells whose status and neighbours give them away whatever is hidden, or that were left to `counts`. */
  readonly givenAway: readonly number[];
};

/** Chooses what to hide beside the sensitive cells. */
export function choose(
  table: Table,
  sensitive: Uint8Array,
  rule: SensitivityRule,
  solver: Solver,
  options: ChooseOptions,
): Chosen {
  const { clock, knowledge, width } = options;
  const counts = systemOf(table, sensitive, rule, 'counts', width);
  const reader = systemOf(table, sensitive, rule, 'reader', width);
  const isSmall = table.size <= MAX_SEARCHED_CELLS;
  const judge = isSmall ? solver : null;
  const plain = (within: Clock) => judged(settle(table, [tierOf(counts)], solver, within), reader, 'counts', judge);
  if (knowledge === 'counts') return plain(clock);
  const loose = isSmall || knowledge === 'reader' ? null : plain(shareOf(clock, 0.5));
  const hopeless = isSmall ? hopelessCells(reader, solver, clock) : hopelessByCircuits(table, reader, clock);
  const kept = tierOf(reader, hopeless);
  const tiers = hopeless.length === 0 ? [kept] : [kept, { system: counts, wanted: hopeless }];
  const settled = settle(table, tiers, solver, clock);
  if (!isComplete(settled)) return loose ?? plain(clock);
  const strict = judged(settled, reader, 'reader', judge);
  const size = ({ hidden }: Choice) => hidden.reduce((sum, flag) => sum + flag, 0);
  return loose && size(strict) > READER_SURCHARGE * size(loose) ? loose : strict;
}

/** Whether every sensitive cell has its witness. */
function isComplete({ hidden, witnesses, isSensitive }: Choice & { readonly isSensitive: Uint8Array }): boolean {
  const safe = new Set(witnesses.flatMap(({ cells }) => [...cells]));
  return hidden.every((_, cell) => !isSensitive[cell] || safe.has(cell));
}

function tierOf(system: System, without: readonly number[] = []): Tier {
  const left = new Set(without);
  const wanted = Array.from(system.sensitive.keys()).filter((cell) => system.sensitive[cell] && !left.has(cell));
  return { system, wanted };
}

function settle(
  table: Table,
  tiers: readonly Tier[],
  solver: Solver,
  clock: Clock,
): Choice & { readonly isSensitive: Uint8Array } {
  const isSensitive = tiers[0]!.system.sensitive;
  const start = hideByCircuits(table, tiers, clock);
  if (table.size <= MAX_SEARCHED_CELLS) {
    const found = search(tiers, solver, clock, start.left.length === 0 ? start : undefined);
    if (found) return { ...found, isSensitive };
  }
  const { hidden, witnesses } = start;
  const cost = costOf(tiers[0]!.system, hidden) - costOf(tiers[0]!.system, tiers[0]!.system.sensitive);
  return { hidden, witnesses, cost, bound: 0, isOptimal: cost === 0, isSensitive };
}

/** Sensitive cells that stay exposed even when everything is hidden. */
function hopelessCells(system: System, solver: Solver, clock: Clock): readonly number[] {
  const all = new Uint8Array(system.values.length).fill(1);
  const { exposed, open } = cover(system, all, solver, { ...tierOf(system), isOver: clock.isOver, seconds: 2 });
  return [...exposed, ...open];
}

function hopelessByCircuits(table: Table, system: System, clock: Clock): readonly number[] {
  const circuits = openCircuits(table, system);
  const all = new Uint8Array(table.size).fill(1);
  const missing = new Set(tierOf(system).wanted);
  for (const cell of [...missing]) {
    if (!missing.has(cell) || clock.isOver()) continue;
    for (const at of circuits.find(cell, all, 1)?.witness.cells ?? []) missing.delete(at);
  }
  return [...missing];
}

/** Names the sensitive cells that no witness within the reader's bounds protects. */
function judged(choice: Choice, reader: System, knowledge: Knowledge, solver: Solver | null): Chosen {
  const isPossible = ({ cells, deviations }: Witness) =>
    deviations.every((by, index) => by <= reader.up[cells[index]!]! && -by <= reader.down[cells[index]!]!);
  const safe = new Set(choice.witnesses.filter(isPossible).flatMap(({ cells }) => [...cells]));
  const doubtful = Array.from(reader.sensitive.keys()).filter((cell) => reader.sensitive[cell] && !safe.has(cell));
  const { exposed: givenAway } =
    solver && doubtful.length > 0
      ? cover({ ...reader, width: 1 }, choice.hidden, solver, { wanted: doubtful, seconds: 2 })
      : { exposed: doubtful };
  return { ...choice, knowledge, givenAway };
}
