import path from 'node:path';
import type { EntryHeader } from '@sanad/evidence/entry';
import { genesisOf } from '@sanad/evidence/genesis';
import { sql } from 'kysely';
import type pg from 'pg';
import type { Backend } from '../backend.ts';
import type { RunGroup } from '../commands.ts';
import { makeFolder } from '../durable.ts';
import { completeGenesis, expectGenesis, makeGenesisEntry } from '../genesis-entry.ts';
import { createKeyRing, type KeyRing } from '../key-ring.ts';
import { folderMasterKey } from '../master-key.ts';
import type { Blobs, OpeningNote, Projector, SpineOptions, Views, ViewsTransaction } from '../ports.ts';
import { openSigner } from '../signing-key.ts';
import type { FreshEntry } from '../stored-entry.ts';
import { catchUp, setApplied } from '../views/catch-up.ts';
import { migrate, readMigrations } from '../views/migrate.ts';
import { createBlobTable } from './blob-table.ts';
import { createClaimsTable } from './claims-table.ts';
import { connect, type Database, grantTables, mayEmpty } from './connect.ts';
import { createKeyTable } from './key-table.ts';
import { prepareLedger } from './prepare.ts';
import { createPgLedger } from './read.ts';
import { startSequencer } from './sequencer.ts';

type Options = Pick<SpineOptions, 'folder' | 'genesis' | 'masterKey'> & {
  readonly databaseUrl: string;
  readonly clock: () => number;
  readonly projectors: (blobs: Blobs) => readonly Projector[];
};

/** Orders all commands of all servers: views made by commands equal views made from the ledger only in one order. */
const COMMANDS = 7_265_001;
/** Another server sees an erasure within this time, in milliseconds. */
const KEEP_KEYS = 1000;
const ROWS = 500;

/** The adapter for teams: ledger, keys, blobs and views in PostgreSQL, several servers. */
export async function openPgBackend(options: Options): Promise<{ backend: Backend; projectors: readonly Projector[] }> {
  const { folder, clock } = options;
  await makeFolder(folder);
  const database = await connect(options.databaseUrl);
  const closing: (() => Promise<void>)[] = [database.close];
  const closeAll = async () => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    const { admin, app, views } = database;
    const store = createKeyTable(app, admin);
    const parts = await locked(admin, async () => {
      const isNew = await prepareLedger(database);
      const master = options.masterKey ?? (await folderMasterKey(folder, isNew));
      const keys = createKeyRing(store, master, KEEP_KEYS, clock);
      const genesis = isNew ? completeGenesis(options.genesis) : genesisOf(await firstHeader(admin));
      expectGenesis(genesis, options.genesis);
      const signer = await openSigner(store, master, genesis.origin, isNew);
      if (isNew) await insertEntries(views, [await makeGenesisEntry(genesis, keys, clock())]);
      const blobs = createBlobTable(app, admin, path.join(folder, 'drafts'), keys, clock);
      const projectors = options.projectors(blobs);
      const opening = await prepareViews(database, keys, signer, projectors);
      return { keys, genesis, signer, blobs, projectors, opening };
    });
    const sequencer = startSequencer(database.config, parts.signer);
    closing.push(sequencer.stop);
    const ledger = createPgLedger(app, parts.keys, parts.signer, sequencer.poke);
    const backend: Backend = {
      adapter: 'postgresql',
      genesis: parts.genesis,
      signer: parts.signer,
      opening: parts.opening,
      store,
      keys: parts.keys,
      database: { views },
      blobs: parts.blobs,
      claims: createClaimsTable(views),
      ledger,
      run: createRun(views, sequencer.poke),
      settle: async () => {},
      empty: emptyTables,
      ready: async () => {
        await ledger.head();
      },
      close: closeAll,
    };
    return { backend, projectors: parts.projectors };
  } catch (thrown) {
    await closeAll();
    throw thrown;
  }
}

/** Holds the lock of the commands on a connection of its own while the tables are made and filled. */
async function locked<T>(admin: pg.Pool, work: () => Promise<T>): Promise<T> {
  const client = await admin.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [COMMANDS]);
    return await work();
  } finally {
    await client.query('select pg_advisory_unlock($1)', [COMMANDS]).catch(() => {});
    client.release();
  }
}

async function firstHeader(admin: pg.Pool): Promise<EntryHeader> {
  const { rows } = await admin.query<{ header: Buffer }>('select header from ledger.entries where index = 0');
  return JSON.parse(rows[0]!.header.toString('utf8')) as EntryHeader;
}

async function prepareViews(
  { admin, app, views }: Database,
  keys: KeyRing,
  signer: Parameters<typeof createPgLedger>[2],
  projectors: readonly Projector[],
): Promise<OpeningNote[]> {
  const script = async (text: string) => void (await admin.query(text));
  const rowsOf = async (text: string) => (await admin.query(text)).rows as unknown[];
  const { ran } = await migrate({ script, rowsOf }, await readMigrations(projectors));
  // Whoever migrated may have been stopped before the tables were granted.
  for (const { schema } of projectors)
    if (ran > 0 || !(await mayEmpty(admin, schema)))
      await grantTables(admin, schema, 'select, insert, update, delete, truncate');
  const ledger = createPgLedger(app, keys, signer, () => {});
  const done = await catchUp({
    ...{ views, projectors, keys, ran, size: await ledger.size(), read: ledger.read, empty: emptyTables },
    leafAt: async (index) => {
      const { rows } = await admin.query<{ leaf: Buffer }>('select leaf from ledger.entries where index = $1', [index]);
      return rows[0]!.leaf;
    },
    transaction: (work) =>
      views.transaction().execute(async (trx) => {
        // Nobody has counted the rows of tables that are being filled: a plan would read the whole of them again and again.
        await sql`set local enable_seqscan = off`.execute(trx);
        await work(trx);
      }),
  });
  return done ? [done] : [];
}

function createRun(views: Views, poke: () => void): RunGroup {
  let named = 0;
  return async (work) => {
    let signed = 0;
    await views.transaction().execute(async (trx) => {
      await sql`select pg_advisory_xact_lock(${COMMANDS})`.execute(trx);
      const { rows } = await sql<{ index: string; time: string; signed: string }>`
        select index, time, (select coalesce(max(size), 0) from ledger.checkpoints) as signed
        from ledger.entries order by index desc limit 1`.execute(trx);
      const last = rows[0]!;
      signed = Number(last.signed);
      const place = { index: Number(last.index) + 1, notBefore: last.time };
      const made = await work(trx, { ...place, signed: signed > named ? signed : undefined });
      const entries = made.flat();
      if (entries.length === 0) signed = named;
      await insertEntries(trx, entries);
      const end = entries.at(-1);
      if (end) await setApplied(trx, end.header.index + 1, end.leaf);
    });
    named = signed;
    poke();
    return { durable: Promise.resolve() };
  };
}

async function insertEntries(db: Views | ViewsTransaction, entries: readonly FreshEntry[]): Promise<void> {
  for (let at = 0; at < entries.length; at += ROWS) {
    const rows = entries.slice(at, at + ROWS).map(({ header, headerBytes, sealed, leaf }) => {
      const bytes = [headerBytes, sealed, leaf].map((each) => each && Buffer.from(each));
      return sql`(${header.index}, ${header.id}, ${header.time}, ${bytes[0]}, ${bytes[1]}, ${bytes[2]})`;
    });
    await sql`insert into ledger.entries values ${sql.join(rows)}`.execute(db);
  }
}

/** All at once: row by row, every reference to a row would be looked for in tables that are being emptied as well. */
async function emptyTables(trx: ViewsTransaction, tables: readonly string[]): Promise<void> {
  if (tables.length > 0) await sql`truncate ${sql.join(tables.map((table) => sql.table(table)))}`.execute(trx);
}
