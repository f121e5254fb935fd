import { fault } from '@sanad/base/fault';
import type { Instant } from '@sanad/base/instant';
import { instantOf } from '@sanad/base/instant';
import { CLOCK_SET } from '@sanad/evidence/entry';
import type { Backend } from './backend.ts';
import { applyEntry, type Commands } from './commands.ts';
import type { Ledger, LedgerClock, Projector } from './ports.ts';
import { type FreshEntry, makeEntry } from './stored-entry.ts';
import type { SpineTables } from './views/spine-projector.ts';

const STEP = 1000;

/** The time of the ledger, and the only way to set it back. @param scope seals the reason */
export function createLedgerClock(
  backend: Backend,
  commands: Commands,
  projectors: readonly Projector[],
  clock: () => number,
  scope: string,
): LedgerClock {
  const { ledger, keys, database } = backend;
  const state: LedgerClock['state'] = async () => {
    const [size, now] = [await ledger.size(), instantOf(clock())];
    const last = (await ledger.get(size - 1)).header.time;
    return { now, last, first: last <= now ? null : await firstLater(ledger, size, now) };
  };
  return {
    state,
    set: (why) =>
      commands.alone(async () => {
        await backend.settle();
        let made: FreshEntry | undefined;
        const { durable } = await backend.run(async (trx, place) => {
          const now = clock();
          if (instantOf(now) >= place.notBefore)
            throw fault('clock-not-behind', 'the clock is not behind the last entry');
          const first = await firstLater(ledger, place.index, instantOf(now));
          if (first === 0) throw fault('clock-before-ledger', 'the clock stands before the first entry of the ledger');
          const { actor, ...reason } = why;
          const body = { ...reason, from: place.notBefore, first, scope };
          const entry = { type: CLOCK_SET, version: 1, actor, about: [scope], scope, body };
          made = await makeEntry(entry, place, keys, now);
          await applyEntry(trx, { ...made, erased: false }, projectors);
          return [[made]];
        });
        await durable;
        return made!.header;
      }),
    sets: async () => {
      const db = database.views.withTables<SpineTables>();
      return (await db.selectFrom('spine.clock_sets').select('entry').execute()).map((row) => row.entry);
    },
  };
}

/** Where the last run of entries begins that all carry a later time; 0 when all do. */
async function firstLater(ledger: Ledger, size: number, now: Instant): Promise<number> {
  for (let to = size; to > 0; to -= STEP) {
    const from = Math.max(0, to - STEP);
    let last = from - 1;
    for await (const { header } of ledger.read(from, to)) if (header.time <= now) last = header.index;
    if (last >= from) return last + 1;
  }
  return 0;
}
