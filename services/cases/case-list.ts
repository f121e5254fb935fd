import type { Views } from '@sanad/platform/ports';
import type { CaseFilter, CaseRow } from '@sanad/wire/case';
import type { Caller } from '@sanad/wire/route';
import { sql } from 'kysely';
import { readAs, visibleTo } from './access.ts';
import { conditionOf } from './case-filter.ts';
import type { CasesTables } from './views.ts';

type Asker = Pick<Caller, 'person' | 'roles'>;
type Page = {
  readonly limit: number;
  readonly before: { readonly at: string; readonly id: string } | null;
  readonly filter: CaseFilter;
};

/**
 * A page of the cases that somebody sees, the newest first. The program looks for the ids, and the role that row-level
 * security holds back reads the rows: the security is asked for the rows of one page, not for every case and every word
 * that the search compares, and a search that forgets the condition still shows nothing more.
 */
export async function listCases(
  views: Views,
  asker: Asker,
  now: string,
  page: Page,
): Promise<Omit<CaseRow, 'exhibits'>[]> {
  const ids = await caseIds(views, asker, now, page);
  if (ids.length === 0) return [];
  const rows = await readAs(views, asker, now, (trx) =>
    trx
      .withTables<CasesTables>()
      .selectFrom('cases.cases as c')
      .select(['c.id', 'c.number', 'c.title', 'c.state', 'c.opened_at', 'c.changed_at'])
      .select((eb) =>
        eb
          .selectFrom('cases.arrests as a')
          .select(sql<string>`count(*)`.as('n'))
          .whereRef('a.case', '=', 'c.id')
          .as('arrests'),
      )
      .where('c.id', 'in', ids)
      .orderBy('c.opened_at', 'desc')
      .orderBy('c.id')
      .execute(),
  );
  return rows.map(({ opened_at, changed_at, arrests, ...row }) => ({
    ...row,
    ...{ openedAt: opened_at, changedAt: changed_at, arrests: Number(arrests ?? 0) },
  }));
}

/** How many cases of a search changed since a moment, counted to `most`. */
export async function countChanged(
  views: Views,
  asker: Asker,
  now: string,
  search: { readonly filter: CaseFilter; readonly since: string; readonly most: number },
): Promise<number> {
  const found = await foundBy(views, asker, now, search.filter)
    .where('c.changed_at', '>', search.since)
    .limit(search.most)
    .execute();
  if (found.length === 0) return 0;
  const ids = found.map(({ id }) => id);
  const seen = await readAs(views, asker, now, (trx) =>
    trx.withTables<CasesTables>().selectFrom('cases.cases').select('id').where('id', 'in', ids).execute(),
  );
  return seen.length;
}

async function caseIds(views: Views, asker: Asker, now: string, { limit, before, filter }: Page): Promise<string[]> {
  let query = foundBy(views, asker, now, filter);
  if (before) {
    const { at, id } = before;
    query = query.where((eb) =>
      eb.or([eb('c.opened_at', '<', at), eb.and([eb('c.opened_at', '=', at), eb('c.id', '>', id)])]),
    );
  }
  const rows = await query.orderBy('c.opened_at', 'desc').orderBy('c.id').limit(limit).execute();
  return rows.map(({ id }) => id);
}

function foundBy(views: Views, asker: Asker, now: string, filter: CaseFilter) {
  return views
    .withTables<CasesTables>()
    .selectFrom('cases.cases as c')
    .select('c.id')
    .where('c.merged_into', 'is', null)
    .where(visibleTo(asker, now) as never)
    .where(conditionOf(filter, asker.person, now) as never);
}
