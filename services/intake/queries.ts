import type { Views, ViewsTransaction } from '@sanad/platform/ports';
import type { NamedReport } from '@sanad/wire/desk';
import type { ReportFile } from '@sanad/wire/intake';
import { sql } from 'kysely';
import type { ChannelChecked } from './channels.ts';
import type { IntakeTables } from './views.ts';

type Reader = Views | ViewsTransaction;
const tables = (views: Reader) => views.withTables<IntakeTables>();

export async function channelChecks(views: Reader): Promise<ChannelChecked[]> {
  return tables(views).selectFrom('intake.channels').select(['channel', 'contact', 'answer', 'at', 'by']).execute();
}

/** The newest key of a kind. */
export async function currentKey(views: Reader, kind: 'desk' | 'vault'): Promise<string | null> {
  const row = await tables(views)
    .selectFrom('intake.keys')
    .select('recipient')
    .where('kind', '=', kind)
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.recipient ?? null;
}

/** What a report that arrives is held against, in one question: reports come many at once. */
export async function beforeReport(
  views: Reader,
  token: string,
): Promise<{ readonly desk: string | null; readonly isTaken: boolean }> {
  const found = await sql<{ desk: string | null; taken: boolean }>`select
    (select recipient from intake.keys where kind = 'desk' order by n desc limit 1) as desk,
    exists(select 1 from intake.reports where token = ${token}) as taken`.execute(tables(views));
  const row = found.rows[0]!;
  return { desk: row.desk, isTaken: row.taken };
}

export type FoundReport = IntakeTables['intake.reports'];

export async function findReport(views: Reader, by: { id: string } | { token: string }): Promise<FoundReport | null> {
  const [column, value] = 'id' in by ? (['id', by.id] as const) : (['token', by.token] as const);
  const row = await tables(views).selectFrom('intake.reports').selectAll().where(column, '=', value).executeTakeFirst();
  return row ?? null;
}

export async function messagesOf(views: Reader, report: string): Promise<ReportFile['messages']> {
  const rows = await tables(views)
    .selectFrom('intake.messages')
    .select(['at', 'sender', 'by', 'sealed'])
    .where('report', '=', report)
    .orderBy('n')
    .execute();
  return rows.map(({ sender, ...rest }) => ({ from: sender, ...rest }));
}

export async function movesOf(views: Reader, report: string): Promise<ReportFile['moves']> {
  const rows = await tables(views)
    .selectFrom('intake.moves')
    .select(['at', 'by', 'state', 'reason'])
    .where('report', '=', report)
    .orderBy('n')
    .execute();
  return rows.map(({ state, ...rest }) => ({ to: state, ...rest }));
}

export async function filesOf(views: Reader, report: string): Promise<{ n: number; digest: string; size: number }[]> {
  const rows = await tables(views)
    .selectFrom('intake.files')
    .select(['n', 'digest', 'size'])
    .where('report', '=', report)
    .orderBy('n')
    .execute();
  return rows.map((row) => ({ ...row, size: Number(row.size) }));
}

export async function identityOf(views: Reader, report: string): Promise<{ id: string; sealed: string } | null> {
  const row = await tables(views)
    .selectFrom('intake.identities')
    .select(['id', 'sealed'])
    .where('report', '=', report)
    .executeTakeFirst();
  return row ?? null;
}

/** Reports whose name or contact stands in the vault, the newest first. Never the names. */
export async function listNamedReports(views: Reader): Promise<NamedReport[]> {
  return tables(views)
    .selectFrom('intake.reports as r')
    .innerJoin('intake.identities as i', 'i.report', 'r.id')
    .select(['r.id as report', 'r.received_at as receivedAt', 'r.origin'])
    .orderBy('r.received_at', 'desc')
    .orderBy('r.id')
    .limit(500)
    .execute();
}
