import { fault } from '@sanad/base/fault';
import { readContributions } from '@sanad/disclosure/contributions';
import { saidOf } from '@sanad/disclosure/dimension';
import { checkPolicy, DIMENSION_KINDS, type DimensionKind, leastInPlace } from '@sanad/disclosure/policy';
import { formatProtected, type ProtectReport, protect } from '@sanad/disclosure/protect';
import { type ReadOptions, readTable } from '@sanad/disclosure/read-table';
import type { Table } from '@sanad/disclosure/table';
import { openSolver } from '@sanad/platform/solver';
import { readText } from '@sanad/platform/whole-file';
import { chooseLanguage, say, tell } from '../talk.ts';

const ROUND_BASE = 5;

/** `sanad protect`: CSV in, CSV with every cell and margin out; exit 1 when the attacker still wins, who knows the threshold with `--strict`. */
export async function protectVerb(
  file: string,
  options: {
    readonly by: string;
    readonly count: string;
    readonly threshold: string;
    readonly hierarchy?: string;
    readonly contributor?: string;
    readonly dominance?: string;
    readonly round?: string | true;
    readonly kinds?: string;
    readonly years: string;
    readonly minors: boolean;
    readonly strict?: boolean;
  },
): Promise<number> {
  const by = options.by.split(',').map((name) => name.trim());
  const hierarchy = options.hierarchy === undefined ? undefined : await readText(options.hierarchy);
  const rule = dominanceOf(options.dominance ?? '2,85');
  const { table, dominated } = readWith(await readText(file), { by, count: options.count, hierarchy }, options, rule);
  if (options.kinds !== undefined && !isAllowed(table, by, { ...options, kinds: options.kinds })) return 1;
  const round = options.round === undefined ? undefined : options.round === true ? ROUND_BASE : wholeOf(options.round);
  const answer = await protect(
    table,
    { threshold: wholeOf(options.threshold), also: dominated, round, now: () => performance.now() },
    await openSolver(),
  );
  process.stdout.write(formatProtected(table, answer));
  const name = (cells: readonly (readonly string[])[]): string => named(by, cells);
  summarize(answer.report, round, name);
  if (dominated.length > 0) tell('protect-dominated', { count: dominated.length, cells: name(dominated), ...rule });
  const { attackerWins, recovered, toKnowing } = answer.report;
  if (attackerWins) tell('attacker-wins', { count: recovered.length, cells: name(recovered) });
  if (toKnowing.length > 0) tell('protect-to-knowing', { count: toKnowing.length, cells: name(toKnowing) });
  return attackerWins || (options.strict === true && toKnowing.length > 0) ? 1 : 0;
}

function readWith(
  text: string,
  read: ReadOptions,
  { contributor }: { readonly contributor?: string },
  { largest, percent }: { readonly largest: number; readonly percent: number },
): { readonly table: Table; readonly dominated: readonly (readonly string[])[] } {
  if (contributor === undefined) return { table: readTable(text, read), dominated: [] };
  return readContributions(text, { ...read, contributor }, { largest, share: percent / 100 });
}

/** `2,85`: the two largest contributors, more than 85 %. */
function dominanceOf(text: string): { readonly largest: number; readonly percent: number } {
  const [, largest, percent] = /^([1-9]),([1-9]\d?)$/.exec(text) ?? [];
  if (!largest || !percent) throw fault('usage-dominance', 'n and a percentage are wanted', { detail: { text } });
  return { largest: Number(largest), percent: Number(percent) };
}

/** Rules of what a table may be about; each that is broken is told, with what could be released instead. */
function isAllowed(
  table: Table,
  by: readonly string[],
  { kinds: named, years, minors }: { readonly kinds: string; readonly years: string; readonly minors: boolean },
): boolean {
  const kinds = named.split(',').map((kind) => kind.trim()) as DimensionKind[];
  const unknown = kinds.find((kind) => !DIMENSION_KINDS.includes(kind));
  if (unknown !== undefined || kinds.length !== by.length)
    throw fault('usage-kinds', 'a kind is wanted for each dimension', {
      detail: { kinds: named, known: DIMENSION_KINDS.join(', ') },
    });
  const breaches = checkPolicy({ kinds, minors, years: wholeOf(years), leastPersons: leastInPlace(table, kinds) });
  for (const { rule } of breaches) tell(`policy-${rule}`);
  return breaches.length === 0;
}

const SHOWN_CELLS = 10;

/** Cells by the dimensions and values of the table that was given. */
function named(by: readonly string[], cells: readonly (readonly string[])[]): string {
  const rest = cells.length > SHOWN_CELLS ? ['…'] : [];
  return [...cells.slice(0, SHOWN_CELLS).map((codes) => saidOf(by, codes)), ...rest].join(' | ');
}

function summarize(
  report: ProtectReport,
  base: number | undefined,
  name: (cells: readonly (readonly string[])[]) => string,
): void {
  if (base !== undefined) {
    tell('protect-rounded', { ...report, base });
    return;
  }
  const readers = say(`protect-knowledge-${report.knowledge}`);
  const count = report.toKnowing.length;
  const locale = { ar: 'ar-MA', fr: 'fr-MA', en: 'en-GB' }[chooseLanguage(process.env)];
  tell('protect-summary', {
    ...report,
    gap: new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(report.gap * 100),
    against: count > 0 ? say('protect-knowledge-but', { readers, count }) : readers,
    attacked: report.attacked.examined,
    hidden: report.attacked.hidden,
  });
  const { unproven, attacked } = report;
  if (attacked.near > 0) tell('protect-near', { near: attacked.near });
  if (unproven.length > 0) tell('protect-unproven', { count: unproven.length, cells: name(unproven) });
}

function wholeOf(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw fault('usage-number', 'a whole number is needed', { detail: { text } });
  return Number(text);
}
