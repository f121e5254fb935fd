import { hash } from 'node:crypto';
import { fault } from '@sanad/base/fault';
import type { Instant } from '@sanad/base/instant';
import { instantOf } from '@sanad/base/instant';
import { canonicalize, type Json } from '@sanad/base/jcs';
import { CLOCK_SET, checkHeader, type EntryHeader, MAX_HEADER_BYTES } from '@sanad/evidence/entry';
import { leafHash } from '@sanad/evidence/merkle';
import { entryKeyOf, openBody, sealBody } from '@sanad/evidence/sealed-body';
import { createLanes, type Lanes } from '@sanad/evidence/sha256-lanes';
import { aead, drawRandom, hkdf, randomId, sha256 } from './crypto.ts';
import type { KeyRing } from './key-ring.ts';
import type { NewEntry, OpenEntry, StoredEntry } from './ports.ts';

/** An entry on its way into the ledger. `body` is what a reader will get back, for the views. */
export type FreshEntry = StoredEntry & { readonly leaf: Uint8Array; readonly body: Json | null };

/** Where the next entry goes: its index, and the time it may not fall behind. */
export type Place = {
  readonly index: number;
  readonly notBefore: Instant;
  /** size of the last signed checkpoint, when no entry has named it yet */
  readonly signed?: number | undefined;
};

/** The flag by which an entry names the last checkpoint before it, so that one which is gone is missed (`ledger check`). */
const SIGNED = 'checkpoint=';

/** The size of the checkpoint that an entry names; 0 when it names none. */
export function signedSize(flags: readonly string[]): number {
  const flag = flags.find((one) => one.startsWith(SIGNED));
  return flag === undefined ? 0 : Number(flag.slice(SIGNED.length)) || 0;
}

/**
 * Gives entries their places, ids and times, one behind the other, and seals their bodies. Leaves are hashed together.
 * @throws `entry-malformed`, `erasure-done`
 */
export async function makeEntries(
  wanted: readonly NewEntry[],
  place: Place,
  keys: KeyRing,
  now: number,
): Promise<FreshEntry[]> {
  const scopeKeys = await keysOf(wanted, keys);
  let next = place;
  const made = wanted.map((each) => {
    const one = sealEntry(each, next, scopeKeys.get(each.scope) ?? null, now);
    next = { index: next.index + 1, notBefore: one.header.time };
    return one;
  });
  const leaves = leafHashesOf(made.map((each) => each.headerBytes));
  return made.map((each, i) => ({ ...each, leaf: leaves[i]! }));
}

export async function makeEntry(wanted: NewEntry, place: Place, keys: KeyRing, now: number): Promise<FreshEntry> {
  const [made] = await makeEntries([wanted], place, keys, now);
  return made!;
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

/** The key of every scope that seals a body, each asked for once. */
async function keysOf(wanted: readonly NewEntry[], keys: KeyRing): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const { body, scope } of wanted)
    if (body !== null && !found.has(scope)) found.set(scope, await keys.make(scope));
  return found;
}

function sealEntry(wanted: NewEntry, place: Place, key: Uint8Array | null, now: number): Omit<FreshEntry, 'leaf'> {
  const id = randomId('entry');
  const text = wanted.body === null ? null : canonicalize(wanted.body);
  const owner = { id, type: wanted.type, version: wanted.version };
  const sealed =
    text === null || !key
      ? null
      : sealBody(Buffer.from(text), owner, entryKeyOf(key, id, hkdf), drawRandom(12), aead, sha256);
  const claimed = instantAt(now);
  const isBehind = claimed < place.notBefore && wanted.type !== CLOCK_SET;
  // Members stand in the order of canonical JSON, so that writing them plainly is writing them canonically.
  const header: EntryHeader = {
    about: sortedSet(wanted.about),
    actor: wanted.actor,
    body: sealed && { digest: hash('sha256', sealed, 'hex'), key: wanted.scope, size: sealed.length },
    flags: sortedSet([
      ...(wanted.flags ?? []),
      ...(isBehind ? ['clock-behind'] : []),
      ...(place.signed ? [`${SIGNED}${place.signed}`] : []),
    ]),
    id,
    index: place.index,
    time: isBehind ? place.notBefore : claimed,
    type: wanted.type,
    v: 1,
    version: wanted.version,
  };
  checkHeader(header);
  const headerBytes: Uint8Array = Buffer.from(JSON.stringify(header));
  if (headerBytes.length > MAX_HEADER_BYTES)
    throw fault('entry-malformed', 'the header is too long', { detail: { member: 'size' } });
  return { header, headerBytes, sealed, body: text === null ? null : (JSON.parse(text) as Json) };
}

function leafHashesOf(leaves: readonly Uint8Array[]): readonly Uint8Array[] {
  if (leaves.length < 4) return leaves.map((leaf) => leafHash(leaf, sha256));
  lanes ??= createLanes(sha256) ?? 'none';
  if (lanes === 'none') return leaves.map((leaf) => leafHash(leaf, sha256));
  const hashes = lanes.leafHashes(leaves);
  return leaves.map((_, i) => hashes.subarray(32 * i, 32 * i + 32));
}
/** Made when the first batch comes. */
let lanes: Lanes | 'none' | undefined;

/** Many entries come in the same millisecond. */
let lastInstant = { now: 0, text: instantOf(0) };
function instantAt(now: number): Instant {
  if (lastInstant.now !== now) lastInstant = { now, text: instantOf(now) };
  return lastInstant.text;
}

function sortedSet(items: readonly string[]): string[] {
  return items.length < 2 ? [...items] : [...new Set(items)].sort();
}
