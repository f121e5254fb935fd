import { fromHex, toHex } from '@sanad/base/bytes';
import type { Spine } from '@sanad/platform/ports';
import { makeSecret } from './desk-commands.ts';
import { secretPlace } from './desk-queries.ts';

/** Secrets of the room, made at their first use. They stand sealed in the ledger; a view knows only where. */
export type Secrets = { of(name: 'marks' | 'escrow' | 'known'): Promise<Uint8Array> };

export function createSecrets(spine: Spine, random: (count: number) => Uint8Array): Secrets {
  const known = new Map<string, Promise<Uint8Array>>();
  const read = async (name: string): Promise<Uint8Array> => {
    const place = (await secretPlace(spine.views, name)) ?? (await make(name));
    const { body } = await spine.ledger.open(await spine.ledger.get(place));
    return fromHex((body as { secret: string }).secret);
  };
  const make = async (name: string): Promise<number> => {
    const { entries } = await spine.transact(async ({ views }) => {
      const there = await secretPlace(views, name);
      return { entries: there === null ? [makeSecret(name, toHex(random(32)))] : [], result: null };
    });
    return entries[0]?.index ?? (await secretPlace(spine.views, name))!;
  };
  return {
    of: (name) => {
      const found = known.get(name) ?? read(name);
      known.set(name, found);
      found.catch(() => known.delete(name));
      return found;
    },
  };
}
