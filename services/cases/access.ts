import { fault } from '@sanad/base/fault';
import type { Views, ViewsTransaction } from '@sanad/platform/ports';
import type { Caller } from '@sanad/wire/route';
import { type ExpressionBuilder, sql } from 'kysely';
import type { CasesTables } from './views.ts';

/** Roles that read every case that is not restricted. */
export const READERS: readonly string[] = ['investigator', 'supervisor', 'auditor'];
const LEFT = ['referred', 'requalified', 'judged'] as const;

type Asker = Pick<Caller, 'person' | 'roles'>;
type Aliased = { c: CasesTables['cases.cases'] } & CasesTables;

/**
 * Who sees a case, as a condition of SQL over `cases.cases as c`: open cases by role, restricted ones by name, by
 * compartment, or after breaking the glass. Written without a look back at each case, so that it is asked once for a query
 * and not once for every case. The same rule stands in the database for the role that reads.
 */
export function visibleTo(asker: Asker, now: string) {
  const reads = asker.roles.some((role) => READERS.includes(role));
  const receives = asker.roles.includes('prosecutor-liaison');
  return (eb: ExpressionBuilder<Aliased, 'c'>) =>
    eb.or([
      ...(reads ? [eb('c.access', '=', 'open')] : []),
      ...(receives ? [eb.and([eb('c.access', '=', 'open'), eb('c.state', 'in', [...LEFT])])] : []),
      eb('c.id', 'in', eb.selectFrom('cases.members as m').select('m.case').where('m.person', '=', asker.person)),
      // a case without a compartment is no unknown: the rule must also say no
      eb.and([
        eb('c.compartment', 'is not', null),
        eb(
          'c.compartment',
          'in',
          eb.selectFrom('cases.compartment_members as k').select('k.compartment').where('k.person', '=', asker.person),
        ),
      ]),
      eb(
        'c.id',
        'in',
        eb
          .selectFrom('cases.glass as g')
          .select('g.case')
          .where('g.person', '=', asker.person)
          .where('g.until', '>', now),
      ),
    ]);
}

/** Reads as the role that row-level security holds back: a query that forgets the condition shows nothing more. */
export function readAs<T>(
  views: Views,
  asker: Asker,
  now: string,
  work: (views: ViewsTransaction) => Promise<T>,
): Promise<T> {
  return views.transaction().execute(async (trx) => {
    await sql`select set_config('sanad.person', ${asker.person}, true), set_config('sanad.roles', ${asker.roles.join(',')}, true),
      set_config('sanad.now', ${now}, true), set_config('role', 'sanad_reader', true)`.execute(trx);
    return work(trx as ViewsTransaction);
  });
}

/** @throws `case-unknown`, `case-restricted` when it is there and closed to the person */
export async function refuseHidden(views: Views, id: string, asker: Asker, now: string): Promise<void> {
  const row = await views
    .withTables<CasesTables>()
    .selectFrom('cases.cases as c')
    .select((eb) => visibleTo(asker, now)(eb as never).as('seen'))
    .where('c.id', '=', id)
    .executeTakeFirst();
  if (!row) throw fault('case-unknown', 'no such case');
  if (!row.seen) throw fault('case-restricted', 'the case is closed to this person');
}

/** Of these cases, those that are open to the person: one question however many they are. */
export async function visibleCases(
  views: Views,
  ids: readonly string[],
  asker: Asker,
  now: string,
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await views
    .withTables<CasesTables>()
    .selectFrom('cases.cases as c')
    .select('c.id')
    .where('c.id', 'in', [...ids])
    .where((eb) => visibleTo(asker, now)(eb as never))
    .execute();
  return new Set(rows.map(({ id }) => id));
}
