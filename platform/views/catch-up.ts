import { toHex } from '@sanad/base/bytes';
import { sql } from 'kysely';
import type { KeyRing } from '../key-ring.ts';
import type { OpeningNote, Projector, StoredEntry, Views, ViewsTransaction } from '../ports.ts';
import { replay, tablesOf } from '../replay.ts';
import { STALE } from './migrate.ts';
import type { SpineTables } from './spine-projector.ts';

export type CatchUp = {
  readonly views: Views;
  readonly projectors: readonly Projector[];
  readonly keys: KeyRing;
  readonly size: number;
  readonly read: (from: number, to: number) => AsyncIterable<StoredEntry>;
  readonly leafAt: (index: number) => Promise<Uint8Array> | Uint8Array;
  readonly empty: (trx: ViewsTransaction, tables: readonly string[]) => Promise<void>;
  /** How many migrations ran just now: rows that were there before them are made again. */
  readonly ran: number;
  /** Runs one transaction, with whatever lock the adapter needs. */
  readonly transaction: (work: (trx: ViewsTransaction) => Promise<void>) => Promise<void>;
};

const CHUNK = 1000;

/** Brings the views to the end of the ledger; throws them away first when they are not views of this ledger. */
export async function catchUp(given: CatchUp): Promise<OpeningNote | null> {
  const { views, projectors, size, transaction } = given;
  const row = await views.withTables<SpineTables>().selectFrom('spine.applied').selectAll().executeTakeFirst();
  const applied = row ? Number(row.size) : 0;
  const migrated = applied > 0 && (given.ran > 0 || row!.leaf === STALE);
  const fits =
    applied <= size && (applied === 0 || row!.leaf === STALE || toHex(await given.leafAt(applied - 1)) === row!.leaf);
  const anew = !fits || migrated;
  if (anew) await transaction((trx) => given.empty(trx, ['spine.applied', ...tablesOf(projectors)]));
  for (const projector of projectors) projector.reset?.();
  const first = anew ? 0 : applied;
  for (let from = first; from < size; from += CHUNK) {
    const to = Math.min(from + CHUNK, size);
    await transaction(async (trx) => {
      await replay(trx, given.read(from, to), given.keys, projectors);
      await setApplied(trx, to, await given.leafAt(to - 1));
    });
  }
  if (anew)
    return { code: 'views-rebuilt', detail: { entries: size, reason: fits ? 'migration' : 'not-of-this-ledger' } };
  return first < size ? { code: 'views-caught-up', detail: { from: first, to: size } } : null;
}

/** How far the views have come. The leaf of a last entry, with its random id, stands for all before it. */
export async function setApplied(trx: ViewsTransaction, size: number, leaf: Uint8Array): Promise<void> {
  await sql`insert into spine.applied values (1, ${size}, ${toHex(leaf)})
    on conflict (one) do update set size = excluded.size, leaf = excluded.leaf`.execute(trx);
}
