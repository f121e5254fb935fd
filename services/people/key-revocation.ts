import { fault } from '@sanad/base/fault';
import type { NewEntry, OpenEntry, Spine, Views } from '@sanad/platform/ports';
import { type Route, route } from '@sanad/wire/route';
import { z } from 'zod';

/** What became of signing keys: a key that is lost or replaced signs nothing more, and what it signed before stays good. */

type RevokedKeys = {
  'people.keys': {
    id: string;
    person: string;
    public_key: string;
    revoked_at: string | null;
    revoked_by: string | null;
    revoked_reason: string | null;
    revoked_entry: string | null;
  };
};
type KeyNow = {
  readonly id: string;
  readonly person: string;
  readonly public_key: string;
  readonly revoked_at: string | null;
};

export const KEY_REVOKED = 'key.revoked';

/** The entry names the public key, so that a stranger who holds a bundle sees from where on it counts no more. */
export function revokeKey(by: string, key: KeyNow, reason: string): NewEntry {
  if (key.revoked_at !== null) throw fault('key-revoked', 'the key is revoked already');
  return {
    type: KEY_REVOKED,
    version: 1,
    actor: by,
    about: [key.person, key.id],
    scope: key.person,
    body: { key: key.id, person: key.person, publicKey: key.public_key, reason },
  };
}

export async function applyKeyRevocation(views: Views, entry: OpenEntry): Promise<void> {
  const { key, reason } = entry.body as unknown as { key: string; reason: string };
  await views
    .withTables<RevokedKeys>()
    .updateTable('people.keys')
    .set({
      ...{ revoked_at: entry.header.time, revoked_by: entry.header.actor, revoked_reason: reason },
      revoked_entry: entry.header.id,
    })
    .where('id', '=', key)
    .execute();
}

export async function isRevoked(views: Views, key: string): Promise<boolean> {
  return (await find(views, key))?.revoked_at != null;
}

/** Her own key by herself, anybody's by a supervisor. A new key is enrolled as the first one was: that is the rotation. */
export function keyRevocationRoutes({ spine }: { readonly spine: Spine }): Route[] {
  return [
    route({
      method: 'post',
      path: '/v1/keys/{id}/revocation',
      summary: 'Revokes a signing key: what it signed before stays verifiable, it signs nothing more',
      roles: ['investigator', 'supervisor', 'auditor'],
      params: z.object({ id: z.string() }),
      body: z.object({ reason: z.string().trim().min(1).max(500) }),
      answer: z.object({}),
      handle: async ({ caller, params, body }) => {
        await spine.transact(async ({ views }) => {
          const key = await find(views, params.id);
          if (!key) throw fault('key-unknown', 'no such key');
          if (key.person !== caller.person && !caller.roles.includes('supervisor'))
            throw fault('role-missing', 'only a supervisor revokes the key of another');
          return { entries: [revokeKey(caller.person, key, body.reason)], result: null };
        });
        return { body: {} };
      },
    }),
  ];
}

async function find(views: Views, id: string): Promise<KeyNow | undefined> {
  return views
    .withTables<RevokedKeys>()
    .selectFrom('people.keys')
    .select(['id', 'person', 'public_key', 'revoked_at'])
    .where('id', '=', id)
    .executeTakeFirst();
}
