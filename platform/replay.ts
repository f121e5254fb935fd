import { fault } from '@sanad/base/fault';
import { sql } from 'kysely';
import { applyEntry } from './commands.ts';
import type { KeyRing } from './key-ring.ts';
import type { Projector, StoredEntry, Views, ViewsTransaction } from './ports.ts';
import { openEntry } from './stored-entry.ts';

/** Applies entries to the views in order. Those whose key is gone are left out. @throws `replay-failed` at an entry */
export async function replay(
  trx: ViewsTransaction,
  entries: AsyncIterable<StoredEntry>,
  keys: Pick<KeyRing, 'find'>,
  projectors: readonly Projector[],
): Promise<{ entries: number; skipped: number }> {
  let [count, skipped] = [0, 0];
  for await (const stored of entries) {
    const { index, type } = stored.header;
    try {
      const entry = await openEntry(stored, keys);
      if (entry.erased) skipped++;
      else await applyEntry(trx, entry, projectors);
    } catch (cause) {
      throw fault('replay-failed', `entry ${index} (${type}) could not be shown`, { cause, detail: { index, type } });
    }
    count++;
  }
  return { entries: count, skipped };
}

/** Full names of the tables of projectors, those that others refer to first. */
export function tablesOf(projectors: readonly Projector[]): string[] {
  return projectors.flatMap(({ schema, tables }) => tables.map((table) => `${schema}.${table}`));
}

/** Every row as one JSON text, tables and rows in a fixed order. */
export async function* dumpTables(views: Views, projectors: readonly Projector[]): AsyncGenerator<string> {
  for (const table of tablesOf(projectors)) {
    const { rows } = await sql<{ row: string }>`
      select to_jsonb(t)::text as row from ${sql.table(table)} t order by to_jsonb(t)::text collate "C"`.execute(views);
    for (const { row } of rows) yield `${table} ${row}`;
  }
}
