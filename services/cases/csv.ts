import { utf8 } from '@sanad/base/bytes';
import { type CaseFilter, caseFilter } from '@sanad/wire/case';
import { type Caller, type Route, route } from '@sanad/wire/route';
import { listCases } from './case-list.ts';
import type { CasesDeps } from './routes.ts';

const MOST = 50_000;
const PAGE = 1000;
const HEAD = ['number', 'title', 'state', 'opened', 'exhibits', 'arrests'];

/** The list of cases that somebody sees, as a table for a spreadsheet; that it left is an entry. */
export function csvRoutes(deps: CasesDeps): Route[] {
  const { spine } = deps;
  return [
    route({
      method: 'post',
      path: '/v1/case-table',
      summary: 'The list of the cases that I see as CSV (UTF-8); the export is recorded before it leaves',
      roles: ['supervisor', 'auditor'],
      query: caseFilter,
      handle: async ({ caller, query }) => {
        const now = deps.now();
        const cases = await allCases(deps, caller, now, query);
        const shown = cases.map((row) => row.id);
        const counts = await deps.countExhibits(spine.views, shown);
        const rows = cases.map((row) => [
          ...[row.number, row.title, row.state, row.openedAt],
          ...[String(counts[row.id] ?? 0), String(row.arrests)],
        ]);
        const entry = {
          type: 'cases.exported',
          version: 1,
          actor: caller.person,
          about: [caller.person],
          scope: caller.person,
        };
        await spine.transact(async () => ({ entries: [{ ...entry, body: { count: rows.length } }], result: null }));
        const bytes = utf8(`\ufeff${[HEAD, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`);
        return { bytes, mime: 'text/csv; charset=utf-8', fileName: `sanad-cases-${now.slice(0, 10)}.csv`, shown };
      },
    }),
  ];
}

/** Every case that somebody sees, page by page. */
async function allCases(
  deps: CasesDeps,
  caller: Caller,
  now: string,
  filter: CaseFilter,
): Promise<Awaited<ReturnType<typeof listCases>>> {
  const all: Awaited<ReturnType<typeof listCases>> = [];
  while (all.length < MOST) {
    const last = all.at(-1);
    const before = last ? { at: last.openedAt, id: last.id } : null;
    const page = await listCases(deps.spine.views, caller, now, { limit: PAGE, before, filter });
    all.push(...page);
    if (page.length < PAGE) break;
  }
  return all;
}

/**
 * One cell as RFC 4180 writes it. A spreadsheet runs what begins like a formula, so such a text gets an apostrophe before it.
 * @example csvCell('=1+1') // "'=1+1"
 */
export function csvCell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
