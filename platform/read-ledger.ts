import { entryKeyOf } from '@sanad/evidence/sealed-body';
import { hkdf } from './crypto.ts';
import type { KeyRing } from './key-ring.ts';
import type { Ledger } from './ports.ts';
import { openEntry } from './stored-entry.ts';

/** The part of a ledger that opens entries; it is the same for every adapter. */
export function openingPart(keys: KeyRing, get: Ledger['get']): Pick<Ledger, 'open' | 'entryKey'> {
  return {
    open: (entry) => openEntry(entry, keys),
    entryKey: async (index) => {
      const { header } = await get(index);
      const key = header.body ? await keys.find(header.body.key) : null;
      return key && entryKeyOf(key, header.id, hkdf);
    },
  };
}
