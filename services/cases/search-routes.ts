import { fault } from '@sanad/base/fault';
import type { NewEntry, Views, ViewsTransaction } from '@sanad/platform/ports';
import { type CaseSearch, caseSearch, mention, newCaseSearch } from '@sanad/wire/case';
import { type Caller, type Route, route } from '@sanad/wire/route';
import { z } from 'zod';
import { readAs, visibleTo } from './access.ts';
import { readFilter } from './case-filter.ts';
import { countChanged } from './case-list.ts';
import type { CasesDeps } from './routes.ts';
import type { CasesTables } from './views.ts';

const READERS = ['investigator', 'supervisor', 'auditor', 'prosecutor-liaison'] as const;
const byId = z.object({ id: z.string() });
/** A badge that says more than this says enough. */
const MOST = 99;

/** Searches that somebody keeps over the list of cases, for herself or for all; notes that speak to her. */
export function searchRoutes(deps: CasesDeps): Route[] {
  const { spine } = deps;
  const own = (caller: Caller, type: string, about: string, body: NewEntry['body']): NewEntry => ({
    ...{ type, version: 1, actor: caller.person, about: [about], scope: caller.person, body },
  });
  return [
    route({
      method: 'get',
      path: '/v1/case-searches',
      summary: 'Searches over cases: mine and those that others share, each with how many cases are new in it',
      roles: READERS,
      answer: z.object({ items: z.array(caseSearch) }),
      handle: async ({ caller }) => {
        const now = deps.now();
        const rows = await searchesFor(spine.views, caller.person);
        const names = await deps.names(rows.map((row) => row.person));
        const items: CaseSearch[] = [];
        for (const { person, seen, ...row } of rows) {
          const fresh = await countChanged(spine.views, caller, now, {
            filter: readFilter(row.query),
            since: seen ?? row.at,
            most: MOST,
          });
          items.push({ ...row, own: person === caller.person, by: names[person] ?? '', fresh });
        }
        return { body: { items } };
      },
    }),
    route({
      method: 'post',
      path: '/v1/case-searches',
      summary: 'Keeps a search: what stands in the address after the question mark; shared when others need it too',
      roles: READERS,
      body: newCaseSearch,
      answer: byId,
      handle: async ({ caller, body, idempotencyKey }) => {
        readFilter(body.query);
        const id = deps.newId('search');
        const { result } = await spine.transact(
          async () => ({ entries: [own(caller, 'case-search.saved', id, { search: id, ...body })], result: { id } }),
          idempotencyKey === null ? {} : { idempotencyKey },
        );
        return { body: result, status: 201 };
      },
    }),
    route({
      method: 'delete',
      path: '/v1/case-searches/{id}',
      summary: 'Drops a search that I kept',
      roles: READERS,
      params: byId,
      answer: byId,
      handle: async ({ caller, params }) => {
        await spine.transact(async ({ views }) => {
          const found = (await searchesFor(views, caller.person)).find((one) => one.id === params.id);
          if (found?.person !== caller.person) throw fault('search-unknown', 'no such saved search');
          return { entries: [own(caller, 'case-search.removed', params.id, { search: params.id })], result: null };
        });
        return { body: params };
      },
    }),
    route({
      method: 'post',
      path: '/v1/case-searches/{id}/seen',
      summary: 'I have looked at what is new in a search',
      roles: READERS,
      params: byId,
      answer: byId,
      handle: async ({ caller, params }) => {
        await spine.transact(async ({ views }) => {
          if (!(await searchesFor(views, caller.person)).some((one) => one.id === params.id))
            throw fault('search-unknown', 'no such saved search');
          return { entries: [own(caller, 'case-search.seen', params.id, { search: params.id })], result: null };
        });
        return { body: params };
      },
    }),
    route({
      method: 'get',
      path: '/v1/mentions',
      summary: 'Notes of cases that speak to me, until I put them aside',
      roles: READERS,
      answer: z.object({ items: z.array(mention) }),
      handle: async ({ caller }) => {
        const now = deps.now();
        const rows = await readAs(spine.views, caller, now, (views) => mentionsFor(views, caller, now));
        const names = await deps.names(rows.map((row) => row.by));
        const items = rows.map((row) => ({ ...row, byName: names[row.by] ?? '' }));
        return { body: { items }, shown: [...new Set(rows.map((row) => row.case))] };
      },
    }),
    route({
      method: 'post',
      path: '/v1/mentions/{note}/seen',
      summary: 'I have read the note that speaks to me',
      roles: READERS,
      params: z.object({ note: z.string() }),
      answer: z.object({ note: z.string() }),
      handle: async ({ caller, params }) => {
        await spine.transact(async ({ views }) => {
          const row = await views
            .withTables<CasesTables>()
            .selectFrom('cases.mentions')
            .select('seen_at')
            .where('note', '=', params.note)
            .where('person', '=', caller.person)
            .executeTakeFirst();
          if (!row) throw fault('note-unknown', 'no such note');
          const entry = own(caller, 'mention.seen', params.note, { note: params.note });
          return { entries: row.seen_at === null ? [entry] : [], result: null };
        });
        return { body: params };
      },
    }),
  ];
}

async function searchesFor(views: Views | ViewsTransaction, person: string) {
  return views
    .withTables<CasesTables>()
    .selectFrom('cases.searches as s')
    .leftJoin('cases.searches_seen as e', (join) => join.onRef('e.search', '=', 's.id').on('e.person', '=', person))
    .select(['s.id', 's.person', 's.name', 's.query', 's.shared', 's.at', 'e.at as seen'])
    .where((eb) => eb.or([eb('s.person', '=', person), eb('s.shared', '=', true)]))
    .orderBy('s.at')
    .orderBy('s.id')
    .limit(100)
    .execute();
}

async function mentionsFor(views: ViewsTransaction, asker: Caller, now: string) {
  return views
    .withTables<CasesTables>()
    .selectFrom('cases.mentions as m')
    .innerJoin('cases.notes as n', 'n.id', 'm.note')
    .innerJoin('cases.cases as c', 'c.id', 'm.case')
    .select(['m.note', 'm.case', 'c.number', 'c.title', 'n.text', 'n.by', 'n.at'])
    .where('m.person', '=', asker.person)
    .where('m.seen_at', 'is', null)
    .where(visibleTo(asker, now) as never)
    .orderBy('n.at', 'desc')
    .limit(MOST)
    .execute();
}
