import type { Json } from '@sanad/base/jcs';
import { CLOCK_SET } from '@sanad/evidence/entry';
import type { OpenEntry, Projector, ViewsTransaction } from '../ports.ts';

/** The spine's own tables: answers to repeated commands, erasures, legal holds, when its time was set. Built from entries like all others. */
export type SpineTables = {
  'spine.applied': { one: number; size: string; leaf: string };
  'spine.answers': { key: string; first: string; entries: number; result: string };
  'spine.erasures': { scope: string; entry: string; time: string };
  'spine.clock_sets': { entry: string; time: string };
  'spine.holds': { id: string; scope: string; since: string; lifted: string | null };
};

/** What stands in the sealed body of the first entry of a command that came with an idempotency key. */
export type Idempotency = { readonly key: string; readonly entries: number; readonly result: Json };

export const KEY_ERASED = 'key.erased';
export const HOLD_PLACED = 'hold.placed';
export const HOLD_LIFTED = 'hold.lifted';

export const spineProjector: Projector = {
  schema: 'spine',
  tables: ['answers', 'erasures', 'holds', 'clock_sets'],
  migrations: new URL('../migrations/', import.meta.url),
  handles: () => true,
  apply: async (views, entry) => {
    const db = views.withTables<SpineTables>();
    const { header } = entry;
    const given = idempotencyOf(entry);
    if (given) {
      const result = JSON.stringify(given.result);
      await db
        .insertInto('spine.answers')
        .values({ key: given.key, first: String(header.index), entries: given.entries, result })
        .execute();
    }
    if (header.type === KEY_ERASED) {
      const row = { scope: header.about[0]!, entry: header.id, time: header.time };
      await db
        .insertInto('spine.erasures')
        .values(row)
        .onConflict((c) => c.doNothing())
        .execute();
    } else if (header.type === CLOCK_SET) {
      await db.insertInto('spine.clock_sets').values({ entry: header.id, time: header.time }).execute();
    } else if (header.type === HOLD_PLACED) {
      await db.insertInto('spine.holds').values(placedHold(entry)).execute();
    } else if (header.type === HOLD_LIFTED) {
      const { hold } = entry.body as { hold: string };
      await db.updateTable('spine.holds').set({ lifted: header.time }).where('id', '=', hold).execute();
    }
  },
};

export async function isHeld(views: ViewsTransaction, scope: string): Promise<boolean> {
  const db = views.withTables<SpineTables>();
  const row = await db
    .selectFrom('spine.holds')
    .select('id')
    .where('scope', '=', scope)
    .where('lifted', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

function placedHold({ header, body }: OpenEntry) {
  const { hold, scope } = body as { hold: string; scope: string };
  return { id: hold, scope, since: header.time, lifted: null };
}

function idempotencyOf({ body }: OpenEntry): Idempotency | null {
  if (typeof body !== 'object' || body === null || !('idempotency' in body)) return null;
  return body['idempotency'] as unknown as Idempotency;
}
