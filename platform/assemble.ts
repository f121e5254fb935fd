import { fault } from '@sanad/base/fault';
import { formatId } from '@sanad/base/ids';
import { formatVerifierKey } from '@sanad/evidence/note';
import type { Backend } from './backend.ts';
import { writeBackup } from './backup.ts';
import { applyEntry, type Commands, createCommands } from './commands.ts';
import { randomId, sha256 } from './crypto.ts';
import type { KeyRing } from './key-ring.ts';
import { createLedgerClock } from './ledger-clock.ts';
import type { Erasure, Keys, Ledger, NewEntry, Projector, Spine, ViewsTransaction } from './ports.ts';
import { dumpTables, replay, tablesOf } from './replay.ts';
import { type FreshEntry, makeEntry } from './stored-entry.ts';
import type { ViewsDatabase } from './views/embedded.ts';
import { HOLD_LIFTED, HOLD_PLACED, isHeld, KEY_ERASED, type SpineTables } from './views/spine-projector.ts';

/** The scope of the spine's own entries; its key is never destroyed. */
export const LEDGER_SCOPE = formatId('ledger', new Uint8Array(16));

export function assemble(
  backend: Backend,
  projectors: readonly Projector[],
  forbidden: readonly string[],
  clock: () => number,
): Spine & { readonly commands: Commands } {
  const { ledger, keys } = backend;
  const commands = createCommands({ run: backend.run, keys, ledger, projectors, forbidden, clock });
  const remake = async (
    trx: ViewsTransaction,
    which: readonly Projector[],
    to: number,
    ring: Pick<KeyRing, 'find'>,
  ) => {
    await backend.empty(trx, tablesOf(which));
    for (const projector of which) projector.reset?.();
    return replay(trx, ledger.read(0, to), ring, which);
  };

  return {
    commands,
    adapter: backend.adapter,
    genesis: backend.genesis,
    signer: backend.signer,
    verifierKey: formatVerifierKey(backend.signer, sha256),
    opening: backend.opening,
    transact: (work, options = {}) => commands.transact(work, options),
    views: backend.database.views,
    ledger,
    keys: createKeys(backend, commands, projectors, clock, remake),
    clock: createLedgerClock(backend, commands, projectors, clock, LEDGER_SCOPE),
    blobs: backend.blobs,
    claims: backend.claims,
    rebuild: () =>
      commands.alone(async () => {
        await backend.settle();
        let counts = { entries: 0, skipped: 0 };
        await backend.run(async (trx, place) => {
          counts = await remake(trx, projectors, place.index, keys);
          return [];
        });
        return counts;
      }),
    dumpViews: () => dumpTables(backend.database.views, projectors),
    backup: async (folder) => writeBackup(backend, folder),
    ready: backend.ready,
    close: async () => {
      await commands.stop();
      await backend.close();
    },
  };
}

type Remake = (
  trx: ViewsTransaction,
  which: readonly Projector[],
  to: number,
  ring: Pick<KeyRing, 'find'>,
) => Promise<{ entries: number; skipped: number }>;

function createKeys(
  backend: Backend,
  commands: Commands,
  projectors: readonly Projector[],
  clock: () => number,
  remake: Remake,
): Keys {
  const { keys, ledger } = backend;
  const own = (type: string, why: Erasure, scope: string, body: Record<string, string>): NewEntry => ({
    type,
    version: 1,
    actor: why.actor,
    about: [scope],
    scope: LEDGER_SCOPE,
    body: { ...body, scope, reason: why.reason },
  });
  const record = <T>(work: (views: ViewsTransaction) => Promise<{ entries: readonly NewEntry[]; result: T }>) =>
    commands.transact(({ views }) => work(views), { internal: true });

  const erase: Keys['erase'] = async (scope, why) => {
    if (scope === LEDGER_SCOPE) throw fault('erasure-not-allowed', 'the key of the ledger itself is never destroyed');
    return commands.alone(async () => {
      await backend.settle();
      let made: FreshEntry | undefined;
      const { durable } = await backend.run(async (trx, place) => {
        if (await isHeld(trx, scope)) throw fault('erasure-held', 'a legal hold stands', { detail: { scope } });
        if (!(await keys.find(scope)))
          throw fault('erasure-unknown-scope', 'there is no such key', { detail: { scope } });
        const at = { index: place.index, notBefore: place.notBefore };
        made = await makeEntry(own(KEY_ERASED, why, scope, {}), at, keys, clock());
        const without = { find: async (each: string) => (each === scope ? null : keys.find(each)) };
        const types = await typesUnder(ledger, scope, place.index);
        const touched = projectors.filter((projector) => types.some(projector.handles));
        await remake(trx, touched, place.index, without);
        await applyEntry(trx, { ...made, erased: false }, projectors);
        return [[made]];
      });
      await durable;
      await keys.erase(scope);
      return made!.header;
    });
  };

  return {
    erase,
    hold: async (scope, why) => {
      const hold = randomId('hold');
      await record(async () => ({ entries: [own(HOLD_PLACED, why, scope, { hold })], result: null }));
      return hold;
    },
    lift: async (hold, why) => {
      await record(async (views) => {
        const db = views.withTables<SpineTables>();
        const row = await db.selectFrom('spine.holds').selectAll().where('id', '=', hold).executeTakeFirst();
        if (!row || row.lifted !== null) throw fault('hold-unknown', 'no such legal hold stands', { detail: { hold } });
        return { entries: [own(HOLD_LIFTED, why, row.scope, { hold })], result: null };
      });
    },
    holds: async (scope) => {
      const db = backend.database.views.withTables<SpineTables>();
      return db
        .selectFrom('spine.holds')
        .select(['id', 'since'])
        .where('scope', '=', scope)
        .where('lifted', 'is', null)
        .orderBy('since')
        .orderBy('id')
        .execute();
    },
    isErased: keys.isErased,
  };
}

/** The types of all entries that are sealed under a key: what must be shown anew without them. */
async function typesUnder(ledger: Ledger, scope: string, to: number): Promise<string[]> {
  const types = new Set<string>();
  for await (const { header } of ledger.read(0, to)) if (header.body?.key === scope) types.add(header.type);
  return [...types];
}

/** Destroys again what the ledger says is destroyed: after a crash between the entry and the key, and after a restore. */
export async function replayErasures(views: ViewsDatabase['views'], keys: KeyRing): Promise<number> {
  const rows = await views.withTables<SpineTables>().selectFrom('spine.erasures').select('scope').execute();
  let destroyed = 0;
  for (const { scope } of rows) {
    if (await keys.isErased(scope)) continue;
    await keys.erase(scope);
    destroyed++;
  }
  return destroyed;
}
