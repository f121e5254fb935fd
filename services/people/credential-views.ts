import type { OpenEntry, ViewsTransaction } from '@sanad/platform/ports';
import type { Generated } from 'kysely';

export type PasskeyRow = {
  id: string;
  person: string;
  public_key: string;
  counter: string;
  transports: string[];
  name: string;
  added_at: string;
  used_at: Generated<string | null>;
  removed_at: Generated<string | null>;
};
export type Way = 'link' | 'password' | 'passkey' | 'oidc' | 'recovery';
export type CredentialTables = {
  'people.passkeys': PasskeyRow;
  'people.entrances': { entry: string; person: string; at: string; way: Way; device: string };
  'people.links': { issuer: string; subject: string; person: string; at: string };
  'people.recoveries': {
    id: string;
    person: string;
    reason: string;
    asked_by: string;
    asked_at: string;
    state: 'waiting' | 'granted';
    approved_by: string[];
  };
};

type Bodies = {
  'passkey.added': { passkey: string; person: string; publicKey: string; transports: string[]; name: string };
  'passkey.removed': { passkey: string; person: string };
  'totp.set': { person: string; secret: string | null };
  'session.opened': { person: string; way: Way; device: string; passkey?: string; counter?: number };
  'account.linked': { person: string; issuer: string; subject: string };
  'account.unlinked': { person: string; issuer: string; subject: string };
  'recovery.asked': { recovery: string; person: string; reason: string };
  'recovery.approved': { recovery: string; granted: boolean };
};
export const CREDENTIAL_TYPES = [
  'passkey.added',
  'passkey.removed',
  'totp.set',
  'session.opened',
  'account.linked',
  'account.unlinked',
  'recovery.asked',
  'recovery.approved',
] as const satisfies (keyof Bodies)[];

type Db = ReturnType<typeof tablesOf>;
const HANDLERS: {
  readonly [T in keyof Bodies]: (db: Db, body: Bodies[T], header: OpenEntry['header']) => Promise<unknown>;
} = {
  'passkey.added': (db, body, { time }) => {
    const { passkey: id, person, publicKey, transports, name } = body;
    const row = { id, person, public_key: publicKey, counter: '0', name, added_at: time };
    return db
      .insertInto('people.passkeys')
      .values({ ...row, transports: JSON.stringify(transports) as unknown as string[] })
      .execute();
  },
  'passkey.removed': (db, { passkey }, { time }) =>
    db.updateTable('people.passkeys').set({ removed_at: time }).where('id', '=', passkey).execute(),
  'totp.set': (db, { person, secret }) =>
    db.updateTable('people.persons').set({ totp: secret }).where('id', '=', person).execute(),
  'session.opened': async (db, { person, way, device, passkey, counter }, { id, time }) => {
    await db.insertInto('people.entrances').values({ entry: id, person, at: time, way, device }).execute();
    if (passkey === undefined) return;
    await db
      .updateTable('people.passkeys')
      .set({ used_at: time, counter: String(counter ?? 0) })
      .where('id', '=', passkey)
      .execute();
  },
  'account.linked': (db, { person, issuer, subject }, { time }) =>
    db
      .insertInto('people.links')
      .values({ issuer, subject, person, at: time })
      .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doUpdateSet({ person, at: time }))
      .execute(),
  'account.unlinked': (db, { person, issuer, subject }) =>
    db
      .deleteFrom('people.links')
      .where('person', '=', person)
      .where('issuer', '=', issuer)
      .where('subject', '=', subject)
      .execute(),
  'recovery.asked': (db, { recovery: id, person, reason }, { actor, time }) => {
    const row = { id, person, reason, asked_by: actor, asked_at: time, state: 'waiting' as const };
    return db
      .insertInto('people.recoveries')
      .values({ ...row, approved_by: JSON.stringify([]) as unknown as string[] })
      .execute();
  },
  'recovery.approved': async (db, { recovery, granted }, { actor }) => {
    const known = await db
      .selectFrom('people.recoveries')
      .select('approved_by')
      .where('id', '=', recovery)
      .executeTakeFirst();
    const approved = JSON.stringify([...(known?.approved_by ?? []), actor]) as unknown as string[];
    return db
      .updateTable('people.recoveries')
      .set({ approved_by: approved, state: granted ? 'granted' : 'waiting' })
      .where('id', '=', recovery)
      .execute();
  },
};

export async function applyCredential(views: ViewsTransaction, entry: OpenEntry): Promise<void> {
  const handler = HANDLERS[entry.header.type as keyof Bodies] as (
    db: Db,
    body: never,
    header: OpenEntry['header'],
  ) => Promise<unknown>;
  await handler(tablesOf(views), entry.body as never, entry.header);
}

function tablesOf(views: ViewsTransaction) {
  return views.withTables<CredentialTables & { 'people.persons': { id: string; totp: string | null } }>();
}
