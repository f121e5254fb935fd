import type { OpenEntry, Projector } from '@sanad/platform/ports';
import type { ReportOrigin, ReportState } from '@sanad/wire/intake';
import { sql } from 'kysely';
import { DESK_HANDLERS, DESK_TABLES, type DeskBodies, deskTables } from './desk-views.ts';
import { ESCROW_HANDLERS, ESCROW_TABLES, type EscrowBodies, escrowTables } from './escrow-views.ts';

type Sender = 'desk' | 'reporter';
export type IntakeTables = {
  'intake.channels': {
    channel: string;
    contact: string;
    answer: 'confirmed' | 'wrong';
    how: string;
    at: string;
    by: string;
  };
  'intake.keys': { kind: 'desk' | 'vault'; recipient: string; at: string; by: string; n: number };
  'intake.reports': {
    id: string;
    token: string;
    received_at: string;
    state: ReportState;
    origin: ReportOrigin;
    language: 'ary' | 'ar' | 'fr' | 'en';
    desk: string;
    reply_to: string;
    sealed: string;
    has_identity: boolean;
    by: string | null;
    sender: string | null;
  };
  'intake.files': { report: string; n: number; digest: string; size: number };
  'intake.messages': { report: string; n: number; at: string; sender: Sender; by: string | null; sealed: string };
  'intake.moves': { report: string; n: number; at: string; by: string; state: ReportState; reason: string };
  'intake.withdrawals': { id: string };
  'intake.identities': { id: string; report: string; sealed: string; at: string };
};
type ReportTable = IntakeTables['intake.reports'];

export type Bodies = {
  'channel.checked': { channel: string; contact: string; answer: 'confirmed' | 'wrong'; how: string };
  'desk.key-published': { kind: 'desk' | 'vault'; recipient: string };
  'report.received': Pick<ReportTable, 'token' | 'origin' | 'language' | 'desk' | 'sealed' | 'by'> & {
    report: string;
    replyTo: string;
    hasIdentity: boolean;
    sender?: string | null;
    files: readonly { digest: string; size: number }[];
  };
  'identity.sealed': { identity: string; report: string; sealed: string };
  'report.message': { report: string; sender: Sender; sealed: string };
  'report.moved': { report: string; to: ReportState; reason: string };
  'report.withdrawn': { report: string };
};
type Db = ReturnType<typeof tablesOf>;
type Handler<T extends keyof Bodies> = (db: Db, body: Bodies[T], entry: OpenEntry) => Promise<unknown>;

const HANDLERS: { readonly [T in keyof Bodies]: Handler<T> } = {
  'channel.checked': (db, { channel, contact, answer, how }, { header }) => {
    const row = { contact, answer, how, at: header.time, by: header.actor };
    return db
      .insertInto('intake.channels')
      .values({ channel, ...row })
      .onConflict((conflict) => conflict.column('channel').doUpdateSet(row))
      .execute();
  },
  'desk.key-published': (db, { kind, recipient }, { header }) => {
    const row = { at: header.time, by: header.actor, n: header.index };
    return db
      .insertInto('intake.keys')
      .values({ kind, recipient, ...row })
      .onConflict((conflict) => conflict.columns(['kind', 'recipient']).doUpdateSet(row))
      .execute();
  },
  'report.received': async (db, body, { header }) => {
    const { token, origin, language, desk, sealed, by } = body;
    await db
      .insertInto('intake.reports')
      .values({
        id: body.report,
        token,
        received_at: header.time,
        state: 'received',
        origin,
        language,
        desk,
        reply_to: body.replyTo,
        sealed,
        has_identity: body.hasIdentity,
        by,
        sender: body.sender ?? null,
      })
      .execute();
    const files = body.files.map(({ digest, size }, n) => ({ report: body.report, n, digest, size }));
    if (files.length > 0) await db.insertInto('intake.files').values(files).execute();
  },
  'identity.sealed': (db, { identity, report, sealed }, { header }) =>
    db.insertInto('intake.identities').values({ id: identity, report, sealed, at: header.time }).execute(),
  'report.message': async (db, { report, sender, sealed }, { header }) => {
    if (!(await isThere(db, report))) return;
    const by = sender === 'desk' ? header.actor : null;
    const n = await countOf(db, 'intake.messages', report);
    await db.insertInto('intake.messages').values({ report, n, at: header.time, sender, by, sealed }).execute();
  },
  'report.moved': async (db, { report, to, reason }, { header }) => {
    if (!(await isThere(db, report))) return;
    const n = await countOf(db, 'intake.moves', report);
    await db
      .insertInto('intake.moves')
      .values({ report, n, at: header.time, by: header.actor, state: to, reason })
      .execute();
    await db.updateTable('intake.reports').set({ state: to }).where('id', '=', report).execute();
  },
  'report.withdrawn': (db, { report }) =>
    db
      .insertInto('intake.withdrawals')
      .values({ id: report })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
};

export const intakeProjector: Projector = {
  schema: 'intake',
  tables: [
    ...['channels', 'keys', 'reports', 'files', 'messages', 'moves', 'identities', 'withdrawals'],
    ...DESK_TABLES,
    ...ESCROW_TABLES,
  ],
  migrations: new URL('./migrations/', import.meta.url),
  handles: (type) => type in HANDLERS || type in DESK_HANDLERS || type in ESCROW_HANDLERS,
  apply: async (views, entry) => {
    if (entry.body === null) return; // erased
    const { type } = entry.header;
    const body = entry.body as unknown;
    if (type in DESK_HANDLERS) {
      const handle = DESK_HANDLERS[type as keyof DeskBodies] as Apply<ReturnType<typeof deskTables>>;
      await handle(deskTables(views), body, entry);
    } else if (type in ESCROW_HANDLERS) {
      const handle = ESCROW_HANDLERS[type as keyof EscrowBodies] as Apply<ReturnType<typeof escrowTables>>;
      await handle(escrowTables(views), body, entry);
    } else {
      const handle = HANDLERS[type as keyof Bodies] as Apply<Db>;
      await handle(tablesOf(views), body, entry);
    }
  },
};

type Apply<D> = (db: D, body: unknown, entry: OpenEntry) => Promise<unknown>;

function tablesOf(views: Parameters<Projector['apply']>[0]) {
  return views.withTables<IntakeTables>();
}

async function isThere(db: Db, report: string): Promise<boolean> {
  return (await db.selectFrom('intake.reports').select('id').where('id', '=', report).executeTakeFirst()) !== undefined;
}

async function countOf(db: Db, table: 'intake.messages' | 'intake.moves', report: string): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select(sql<string>`count(*)`.as('n'))
    .where('report', '=', report)
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}
