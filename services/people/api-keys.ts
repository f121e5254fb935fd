import { fault } from '@sanad/base/fault';
import { instantOf, millisecondsOf } from '@sanad/base/instant';
import type { NewEntry, Views } from '@sanad/platform/ports';
import { type Route, route } from '@sanad/wire/route';
import { apiKeyRow, newApiKey } from '@sanad/wire/session';
import { z } from 'zod';
import type { ApiKeyTables, Made } from './api-key-views.ts';
import type { PeopleDeps } from './deps.ts';
import { namesOf } from './queries.ts';

const DAY = 86_400_000;
const KEEPERS = ['supervisor', 'administrator'] as const;

/** The key of a digest while it is good; null when it is unknown, over or revoked. */
export async function findApiKey(views: Views, digest: string, now: string) {
  const row = await views
    .withTables<ApiKeyTables>()
    .selectFrom('people.api_keys')
    .select(['id', 'name', 'scopes', 'person'])
    .where('digest', '=', digest)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row ?? null;
}

export function apiKeyRoutes({ spine, newId, newToken, now }: PeopleDeps): Route[] {
  const list = () =>
    spine.views
      .withTables<ApiKeyTables>()
      .selectFrom('people.api_keys')
      .select(['id', 'name', 'scopes', 'person', 'made_at', 'expires_at', 'revoked_at'])
      .orderBy('made_at', 'desc')
      .orderBy('id')
      .execute();
  return [
    route({
      method: 'get',
      path: '/v1/api-keys',
      summary: 'Keys of programs, what each may do, until when',
      roles: [...KEEPERS, 'auditor'],
      answer: z.object({ items: z.array(apiKeyRow) }),
      handle: async () => {
        const rows = await list();
        const names = await namesOf(
          spine.views,
          rows.map((row) => row.person),
        );
        const items = rows.map(({ made_at, expires_at, revoked_at, ...row }) => ({
          ...row,
          owner: names[row.person] ?? row.person,
          isCalendar: row.name === calendarKeyName(row.person),
          madeAt: made_at,
          expiresAt: expires_at,
          revoked: revoked_at !== null,
        }));
        return { body: { items } };
      },
    }),
    route({
      method: 'post',
      path: '/v1/api-keys',
      summary: 'Makes a key for a program; it is shown this once',
      roles: KEEPERS,
      body: newApiKey,
      answer: z.object({ id: z.string(), key: z.string() }),
      handle: async ({ caller, body }) => {
        const id = newId('apikey');
        const { token, digest } = newToken();
        const expiresAt = instantOf(millisecondsOf(now()) + body.days * DAY);
        const made: Made = { key: id, person: caller.person, digest, name: body.name, scopes: body.scopes, expiresAt };
        await spine.transact(async () => ({ entries: [entryOf('apikey.made', caller.person, made)], result: null }));
        return { body: { id, key: token }, status: 201 };
      },
    }),
    route({
      method: 'delete',
      path: '/v1/api-keys/{id}',
      summary: 'Revokes a key: its next request is refused',
      roles: KEEPERS,
      params: z.object({ id: z.string() }),
      answer: z.object({ revoked: z.boolean() }),
      handle: async ({ caller, params }) => {
        const known = (await list()).find((one) => one.id === params.id);
        if (!known || known.revoked_at !== null) throw fault('apikey-unknown', 'no such key');
        const entry = entryOf('apikey.revoked', caller.person, { key: params.id });
        await spine.transact(async () => ({ entries: [entry], result: null }));
        return { body: { revoked: true } };
      },
    }),
  ];
}

export function entryOf(type: string, actor: string, body: Made | { key: string }): NewEntry {
  return { type, version: 1, actor, about: [body.key], scope: actor, body };
}

/** By this name a key is known for somebody's own calendar. */
export function calendarKeyName(person: string): string {
  return `calendar ${person}`;
}
