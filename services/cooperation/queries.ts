import { clockOf } from '@sanad/jurisdiction/clock';
import { requestForm } from '@sanad/jurisdiction/request';
import type { Views, ViewsTransaction } from '@sanad/platform/ports';
import type { RequestDraft, RequestRow } from '@sanad/wire/cooperation';
import { nearnessOf } from '@sanad/wire/term';
import { asRequest, type CaseFacts } from './draft.ts';
import { isWaiting, WAITING } from './states.ts';
import type { AnswerRow, CooperationTables, HistoryRow, RequestTableRow } from './views.ts';

type Db = Views | ViewsTransaction;

export async function findRequest(views: Db, id: string): Promise<RequestTableRow | null> {
  const row = await views
    .withTables<CooperationTables>()
    .selectFrom('cooperation.requests')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

export async function historyOf(views: Db, id: string): Promise<HistoryRow[]> {
  return views
    .withTables<CooperationTables>()
    .selectFrom('cooperation.history')
    .selectAll()
    .where('request', '=', id)
    .orderBy('n')
    .execute();
}

export async function answersOf(views: Db, id: string): Promise<AnswerRow[]> {
  return views
    .withTables<CooperationTables>()
    .selectFrom('cooperation.answers')
    .selectAll()
    .where('request', '=', id)
    .orderBy('n')
    .execute();
}

/** The register, newest change first: of one case, or of all. */
export async function listRequests(views: Db, caseId: string | null): Promise<RequestTableRow[]> {
  let rows = views
    .withTables<CooperationTables>()
    .selectFrom('cooperation.requests')
    .selectAll()
    .orderBy('changed_at', 'desc')
    .orderBy('id');
  if (caseId !== null) rows = rows.where('case', '=', caseId);
  return rows.limit(1000).execute();
}

/** How a person's office signs and is reached, from the request that she drafted last; null when it is her first. */
export async function officeOf(views: Db, person: string): Promise<CaseFacts['office']> {
  const row = await views
    .withTables<CooperationTables>()
    .selectFrom('cooperation.requests')
    .selectAll()
    .where('by', '=', person)
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const { authority, secondContact, operational, signatory } = asRequest(draftOf(row));
  return { authority, secondContact, operational, signatory };
}

/** Channels by which a request travels, as a letter names them. */
const CHANNELS: Readonly<Record<string, string>> = {
  preservation: '24/7',
  extension: '24/7',
  'traffic-disclosure': '24/7',
};

/** What was sent to a country in a case, each with its number there, else with ours. */
export async function askedBefore(
  views: Db,
  caseId: string,
  country: string | null,
): Promise<RequestDraft['previous']> {
  const rows = (await listRequests(views, caseId)).filter(
    (row) => row.sent_on !== null && row.country === country && row.state !== 'withdrawn',
  );
  const asked = rows.slice(0, MOST_ASKED).map(async (row) => ({
    ticket: ticketOf(await historyOf(views, row.id)) ?? row.reference ?? row.case_number,
    date: row.sent_on!,
    channel: CHANNELS[row.kind] ?? requestForm(row.kind).instrument,
  }));
  return (await Promise.all(asked)).sort((a, b) => (a.date < b.date ? -1 : 1));
}

const MOST_ASKED = 20;

/** The number that the other side gave a request; null when it gave none. */
export function ticketOf(history: readonly HistoryRow[]): string | null {
  return history.findLast(({ what, reference }) => what === 'acknowledged' && reference !== null)?.reference ?? null;
}

/** Every request that was sent: figures count them all. */
export async function sentRequests(views: Db): Promise<RequestTableRow[]> {
  return views
    .withTables<CooperationTables>()
    .selectFrom('cooperation.requests')
    .selectAll()
    .where('sent_on', 'is not', null)
    .orderBy('id')
    .execute();
}

/** Requests whose answer is waited for, the longest waiting first. */
export async function waitingRequests(views: Db): Promise<RequestTableRow[]> {
  return views
    .withTables<CooperationTables>()
    .selectFrom('cooperation.requests')
    .selectAll()
    .where('state', 'in', WAITING)
    .orderBy('sent_on')
    .orderBy('id')
    .limit(5000)
    .execute();
}

export async function worksheetOf(views: Db, caseId: string) {
  const row = await views
    .withTables<CooperationTables>()
    .selectFrom('cooperation.worksheets')
    .selectAll()
    .where('case', '=', caseId)
    .executeTakeFirst();
  return row ?? null;
}

/** @param today `2026-11-24` */
export function rowOf(row: RequestTableRow, today: string): RequestRow {
  const due = dueOf(row);
  return {
    id: row.id,
    case: row.case,
    caseNumber: row.case_number,
    kind: row.kind,
    title: requestForm(row.kind).title,
    country: row.country,
    state: row.state,
    reference: row.reference,
    due,
    nearness: due === null ? null : nearnessOf(due, today),
    changedAt: row.changed_at,
  };
}

export function draftOf(row: RequestTableRow): RequestDraft {
  return JSON.parse(row.draft) as RequestDraft;
}

/** The term that runs while an answer is waited for: that of the form, begun on the day of sending, with renewals. */
export function dueOf(row: RequestTableRow): string | null {
  if (!isWaiting(row.state) || row.sent_on === null) return null;
  return clockOf(row.kind, row.sent_on, Number(row.renewals))?.due ?? null;
}

const ENOUGH = 3;

/** Delays and outcomes by country and kind: what feeds the accounts. */
export function figuresOf(rows: readonly RequestTableRow[]) {
  const groups = Map.groupBy(
    rows.filter((row) => row.sent_on !== null && row.country !== null),
    (row) => `${row.country} ${row.kind}`,
  );
  return [...groups.values()]
    .map((group) => {
      const days = group
        .filter((row) => row.answered_on !== null)
        .map((row) => Math.round((Date.parse(row.answered_on!) - Date.parse(row.sent_on!)) / 86_400_000))
        .sort((a, b) => a - b);
      return {
        country: group[0]!.country!,
        kind: group[0]!.kind,
        title: requestForm(group[0]!.kind).title,
        sent: group.length,
        answered: days.length,
        refused: group.filter(({ state }) => state === 'refused').length,
        waiting: group.filter(({ state }) => isWaiting(state)).length,
        medianDays: days.length < ENOUGH ? null : medianOf(days),
      };
    })
    .sort((a, b) => (`${a.country} ${a.kind}` < `${b.country} ${b.kind}` ? -1 : 1));
}

/** @param sorted ascending, at least one */
function medianOf(sorted: readonly number[]): number {
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
