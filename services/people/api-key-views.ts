import type { OpenEntry, ViewsTransaction } from '@sanad/platform/ports';
import type { Scope } from '@sanad/wire/session';

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
export type Made = { key: string; person: string; digest: string; name: string; scopes: Scope[]; expiresAt: string };

export const API_KEY_TYPES = ['apikey.made', 'apikey.revoked'] as const;

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
