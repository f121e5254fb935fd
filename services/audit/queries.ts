import type { Views } from '@sanad/platform/ports';
import type { Role } from '@sanad/wire/common';
import { sql } from 'kysely';
import type { AuditTables } from './views.ts';

const tables = (views: Views) => views.withTables<AuditTables>();

export async function listReads(
  views: Views,
  wanted: {
    readonly person?: string | undefined;
    readonly record?: string | undefined;
    readonly before?: string | undefined;
    readonly limit: number;
  },
) {
  let query = tables(views).selectFrom('audit.reads').select(['person', 'at', 'screen', 'record', 'filter', 'count']);
  if (wanted.person) query = query.where('person', '=', wanted.person);
  if (wanted.record) query = query.where('record', '=', wanted.record);
  if (wanted.before) query = query.where('at', '<', wanted.before);
  return query.orderBy('at', 'desc').orderBy('entry').orderBy('n').limit(wanted.limit).execute();
}

export async function listMarks(views: Views, limit: number) {
  return tables(views)
    .selectFrom('audit.marks')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('entry')
    .limit(limit)
    .execute();
}

/** Records that each person opened, by day: what the rules of unusual reading look at. */
export async function dailyReads(views: Views, since: string) {
  const rows = await tables(views)
    .selectFrom('audit.reads')
    .select([
      'person',
      sql<string>`substr(at, 1, 10)`.as('day'),
      sql<string>`count(distinct record)`.as('records'),
      sql<string>`count(*) filter (where substr(at, 12, 2) in ('22', '23', '00', '01', '02', '03', '04'))`.as('night'),
      sql<string>`count(*)`.as('screens'),
    ])
    .where('at', '>=', since)
    .where('record', 'is not', null)
    .groupBy(['person', sql`substr(at, 1, 10)`])
    .orderBy('person')
    .orderBy('day')
    .execute();
  return rows.map(({ person, day, records, night, screens }) => ({
    ...{ person, day },
    records: Number(records),
    night: Number(night),
    screens: Number(screens),
  }));
}

export async function lastReviews(views: Views) {
  const rows = await tables(views).selectFrom('audit.reviews').selectAll().orderBy('at').orderBy('entry').execute();
  return new Map(rows.map((row) => [row.person, row]));
}

export async function listErased(views: Views) {
  return tables(views).selectFrom('audit.erased').selectAll().orderBy('index', 'desc').limit(500).execute();
}

export async function listRetentionRuns(views: Views) {
  const query = tables(views).selectFrom('audit.retention_runs').selectAll().orderBy('index', 'desc').limit(30);
  return (await query.execute()).map(({ index, ...row }) => ({ ...row, index: Number(index) }));
}

/** Who gave whom which roles, the newest first, with what the person held before; no roles = the account was closed. */
export async function listGrants(views: Views, limit: number) {
  const { rows } = await sql<AuditTables['audit.grants'] & { before: Role[] | null }>`
    select *, lag(roles) over (partition by person order by index) as before
    from audit.grants order by index desc limit ${limit}`.execute(views);
  return rows.map(({ index, before, asked_by, ...row }) => ({
    ...row,
    index: Number(index),
    before: before ?? [],
    askedBy: asked_by,
  }));
}

/** Who gave each account what was last added to it, and who asked for that; whoever takes away gives nothing. */
export async function lastGivers(views: Views): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ person: string; by: string; asked_by: string | null }>`
    with steps as (
      select person, by, asked_by, index, roles, lag(roles) over (partition by person order by index) as before
      from audit.grants
    )
    select distinct on (person) person, by, asked_by from steps
    where before is null or not before @> roles
    order by person, index desc`.execute(views);
  return new Map(rows.map((row) => [row.person, row.asked_by === null ? [row.by] : [row.by, row.asked_by]]));
}
