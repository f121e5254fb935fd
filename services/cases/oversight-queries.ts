import { instantOf, millisecondsOf } from '@sanad/base/instant';
import type { Views, ViewsTransaction } from '@sanad/platform/ports';
import type { ContestRow, Oversight } from '@sanad/wire/oversight';
import type { Caller } from '@sanad/wire/route';
import { sql } from 'kysely';
import { visibleTo } from './access.ts';
import { CONTEST_DAYS } from './oversight-commands.ts';
import type { CasesTables } from './views.ts';

const BESIDE_SHOWN = 10;

type Db = Views | ViewsTransaction;

/** A case and all that were merged into it, itself first. */
export async function familyOf(views: Db, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive family as (
      select id, 0 as depth from cases.cases where id = ${id}
      union all
      select c.id, f.depth + 1 from cases.cases c join family f on c.merged_into = f.id where f.depth < 50
    )
    select id from family order by depth, id`.execute(views);
  return rows.map((row) => row.id);
}

export async function membersOf(views: Db, id: string): Promise<string[]> {
  const rows = await views
    .withTables<CasesTables>()
    .selectFrom('cases.members')
    .select('person')
    .where('case', '=', id)
    .orderBy('at')
    .orderBy('person')
    .execute();
  return rows.map((row) => row.person);
}

export async function findOversight(
  views: Db,
  id: string,
): Promise<Omit<Oversight, 'holds' | 'names' | 'elsewhere' | 'beside'> | null> {
  const db = views.withTables<CasesTables>();
  const row = await db
    .selectFrom('cases.cases as c')
    .leftJoin('cases.compartments as k', 'k.id', 'c.compartment')
    .leftJoin('cases.cases as into', 'into.id', 'c.merged_into')
    .select(['c.access', 'k.id as compartment', 'k.name', 'into.id as into', 'into.number as into_number'])
    .where('c.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const members = await db
    .selectFrom('cases.members')
    .select(['person', 'at'])
    .where('case', '=', id)
    .orderBy('at')
    .orderBy('person')
    .execute();
  const glass = await db
    .selectFrom('cases.glass')
    .select(['person', 'reason', 'at', 'until'])
    .where('case', '=', id)
    .orderBy('at', 'desc')
    .execute();
  const receipt = await db.selectFrom('cases.receipts').selectAll().where('case', '=', id).executeTakeFirst();
  const orders = await db
    .selectFrom('cases.orders as o')
    .leftJoin('cases.tasks as t', 't.id', 'o.task')
    .select(['o.id', 'o.kind', 'o.reference', 'o.text', 'o.task', 'o.by', 'o.at', 't.done_at'])
    .where('o.case', '=', id)
    .orderBy('o.at')
    .orderBy('o.id')
    .execute();
  const merged = await db
    .selectFrom('cases.cases')
    .select(['id', 'number', 'title'])
    .where('merged_into', '=', id)
    .orderBy('number')
    .execute();
  return {
    access: row.access,
    compartment: row.compartment === null ? null : { id: row.compartment, name: row.name ?? '' },
    members,
    glass,
    receipt: receipt
      ? {
          office: receipt.office,
          reference: receipt.reference,
          receivedAt: receipt.received_at,
          by: receipt.by,
          at: receipt.at,
        }
      : null,
    orders: orders.map(({ done_at, ...order }) => ({ ...order, done: done_at !== null })),
    mergedInto: row.into === null ? null : { id: row.into, number: row.into_number ?? '' },
    merged,
  };
}

export async function listCompartments(views: Db) {
  const db = views.withTables<CasesTables>();
  const rows = await db.selectFrom('cases.compartments').select(['id', 'name']).orderBy('name').orderBy('id').execute();
  const members = await db
    .selectFrom('cases.compartment_members')
    .select(['compartment', 'person'])
    .orderBy('person')
    .execute();
  return rows.map((row) => ({
    ...row,
    members: members.filter((one) => one.compartment === row.id).map((one) => one.person),
  }));
}

export async function listContests(views: Db): Promise<ContestRow[]> {
  const rows = await views
    .withTables<CasesTables>()
    .selectFrom('cases.contests')
    .selectAll()
    .orderBy(sql`answer is not null`)
    .orderBy('at')
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map(({ answer_text, answered_by, answered_at, ...row }) => ({
    ...row,
    dueAt: instantOf(millisecondsOf(row.at) + CONTEST_DAYS * 86_400_000),
    answerText: answer_text,
    answeredBy: answered_by,
    answeredAt: answered_at,
  }));
}

export async function findContest(views: Db, id: string) {
  const row = await views
    .withTables<CasesTables>()
    .selectFrom('cases.contests')
    .select(['id', 'by', 'about', 'answer'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** The cases among those that share campaigns with one, as they stand. */
function standing(views: Views, shared: readonly string[]) {
  return views
    .withTables<CasesTables>()
    .selectFrom('cases.cases as c')
    .where('c.id', 'in', shared)
    .where('c.merged_into', 'is', null);
}

/** Cases on the same campaigns that the person sees, the oldest first. */
export async function worksBeside(
  views: Views,
  shared: readonly string[],
  asker: Pick<Caller, 'person' | 'roles'>,
  now: string,
): Promise<{ id: string; number: string }[]> {
  if (shared.length === 0) return [];
  return standing(views, shared)
    .select(['c.id', 'c.number'])
    .where((eb) => visibleTo(asker, now)(eb as never))
    .orderBy('c.number')
    .limit(BESIDE_SHOWN)
    .execute();
}

/** Blind deconfliction: whether a campaign of this case is also worked on in a case that the person does not see. */
export async function worksElsewhere(
  views: Views,
  shared: readonly string[],
  asker: Pick<Caller, 'person' | 'roles'>,
  now: string,
): Promise<boolean> {
  if (shared.length === 0) return false;
  const row = await standing(views, shared)
    .select('c.id')
    .where((eb) => eb.not(visibleTo(asker, now)(eb as never)))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
