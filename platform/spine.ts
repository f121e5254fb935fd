import { assemble, replayErasures } from './assemble.ts';
import { sha256 } from './crypto.ts';
import { openFileBackend } from './ledger-file/open.ts';
import { openPgBackend } from './ledger-pg/open.ts';
import type { Blobs, Ledger, OpeningNote, Projector, Spine, SpineOptions } from './ports.ts';
import { spineProjector } from './views/spine-projector.ts';

/**
 * Opens the ledger, its keys, blobs and views. With `databaseUrl` they are in PostgreSQL, else in the folder alone; a
 * database that cannot be reached is a fault, never a reason to start an empty ledger of one's own.
 */
export async function openSpine(options: SpineOptions): Promise<Spine> {
  const clock = options.clock ?? Date.now;
  const projectors = (blobs: Blobs): readonly Projector[] => [
    spineProjector,
    ...options.projectors({ blobs, hash: sha256 }),
  ];
  const opened = await openBackend(options, clock, projectors);
  const { backend } = opened;
  const forbidden = options.forbidden?.[backend.genesis.edition] ?? [];
  try {
    await replayErasures(backend.database.views, backend.keys);
  } catch (thrown) {
    await backend.close();
    throw thrown;
  }
  const { commands, ...spine } = assemble(backend, opened.projectors, forbidden, clock);
  return { ...spine, opening: [...spine.opening, ...(await clockNotes(spine.ledger, clock()))] };
}

/** A clock that stands before the last entry is told at once: each entry made by it would be marked for ever. */
async function clockNotes(ledger: Ledger, now: number): Promise<OpeningNote[]> {
  const { size } = await ledger.head();
  const { time } = (await ledger.get(size - 1)).header;
  if (Date.parse(time) <= now) return [];
  return [{ code: 'clock-behind', detail: { time, now: new Date(now).toISOString() } }];
}

async function openBackend(
  { databaseUrl, folder, genesis, masterKey }: SpineOptions,
  clock: () => number,
  projectors: (blobs: Blobs) => readonly Projector[],
) {
  const common = { folder, clock, projectors, ...(genesis ? { genesis } : {}), ...(masterKey ? { masterKey } : {}) };
  if (databaseUrl === undefined) return openFileBackend(common);
  return openPgBackend({ ...common, databaseUrl });
}
