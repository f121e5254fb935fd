import { fault } from '@sanad/base/fault';
import { type Attack, attack } from './attack.ts';
import { type Chosen, choose } from './choose.ts';
import { type Clock, clockOf } from './clock.ts';
import { formatCsv } from './csv.ts';
import { determined } from './elimination.ts';
import { roundTable } from './rounding.ts';
import { type Knowledge, type SensitivityRule, sensitiveCells, systemOf } from './sensitivity.ts';
import type { Solver } from './solver.ts';
import { restrict } from './system.ts';
import { codesOf, equationsOf, type Table } from './table.ts';
import { targetOf } from './target.ts';

export type Status = 'ok' | 'primary' | 'secondary' | 'rounded';

export type ProtectOptions = SensitivityRule & {
  /** Rounds instead of hiding: every figure a multiple of this base. */
  readonly round?: number | undefined;
  /** Whom to protect against; `auto`: readers of the status column, on large tables only where that costs little. */
  readonly knowledge?: Knowledge | 'auto';
  /** How far apart the possible values of a sensitive cell must lie at least; 1 forbids exact recovery. */
  readonly width?: number;
  /** Milliseconds, from any start; without it nothing is cut short. */
  readonly now?: () => number;
  /** Wall-clock seconds: 24 up to 500 cells (the attack after it is never cut short), 45 above, unless said; the attack may take a quarter more. */
  readonly seconds?: number;
};

export type ProtectedCell = {
  /** One code a dimension, `*` for a total. */
  readonly codes: readonly string[];
  /** null: not published. */
  readonly n: number | null;
  readonly status: Status;
};

export type Protected = {
  /** Every cell and every margin. The first dimension varies slowest; in each, a total stands before its parts. */
  readonly cells: readonly ProtectedCell[];
  readonly report: ProtectReport;
};

export type ProtectReport = {
  readonly solver: string;
  readonly cells: number;
  readonly primary: number;
  readonly secondary: number;
  /** No safe choice hides fewer further cells than this (0: not known). */
  readonly secondaryBound: number;
  /** `secondary` is proven to be the least. */
  readonly isOptimal: boolean;
  /** (secondary - secondaryBound) / all hidden. */
  readonly gap: number;
  readonly knowledge: Knowledge;
  /**
   * Sensitive cells that linear programs do not recover, and for which no other table was found that keeps each status:
   * somebody who searches all tables may or may not work them out.
   */
  readonly unproven: readonly (readonly string[])[];
  /**
   * Hidden cells attacked by elimination and by single sums (all), by linear programs of the whole table (`examined`),
   * and by programs of the sums around them alone (`near`), where the whole takes too long.
   */
  readonly attacked: {
    readonly eliminated: number;
    readonly examined: number;
    readonly near: number;
    readonly hidden: number;
  };
  /** Sensitive cells with a published-compatible table, in whole numbers, in which they differ. */
  readonly proven: number;
  /** A sensitive cell was recovered from what is published and the sums: do not publish; exit code 1. */
  readonly attackerWins: boolean;
  readonly recovered: readonly (readonly string[])[];
  /** Further ones that linear programs recover for somebody who knows the threshold: whatever is hidden, a small total gives its small parts away. */
  readonly toKnowing: readonly (readonly string[])[];
  /** With rounding: the largest distance from a true count; null without. */
  readonly furthest: number | null;
};

/** The share of the time that the attack has at least. */
const LEAST_ATTACK = 0.25;
/** Up to this many cells (with totals) every hidden cell gets an interval by linear programs. */
export const FULL_ATTACK_CELLS = 500;

/**
 * Makes a table of counts safe to publish, and attacks it. Every published n is exact unless `round` is given; what is
 * hidden beside the sensitive cells is the least that protects them, or near it, with the gap stated.
 * @throws `disclosure-threshold`, `disclosure-round`
 * @example
 * const table = readTable(csv, { by: ['place', 'month'], count: 'n' });
 * const { cells, report } = await protect(table, { threshold: 5 }, solver);
 * process.exitCode = report.attackerWins ? 1 : 0;
 */
export async function protect(table: Table, options: ProtectOptions, solver: Solver): Promise<Protected> {
  const seconds = options.seconds ?? (table.size <= FULL_ATTACK_CELLS ? 24 : 45);
  const sensitive = sensitiveCells(table, options);
  if (options.round !== undefined) return rounded(table, sensitive, options.round, solver, seconds);
  const clock = clockOf(options.now, seconds * (table.size <= FULL_ATTACK_CELLS ? 0.85 : 0.55));
  const whole = clockOf(options.now, seconds);
  const { knowledge = 'auto', width = 1 } = options;
  const chosen = choose(table, sensitive, options, solver, { knowledge, width, clock });
  const hidden = withoutKnown(table, sensitive, chosen.hidden);
  // Up to that size the attack takes little, so it is never cut short; above, it has its time however long the choice took.
  const attackClock = clockOf(
    table.size <= FULL_ATTACK_CELLS ? undefined : options.now,
    Math.max(whole.secondsLeft(), seconds * LEAST_ATTACK),
  );
  const found = attackTable(table, sensitive, hidden, options, solver, attackClock);
  const plain = plainlyLost(table, sensitive, hidden, chosen, found, options, solver);
  return suppressed(table, sensitive, hidden, chosen, { found, plain }, solver);
}

/** Writes the answer of {@link protect} as CSV for a pipe: the dimensions in their order, `n` (empty when not published), `status`. */
export function formatProtected(table: Table, { cells }: Protected): string {
  const header = [...table.dimensions.map(({ name }) => name), 'n', 'status'];
  const rows = cells.map(({ codes, n, status }) => [...codes, n === null ? '' : String(n), status]);
  return formatCsv([header, ...rows], '\n');
}

/** Hiding a cell that others determine helps nobody: it is shown. */
function withoutKnown(table: Table, sensitive: Uint8Array, hidden: Uint8Array): Uint8Array {
  const shown = Uint8Array.from(hidden);
  const place = new Int32Array(table.size).fill(-1);
  const cells = Array.from(hidden.keys()).filter((cell) => hidden[cell]);
  for (const [index, cell] of cells.entries()) place[cell] = index;
  const flags = determined(cells.length, restrict(equationsOf(table, true), place));
  for (const [index, cell] of cells.entries()) if (flags[index] && !sensitive[cell]) shown[cell] = 0;
  return shown;
}

/** The strongest attacker: she knows the threshold too, so what she does not recover nobody recovers who knows less. */
function attackTable(
  table: Table,
  sensitive: Uint8Array,
  hidden: Uint8Array,
  rule: SensitivityRule,
  solver: Solver,
  clock: Clock,
): Attack {
  const target = targetOf(table, systemOf(table, sensitive, rule, 'threshold'), hidden);
  const effort = table.size <= FULL_ATTACK_CELLS ? 'every' : 'doubtful';
  return attack(target, solver, { effort, clock, possible: table.counts });
}

/**
 * Which of the sensitive cells that she recovers are recovered without the threshold too: none that some witness moves,
 * since that is a second table of counts which fits all that is published.
 */
function plainlyLost(
  table: Table,
  sensitive: Uint8Array,
  hidden: Uint8Array,
  { witnesses }: Chosen,
  { recovered }: Attack,
  rule: SensitivityRule,
  solver: Solver,
): ReadonlySet<number> {
  const moved = new Set(witnesses.flatMap(({ cells }) => [...cells]));
  const only = new Set(recovered.map(({ cell }) => cell).filter((cell) => sensitive[cell] && !moved.has(cell)));
  if (only.size === 0) return only;
  const target = targetOf(table, systemOf(table, sensitive, rule, 'counts'), hidden);
  const found = attack(target, solver, { effort: 'every', only });
  return new Set(found.recovered.map(({ cell }) => cell).filter((cell) => only.has(cell)));
}

function suppressed(
  table: Table,
  sensitive: Uint8Array,
  hidden: Uint8Array,
  chosen: Chosen,
  { found, plain }: { readonly found: Attack; readonly plain: ReadonlySet<number> },
  solver: Solver,
): Protected {
  const statusOf = (cell: number): Status => (sensitive[cell] ? 'primary' : hidden[cell] ? 'secondary' : 'ok');
  const cells = Array.from(table.counts, (count, cell) => ({
    codes: codesOf(table, cell),
    n: hidden[cell] ? null : count,
    status: statusOf(cell),
  }));
  const primary = sensitive.reduce((sum, flag) => sum + flag, 0);
  const secondary = hidden.reduce((sum, flag) => sum + flag, 0) - primary;
  const lost = new Set([...found.eliminated, ...found.recovered.map(({ cell }) => cell)]);
  const eliminated = new Set(found.eliminated);
  const known = [...lost].filter((cell) => sensitive[cell]).sort((a, b) => a - b);
  const recovered = known.filter((cell) => eliminated.has(cell) || plain.has(cell));
  const proven = new Set(chosen.witnesses.flatMap((witness) => [...witness.cells].filter((cell) => sensitive[cell])));
  const name = (cell: number) => codesOf(table, cell);
  const secondaryBound = Math.min(secondary, chosen.bound);
  return {
    cells,
    report: {
      solver: solver.name,
      cells: table.size,
      primary,
      secondary,
      secondaryBound,
      isOptimal: chosen.isOptimal,
      gap: primary + secondary === 0 ? 0 : (secondary - secondaryBound) / (primary + secondary),
      knowledge: chosen.knowledge,
      unproven: chosen.unproven.filter((cell) => !lost.has(cell)).map(name),
      attacked: { eliminated: found.hidden, examined: found.examined, near: found.near, hidden: found.hidden },
      proven: proven.size,
      attackerWins: recovered.length > 0,
      recovered: recovered.map(name),
      toKnowing: known.filter((cell) => !recovered.includes(cell)).map(name),
      furthest: null,
    },
  };
}

function rounded(table: Table, sensitive: Uint8Array, base: number, solver: Solver, seconds: number): Protected {
  if (!Number.isSafeInteger(base) || base < 2) {
    throw fault('disclosure-round', `the base must be a whole number of 2 or more, not ${base}`, {
      detail: { base: String(base), instead: 'base 5' },
    });
  }
  const { counts, furthest } = roundTable(table, base, solver, seconds);
  const primary = sensitive.reduce((sum, flag) => sum + flag, 0);
  return {
    cells: Array.from(counts, (n, cell) => ({ codes: codesOf(table, cell), n, status: 'rounded' as const })),
    report: {
      solver: solver.name,
      cells: table.size,
      primary,
      secondary: 0,
      secondaryBound: 0,
      isOptimal: true,
      gap: 0,
      knowledge: 'reader',
      unproven: [],
      attacked: { eliminated: 0, examined: 0, near: 0, hidden: 0 },
      proven: primary,
      attackerWins: false,
      recovered: [],
      toKnowing: [],
      furthest,
    },
  };
}
