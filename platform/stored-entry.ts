import { hash } from 'node:crypto';
import { fault } from '@sanad/base/fault';
import type { Instant } from '@sanad/base/instant';
import { instantOf } from '@sanad/base/instant';
import { canonicalize, type Json } from '@sanad/base/jcs';
import { checkHeader, type EntryHeader, MAX_HEADER_BYTES } from '@sanad/evidence/entry';
import { leafHash } from '@sanad/evidence/merkle';
import { entryKeyOf, openBody, sealBody } from '@sanad/evidence/sealed-body';
import { aead, drawRandom, hkdf, randomId, sha256 } from './crypto.ts';
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
      : sealBody(
          Buffer.from(text),
          owner,
          entryKeyOf(await keys.make(wanted.scope), id, hkdf),
          drawRandom(12),
          aead,
          sha256,
        );
  const claimed = instantAt(now);
  const isBehind = claimed < place.notBefore;
  // Members stand in the order of canonical JSON, so that writing them plainly is writing them canonically.
  const header: EntryHeader = {
    about: sortedSet(wanted.about),
    actor: wanted.actor,
    body: sealed && { digest: hash('sha256', sealed, 'hex'), key: wanted.scope, size: sealed.length },
    flags: sortedSet([...(wanted.flags ?? []), ...(isBehind ? ['clock-behind'] : [])]),
    id,
    index: place.index,
    time: isBehind ? place.notBefore : claimed,
    type: wanted.type,
    v: 1,
    version: wanted.version,
  };
  checkHeader(header);
  const bytes: Uint8Array = Buffer.from(JSON.stringify(header));
  if (bytes.length > MAX_HEADER_BYTES)
    throw fault('entry-malformed', 'the header is too long', { detail: { member: 'size' } });
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

/** Many entries come in the same millisecond. */
let lastInstant = { now: 0, text: instantOf(0) };
function instantAt(now: number): Instant {
  if (lastInstant.now !== now) lastInstant = { now, text: instantOf(now) };
  return lastInstant.text;
}

function sortedSet(items: readonly string[]): string[] {
  return items.length < 2 ? [...items] : [...new Set(items)].sort();
}
