import type { Views, ViewsTransaction } from '@sanad/platform/ports';
import type { Party } from '@sanad/wire/case-party';
import type { CasesTables } from './views.ts';
import type { WorkTables } from './work-views.ts';

/** The persons of a family of cases who were not taken out again, in the order in which they came. */
export async function partiesOf(views: Views | ViewsTransaction, family: readonly string[]): Promise<Party[]> {
  const rows = await views
    .withTables<WorkTables>()
    .selectFrom('cases.parties')
    .select(['id', 'role', 'code', 'name', 'facts', 'measures', 'review_at', 'rights_at', 'by', 'at'])
    .where('case', 'in', [...family])
    .where('left_at', 'is', null)
    .orderBy('at')
    .orderBy('n')
    .orderBy('id')
    .execute();
  return rows.map(({ review_at, rights_at, ...row }) => ({ ...row, reviewAt: review_at, rightsAt: rights_at }));
}

/** How many persons of a case had a code ever: a code is never given twice. */
export async function countParties(views: Views | ViewsTransaction, id: string): Promise<number> {
  const rows = await views
    .withTables<WorkTables>()
    .selectFrom('cases.parties')
    .select('id')
    .where('case', '=', id)
    .execute();
  return rows.length;
}

/** Who somebody of a case or of one merged into it is in the room of cases: number, pseudonym and role, never more. */
export async function pseudonymOf(views: Views | ViewsTransaction, family: readonly string[], party: string) {
  const row = await views
    .withTables<WorkTables & CasesTables>()
    .selectFrom('cases.parties as p')
    .innerJoin('cases.cases as c', 'c.id', 'p.case')
    .select(['p.id as party', 'c.id as case', 'c.number', 'p.code', 'p.role'])
    .where('p.id', '=', party)
    .where('p.case', 'in', [...family])
    .where('p.left_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}
