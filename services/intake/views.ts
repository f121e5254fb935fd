import type { OpenEntry, Projector } from '@sanad/platform/ports';

export type IntakeTables = {
  'intake.channels': {
    channel: string;
    contact: string;
    answer: 'confirmed' | 'wrong';
    how: string;
    at: string;
    by: string;
  };
};

type Bodies = {
  'channel.checked': { channel: string; contact: string; answer: 'confirmed' | 'wrong'; how: string };
};
type Db = ReturnType<typeof tablesOf>;
type Handler<T extends keyof Bodies> = (db: Db, body: Bodies[T], entry: OpenEntry) => Promise<void>;

const HANDLERS: { readonly [T in keyof Bodies]: Handler<T> } = {
  'channel.checked': async (db, body, { header }) => {
    const { channel, contact, answer, how } = body;
    const row = { contact, answer, how, at: header.time, by: header.actor };
    await db
      .insertInto('intake.channels')
      .values({ channel, ...row })
      .onConflict((conflict) => conflict.column('channel').doUpdateSet(row))
      .execute();
  },
};

export const intakeProjector: Projector = {
  schema: 'intake',
  tables: ['channels'],
  migrations: new URL('./migrations/', import.meta.url),
  handles: (type) => type in HANDLERS,
  apply: async (views, entry) => {
    const handler = HANDLERS[entry.header.type as keyof Bodies] as Handler<keyof Bodies>;
    await handler(tablesOf(views), entry.body as unknown as Bodies[keyof Bodies], entry);
  },
};

function tablesOf(views: Parameters<Projector['apply']>[0]) {
  return views.withTables<IntakeTables>();
}
