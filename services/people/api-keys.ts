import { fault } from '@sanad/base/fault';
import { instantOf, millisecondsOf } from '@sanad/base/instant';
import type { NewEntry, OpenEntry, Views, ViewsTransaction } from '@sanad/platform/ports';
import { type Route, route } from '@sanad/wire/route';
import { apiKeyRow, newApiKey, type Scope } from '@sanad/wire/session';
import { z } from 'zod';
import type { PeopleDeps } from './routes.ts';

export type ApiKeyTables = {
  'people.api_keys': {
    id: string;
    digest: string;
    name: string;
    scopes: Scope[];
    person: string;
    made_at: string;
    expires_at: string;
    revoked_at: string | null;
  };
};
type Made = { key: string; person: string; digest: string; name: string; scopes: Scope[]; expiresAt: string };

export const API_KEY_TYPES = ['apikey.made', 'apikey.revoked'] as const;

const DAY = 86_400_000;
const KEEPERS = ['supervisor', 'administrator'] as const;

export async function applyApiKey(views: ViewsTransaction, { header, body }: OpenEntry): Promise<void> {
  const db = views.withTables<ApiKeyTables>();
  if (header.type === 'apikey.revoked') {
    const { key } = body as { key: string };
    await db.updateTable('people.api_keys').set({ revoked_at: header.time }).where('id', '=', key).execute();
    return;
  }
  const { key, person, digest, name, scopes, expiresAt } = body as Made;
  const row = { id: key, digest, name, person, made_at: header.time, expires_at: expiresAt, revoked_at: null };
  await db
    .insertInto('people.api_keys')
    .values({ ...row, scopes: JSON.stringify(scopes) as unknown as Scope[] })
    .execute();
}

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
        const items = (await list()).map(({ made_at, expires_at, revoked_at, ...row }) => ({
          ...row,
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

function entryOf(type: string, actor: string, body: Made | { key: string }): NewEntry {
  return { type, version: 1, actor, about: [body.key], scope: actor, body };
}
