import { randomBytes } from 'node:crypto';
import { toHex, utf8 } from '@sanad/base/bytes';
import type { Instant } from '@sanad/base/instant';
import { instantOf } from '@sanad/base/instant';
import { canonicalize, type Json } from '@sanad/base/jcs';
import { type EntryHeader, headerBytes } from '@sanad/evidence/entry';
import { leafHash } from '@sanad/evidence/merkle';
import { entryKeyOf, openBody, sealBody } from '@sanad/evidence/sealed-body';
import { aead, hkdf, randomId, sha256 } from './crypto.ts';
import type { KeyRing } from './key-ring.ts';
import type { NewEntry, OpenEntry, StoredEntry } from './ports.ts';

/** An entry on its way into the ledger. `body` is what a reader will get back, for the views. */
export type FreshEntry = StoredEntry & { readonly leaf: Uint8Array; readonly body: Json | null };

/** Where the next entry goes: its index, and the time it may not fall behind. */
export type Place = { readonly index: number; readonly notBefore: Instant };

/** Gives an entry its place, id and time and seals its body. @throws `entry-malformed`, `erasure-done` */
export async function makeEntry(wanted: NewEntry, place: Place, keys: KeyRing, now: number): Promise<FreshEntry> {
  const id = randomId('entry');
  const owner = { id, type: wanted.type, version: wanted.version };
  const text = wanted.body === null ? null : canonicalize(wanted.body);
  const sealed =
    text === null
      ? null
      : sealBody(utf8(text), owner, entryKeyOf(await keys.make(wanted.scope), id, hkdf), nonce(), aead, sha256);
  const claimed = instantOf(now);
  const isBehind = claimed < place.notBefore;
  const header: EntryHeader = {
    v: 1,
    index: place.index,
    ...owner,
    time: isBehind ? place.notBefore : claimed,
    actor: wanted.actor,
    about: sortedSet(wanted.about),
    body: sealed && { key: wanted.scope, digest: toHex(sha256(sealed)), size: sealed.length },
    flags: sortedSet([...(wanted.flags ?? []), ...(isBehind ? ['clock-behind'] : [])]),
  };
  const bytes = headerBytes(header);
  const body = text === null ? null : (JSON.parse(text) as Json);
  return { header, headerBytes: bytes, sealed, leaf: leafHash(bytes, sha256), body };
}

/** Opens an entry with the keys there are. @throws `body-wrong-key`, `body-altered` */
export async function openEntry(entry: StoredEntry, keys: Pick<KeyRing, 'find'>): Promise<OpenEntry> {
  const { header, sealed } = entry;
  if (!header.body || !sealed) return { header, body: null, erased: false };
  const key = await keys.find(header.body.key);
  if (!key) return { header, body: null, erased: true };
  const plain = openBody(sealed, header, entryKeyOf(key, header.id, hkdf), aead, sha256);
  return { header, body: JSON.parse(Buffer.from(plain).toString('utf8')) as Json, erased: false };
}

/** Random bytes are drawn many at a time: one call a nonce would cost as much as the cipher. */
let drawn = randomBytes(0);
function nonce(): Uint8Array {
  if (drawn.length < 12) drawn = randomBytes(12 * 256);
  const taken = drawn.subarray(0, 12);
  drawn = drawn.subarray(12);
  return taken;
}

function sortedSet(items: readonly string[]): string[] {
  return items.length < 2 ? [...items] : [...new Set(items)].sort();
}
