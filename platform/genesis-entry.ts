import { randomBytes } from 'node:crypto';
import { toHex } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import { GENESIS_TYPE, type Genesis, genesisFlags } from '@sanad/evidence/genesis';
import type { KeyRing } from './key-ring.ts';
import type { FreshEntry, Place } from './stored-entry.ts';
import { makeEntry } from './stored-entry.ts';

const FIRST: Place = { index: 0, notBefore: '' };

/** What a new ledger is when nobody says otherwise: the authority's edition, real, with a random origin. */
export function completeGenesis(wanted: Partial<Genesis> = {}): Genesis {
  return {
    edition: wanted.edition ?? 'authority',
    purpose: wanted.purpose ?? 'real',
    origin: wanted.origin ?? `sanad.ledger/${toHex(randomBytes(8))}`,
  };
}

export function makeGenesisEntry(genesis: Genesis, keys: KeyRing, now: number): Promise<FreshEntry> {
  const flags = genesisFlags(genesis);
  return makeEntry(
    { type: GENESIS_TYPE, version: 1, actor: 'system', about: [], scope: '', body: null, flags },
    FIRST,
    keys,
    now,
  );
}

/** @throws `genesis-differs` when a program expects another ledger than the one it opens */
export function expectGenesis(found: Genesis, wanted: Partial<Genesis> = {}): void {
  for (const member of ['edition', 'purpose', 'origin'] as const) {
    if (wanted[member] !== undefined && wanted[member] !== found[member]) {
      throw fault('genesis-differs', `this ledger was opened with another ${member}, for ever`, {
        detail: { member, is: found[member], wanted: wanted[member] },
      });
    }
  }
}
