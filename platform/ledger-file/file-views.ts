import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { isFault } from '@sanad/base/fault';
import { sql } from 'kysely';
import type { KeyRing } from '../key-ring.ts';
import type { OpeningNote, Projector, ViewsTransaction } from '../ports.ts';
import { catchUp } from '../views/catch-up.ts';
import { type OpenedViews, openEmbeddedViews, type ViewsDatabase } from '../views/embedded.ts';
import { readMigrations } from '../views/migrate.ts';
import type { FileLog } from './log.ts';

export type FileViews = {
  readonly database: ViewsDatabase;
  readonly notes: readonly OpeningNote[];
  readonly close: () => Promise<void>;
};

/**
 * Opens the views of a ledger file and brings them to its end. They are thrown away and made again when they know of
 * entries that the ledger does not have (commands that nobody was told of, lost in a crash), when a migration ran, when
 * the embedded database does not open, or when the machine went down under them: it never syncs what it writes.
 */
export async function openFileViews(
  folder: string,
  log: FileLog,
  keys: KeyRing,
  projectors: readonly Projector[],
): Promise<FileViews> {
  const data = path.join(folder, 'views');
  const marker = path.join(folder, 'views.json');
  const notes: OpeningNote[] = [];
  if (wentDown(marker)) {
    await rm(data, { recursive: true, force: true });
    notes.push({ code: 'views-dropped', detail: { reason: 'machine-went-down' } });
  }
  const closedAt = sizeWhenClosed(marker);
  if (closedAt > log.size()) notes.push({ code: 'ledger-shorter', detail: { closed: closedAt, size: log.size() } });
  const mark = (open: boolean): Promise<void> => {
    const size = Math.max(closedAt, open ? 0 : log.size());
    return writeFile(marker, JSON.stringify({ boot: bootId(), open, size }), { mode: 0o600 });
  };
  await mark(true);
  const { database, ran } = await openOrMakeAnew(data, projectors, notes);
  try {
    const done = await catchUp({
      ...{ views: database.views, projectors, keys, ran, size: log.size() },
      ...{ read: log.read, leafAt: log.leafAt, empty: emptyTables },
      transaction: (work) =>
        database.views.transaction().execute(async (trx) => {
          await keepPlans(trx);
          await work(trx);
        }),
    });
    if (done) notes.push(done);
  } catch (thrown) {
    await database.close();
    throw thrown;
  }
  return {
    database,
    notes,
    close: async () => {
      await database.close();
      await mark(false);
    },
  };
}

/** Tables are emptied to be filled again from the ledger, in the same transaction. */
export async function emptyTables(trx: ViewsTransaction, tables: readonly string[]): Promise<void> {
  if (tables.length === 0) return;
  await sql`truncate ${sql.join(tables.map((table) => sql.table(table)))}`.execute(trx);
  await keepPlans(trx);
}

/**
 * To the end of this transaction each text is planned once. The same few run thousands of times while entries are
 * replayed, and planning them anew costs as much as running them. What is planned over an empty table would read the
 * whole of it when it is full, so indexes are taken wherever there is one.
 */
async function keepPlans(trx: ViewsTransaction): Promise<void> {
  await sql`set local plan_cache_mode = force_generic_plan`.execute(trx);
  await sql`set local enable_seqscan = off`.execute(trx);
}

async function openOrMakeAnew(
  data: string,
  projectors: readonly Projector[],
  notes: OpeningNote[],
): Promise<OpenedViews> {
  const migrations = await readMigrations(projectors);
  try {
    return await openEmbeddedViews(data, migrations);
  } catch (thrown) {
    if (isFault(thrown, 'migration-failed')) throw thrown;
    const reason = isFault(thrown, 'migration-changed') ? 'migration-changed' : 'does-not-open';
    notes.push({ code: 'views-dropped', detail: { reason } });
    await rm(data, { recursive: true, force: true });
    return openEmbeddedViews(data, migrations);
  }
}

/** How many entries there were when the ledger was last closed in order. All of them were durable: fewer were cut off since. */
function sizeWhenClosed(marker: string): number {
  try {
    const { size } = JSON.parse(readFileSync(marker, 'utf8')) as { size?: unknown };
    return Number.isSafeInteger(size) ? (size as number) : 0;
  } catch {
    return 0;
  }
}

/** Whether the machine stopped while the views were open. A process that is killed leaves its files whole. */
function wentDown(marker: string): boolean {
  try {
    const { boot, open } = JSON.parse(readFileSync(marker, 'utf8')) as { boot: string; open: boolean };
    return open && boot !== bootId();
  } catch {
    return false;
  }
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return `up-since-${Math.round((Date.now() / 1000 - os.uptime()) / 60)}`;
  }
}
