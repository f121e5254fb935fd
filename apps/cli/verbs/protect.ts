import { fault } from '@sanad/base/fault';
import { formatProtected, type ProtectReport, protect } from '@sanad/disclosure/protect';
import { readTable } from '@sanad/disclosure/read-table';
import { openSolver } from '@sanad/platform/solver';
import { say, tell } from '../talk.ts';
import { readText } from '../verify/files.ts';

const ROUND_BASE = 5;

/** `sanad protect`: CSV in, CSV with every cell and margin out; exit 1 when the attacker still wins. */
export async function protectVerb(
  file: string,
  options: {
    readonly by: string;
    readonly count: string;
    readonly threshold: string;
    readonly hierarchy?: string;
    readonly round?: string | true;
  },
): Promise<number> {
  const by = options.by.split(',').map((name) => name.trim());
  const hierarchy = options.hierarchy === undefined ? undefined : await readText(options.hierarchy);
  const table = readTable(await readText(file), { by, count: options.count, hierarchy });
  const round = options.round === undefined ? undefined : options.round === true ? ROUND_BASE : wholeOf(options.round);
  const answer = await protect(
    table,
    { threshold: wholeOf(options.threshold), round, now: () => performance.now() },
    await openSolver(),
  );
  process.stdout.write(formatProtected(table, answer));
  summarize(answer.report, round);
  if (!answer.report.attackerWins) return 0;
  tell('attacker-wins', { count: answer.report.recovered.length });
  return 1;
}

const SHOWN_CELLS = 10;

function summarize(report: ProtectReport, base: number | undefined): void {
  if (base !== undefined) {
    tell('protect-rounded', { ...report, base });
    return;
  }
  tell('protect-summary', {
    ...report,
    gap: (report.gap * 100).toFixed(1),
    against: say(`protect-knowledge-${report.knowledge}`),
    attacked: report.attacked.examined,
    hidden: report.attacked.hidden,
  });
  const { givenAway } = report;
  if (givenAway.length === 0) return;
  const rest = givenAway.length > SHOWN_CELLS ? ' …' : '';
  tell('protect-given-away', { count: givenAway.length, cells: givenAway.slice(0, SHOWN_CELLS).join(' | ') + rest });
}

function wholeOf(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw fault('usage-number', 'a whole number is needed', { detail: { text } });
  return Number(text);
}
