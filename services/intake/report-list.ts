import type { Views, ViewsTransaction } from '@sanad/platform/ports';
import type { ReportCounts, ReportOrigin, ReportRow, ReportState } from '@sanad/wire/intake';
import { sql } from 'kysely';
import { burstsOf } from './rhythm.ts';
import type { IntakeTables } from './views.ts';

type Reader = Views | ViewsTransaction;
const tables = (views: Reader) => views.withTables<IntakeTables>();

export type ListFilter = {
  readonly origin?: ReportOrigin | undefined;
  readonly state?: ReportState | undefined;
  /** only those with a message of hers that nobody answered */
  readonly waiting?: boolean | undefined;
  /** only those that the row of this report stands for */
  readonly like?: string | undefined;
};

/** So many of one channel, one hour and one length stand in one row, or honest reports are lost among them. */
export const ALIKE_AT = 10;
/** So many of the newest are looked at for their rhythm. */
const RHYTHM_OF = 5000;
// The length of the sealed text is that of what was written: seen without opening it.
const GROUP = sql`origin, state, substr(received_at, 1, 13), octet_length(sealed)`;
const WHO_WAITS = sql`(select report from intake.messages group by report having
  coalesce(max(n) filter (where sender = 'reporter'), -1) > coalesce(max(n) filter (where sender = 'desk'), -1))`;
const WAITING = sql`(select count(*) from intake.messages m where m.report = r.id and m.sender = 'reporter'
  and m.n > coalesce((select max(n) from intake.messages a where a.report = r.id and a.sender = 'desk'), -1))`;

/**
 * Reports, newest first. What came in numbers, alike in all that is seen without opening, is one row that stands for all
 * of it: nothing is dropped, and whoever waits for an answer stands for herself.
 */
export async function listReports(
  views: Reader,
  page: { readonly limit: number; readonly before: { readonly at: string; readonly id: string } | null },
  filter: ListFilter = {},
): Promise<ReportRow[]> {
  const { before, limit } = page;
  const { origin, state, waiting, like } = filter;
  const conditions = [
    origin === undefined ? null : sql`r.origin = ${origin}`,
    state === undefined ? null : sql`r.state = ${state}`,
    waiting ? sql`r.id in ${WHO_WAITS}` : null,
    like === undefined
      ? sql`(r.nth = 1 or r.alike < ${ALIKE_AT} or r.id in ${WHO_WAITS})`
      : sql`(r.origin, r.state, r.hour, r.size) = (select ${GROUP} from intake.reports where id = ${like})`,
    before === null
      ? null
      : sql`(r.received_at < ${before.at} or (r.received_at = ${before.at} and r.id > ${before.id}))`,
  ].filter((one) => one !== null);
  const found =
    await sql<FoundRow>`select r.id, r.received_at, r.state, r.origin, r.language, r.has_identity, r.nth, r.alike,
      (select count(*) from intake.files f where f.report = r.id) as files, ${WAITING} as waiting
    from (select id, received_at, state, origin, language, has_identity, substr(received_at, 1, 13) as hour,
      octet_length(sealed) as size, count(*) over alike as alike,
      row_number() over (alike order by received_at desc, id) as nth
      from intake.reports window alike as (partition by ${GROUP})) r
    where ${sql.join(conditions, sql` and `)}
    order by r.received_at desc, r.id limit ${limit}`.execute(tables(views));
  return found.rows.map((row) => ({
    id: row.id,
    receivedAt: row.received_at,
    state: row.state,
    origin: row.origin,
    language: row.language,
    hasIdentity: row.has_identity,
    files: Number(row.files),
    waiting: Number(row.waiting),
    alike: like === undefined && Number(row.nth) === 1 && Number(row.alike) >= ALIKE_AT ? Number(row.alike) : 1,
  }));
}

type FoundRow = Pick<
  IntakeTables['intake.reports'],
  'id' | 'received_at' | 'state' | 'origin' | 'language' | 'has_identity'
> & { readonly files: string; readonly waiting: string; readonly nth: string; readonly alike: string };

/** What came over which channel and what became of it, and the last hours that look like the work of one hand. */
export async function countReports(views: Reader): Promise<ReportCounts> {
  const db = tables(views);
  const counts = await db
    .selectFrom('intake.reports')
    .select(['origin', 'state', sql<string>`count(*)`.as('count')])
    .groupBy(['origin', 'state'])
    .orderBy('origin')
    .orderBy('state')
    .execute();
  const waiting = await sql<{ count: string }>`select count(*) as count from ${WHO_WAITS} w`.execute(db);
  const newest = await db
    .selectFrom('intake.reports')
    .select(['origin', 'received_at as at', sql<number>`octet_length(sealed)`.as('size')])
    .orderBy('received_at', 'desc')
    .orderBy('id')
    .limit(RHYTHM_OF)
    .execute();
  return {
    items: counts.map((row) => ({ ...row, count: Number(row.count) })),
    waiting: Number(waiting.rows[0]!.count),
    bursts: burstsOf(newest),
  };
}
