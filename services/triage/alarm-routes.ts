import { fault } from '@sanad/base/fault';
import { placeOf } from '@sanad/campaigns/gazetteer';
import type { Views } from '@sanad/platform/ports';
import { type AlarmRow, alarmPage, newSearch, savedSearch } from '@sanad/wire/alarm';
import { type Route, route } from '@sanad/wire/route';
import { sql } from 'kysely';
import { z } from 'zod';
import type { TriageDeps } from './deps.ts';
import { conditionOf, readFilter } from './filter.ts';
import { byId, READERS, STAFF } from './routes.ts';
import type { TriageTables } from './tables.ts';

const KNOWN = 10_000;

/** Alarms and saved searches of a person. Others are told by webhook (`alarm.raised`). */
export function alarmRoutes(deps: TriageDeps): Route[] {
  const { spine } = deps;
  const common = (person: string, about: readonly string[], scope: string) =>
    ({ version: 1, actor: person, about: [...about].sort(), scope }) as const;
  return [
    route({
      method: 'get',
      path: '/v1/alarms',
      summary: 'What is new about campaigns, the newest first',
      roles: READERS,
      query: z.object({
        cursor: z.coerce.number().int().optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
      answer: alarmPage,
      handle: async ({ caller, query }) => {
        const items = await listAlarms(spine.views, caller.person, query.limit + 1, query.cursor);
        const shown = items.slice(0, query.limit);
        const next = items.length > query.limit ? String(shown.at(-1)!.index) : null;
        const unseen = await countUnseen(spine.views, caller.person);
        const rows = shown.map(({ index: _, ...row }) => row);
        return { body: { items: rows, next, total: null, unseen }, shown: rows.map((row) => row.campaign) };
      },
    }),
    route({
      method: 'post',
      path: '/v1/alarms/seen',
      summary: 'I have seen these alarms',
      roles: READERS,
      body: z.object({ alarms: z.array(z.string()).min(1).max(200) }),
      answer: z.object({ seen: z.number().int() }),
      handle: async ({ caller, body }) => {
        const alarms = [...new Set(body.alarms)].sort();
        await spine.transact(async ({ views }) => {
          const known = await views
            .withTables<TriageTables>()
            .selectFrom('triage.alarms')
            .select('id')
            .where('id', 'in', alarms)
            .execute();
          if (known.length < alarms.length) throw fault('alarm-unknown', 'no such alarm');
          const entry = {
            ...common(caller.person, alarms, caller.person),
            type: 'alarm.acknowledged',
            body: { alarms },
          };
          return { entries: [entry], result: null };
        });
        return { body: { seen: alarms.length } };
      },
    }),
    route({
      method: 'get',
      path: '/v1/searches',
      summary: 'My saved searches',
      roles: READERS,
      answer: z.object({ items: z.array(savedSearch) }),
      handle: async ({ caller }) => {
        const db = spine.views.withTables<TriageTables>();
        const rows = await db
          .selectFrom('triage.searches')
          .select(['id', 'name', 'query', 'alert', 'at'])
          .where('person', '=', caller.person)
          .orderBy('at')
          .orderBy('id')
          .execute();
        return { body: { items: rows } };
      },
    }),
    route({
      method: 'post',
      path: '/v1/searches',
      summary: 'Keeps a search: what stands in the address; with `alert` it tells what newly fits',
      roles: STAFF,
      body: newSearch,
      answer: z.object({ id: z.string() }),
      handle: async ({ caller, body, idempotencyKey }) => {
        const filter = readFilter(body.query);
        // A place that no post can name would be waited for in vain.
        if (filter.place && !placeOf(filter.place)) throw fault('filter-malformed', 'no such place');
        const id = deps.newId('search');
        const { result } = await spine.transact(
          async ({ views }) => {
            // What fits already is on the screen; only what comes later is told.
            const known = await views
              .withTables<TriageTables>()
              .selectFrom('triage.campaigns')
              .select('id')
              .where(conditionOf(filter))
              .orderBy('rank', 'desc')
              .limit(KNOWN)
              .execute();
            const kept = { ...body, search: id, known: body.alert ? known.map((row) => row.id) : [] };
            return {
              entries: [{ ...common(caller.person, [id], caller.person), type: 'search.saved', body: kept }],
              result: id,
            };
          },
          idempotencyKey === null ? {} : { idempotencyKey },
        );
        return { body: { id: result }, status: 201 };
      },
    }),
    route({
      method: 'delete',
      path: '/v1/searches/{id}',
      summary: 'Drops a saved search',
      roles: STAFF,
      params: byId,
      answer: z.object({ id: z.string() }),
      handle: async ({ caller, params }) => {
        await spine.transact(async ({ views }) => {
          const row = await views
            .withTables<TriageTables>()
            .selectFrom('triage.searches')
            .select('person')
            .where('id', '=', params.id)
            .executeTakeFirst();
          if (row?.person !== caller.person) throw fault('search-unknown', 'no such saved search');
          const entry = { ...common(caller.person, [params.id], caller.person), type: 'search.removed' };
          return { entries: [{ ...entry, body: { search: params.id } }], result: null };
        });
        return { body: { id: params.id } };
      },
    }),
  ];
}

async function listAlarms(
  views: Views,
  person: string,
  limit: number,
  before: number | undefined,
): Promise<(AlarmRow & { index: number })[]> {
  let query = views
    .withTables<TriageTables>()
    .selectFrom('triage.alarms as a')
    .leftJoin('triage.campaigns as c', 'c.id', 'a.campaign')
    .leftJoin('triage.alarms_seen as s', (join) => join.onRef('s.alarm', '=', 'a.id').on('s.person', '=', person))
    .select([
      'a.id',
      'a.index',
      'a.campaign',
      'a.at',
      'a.reasons',
      'a.size',
      'c.sample',
      'c.language',
      's.alarm as mark',
    ])
    .orderBy('a.index', 'desc')
    .limit(limit);
  if (before !== undefined) query = query.where('a.index', '<', before);
  return (await query.execute()).map(({ mark, sample, language, ...row }) => ({
    ...row,
    sample: sample ?? '',
    language: language ?? 'und',
    seen: mark !== null,
  }));
}

async function countUnseen(views: Views, person: string): Promise<number> {
  const row = await views
    .withTables<TriageTables>()
    .selectFrom('triage.alarms as a')
    .leftJoin('triage.alarms_seen as s', (join) => join.onRef('s.alarm', '=', 'a.id').on('s.person', '=', person))
    .select(sql<string>`count(*)`.as('n'))
    .where('s.alarm', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}
