import { concat, equalBytes, utf8 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import type { Aead, Hash, Hkdf, OpenAead } from './crypto.ts';

/**
 * A sealed body: 32 bytes of key commitment, 12 of nonce, then AES-256-GCM ciphertext with its 16-byte tag.
 * The additional data is canonical JSON `[entry id, type, version]`, so a body cannot be moved to another entry. The
 * commitment ties the bytes to one key: AES-GCM alone would let one ciphertext open to two texts under two keys.
 */
export type BodyOwner = { readonly id: string; readonly type: string; readonly version: number };

export const SEALED_OVERHEAD = 32 + 12 + 16;

const COMMITMENT = utf8('sanad key commitment v1\n');

/**
 * The key of one entry from the key of its case: HKDF-SHA-256, empty salt, info = the entry's id. It can be given to a
 * stranger without opening the rest of the case.
 * @param caseKey 32 bytes
 */
export function entryKeyOf(caseKey: Uint8Array, entryId: string, hkdf: Hkdf): Uint8Array {
  if (caseKey.length !== 32) throw fault('body-key-malformed', 'a key has 32 bytes');
  return hkdf(caseKey, utf8(entryId), 32);
}

/**
 * Seals a body.
 * @param nonce 12 random bytes
 * @example openBody(sealBody(plain, owner, key, nonce, aead, sha256), owner, key, aead, sha256) equals plain
 */
export function sealBody(
  plain: Uint8Array,
  owner: BodyOwner,
  entryKey: Uint8Array,
  nonce: Uint8Array,
  aead: Pick<Aead, 'seal'>,
  hash: Hash,
): Uint8Array {
  if (entryKey.length !== 32 || nonce.length !== 12)
    throw fault('body-key-malformed', 'key or nonce of a wrong length');
  return concat(commitmentOf(entryKey, hash), nonce, aead.seal(entryKey, nonce, additionalData(owner), plain));
}

/**
 * Opens a body.
 * @throws `body-wrong-key` when the key is not the one committed to, `body-altered` when the bytes or the owner are not
 * those that were sealed
 */
export function openBody(
  sealed: Uint8Array,
  owner: BodyOwner,
  entryKey: Uint8Array,
  aead: Pick<Aead, 'open'>,
  hash: Hash,
): Uint8Array {
  const { nonce, cipher } = split(sealed, entryKey, hash);
  try {
    return aead.open(entryKey, nonce, additionalData(owner), cipher);
  } catch (cause) {
    throw altered(cause);
  }
}

/** {@link openBody} for a cipher that answers later (WebCrypto). */
export async function openBodyAsync(
  sealed: Uint8Array,
  owner: BodyOwner,
  entryKey: Uint8Array,
  open: OpenAead,
  hash: Hash,
): Promise<Uint8Array> {
  const { nonce, cipher } = split(sealed, entryKey, hash);
  try {
    return await open(entryKey, nonce, additionalData(owner), cipher);
  } catch (cause) {
    throw altered(cause);
  }
}

function split(sealed: Uint8Array, entryKey: Uint8Array, hash: Hash) {
  if (entryKey.length !== 32) throw fault('body-key-malformed', 'a key has 32 bytes');
  if (sealed.length < SEALED_OVERHEAD) throw altered();
  if (!equalBytes(sealed.subarray(0, 32), commitmentOf(entryKey, hash))) {
    throw fault('body-wrong-key', 'the sealed body is committed to another key');
  }
  return { nonce: sealed.subarray(32, 44), cipher: sealed.subarray(44) };
}

function commitmentOf(entryKey: Uint8Array, hash: Hash): Uint8Array {
  return hash(concat(COMMITMENT, entryKey));
}

/** Written plainly, JSON of two texts and a whole number is canonical. */
function additionalData(owner: BodyOwner): Uint8Array {
  return utf8(JSON.stringify([owner.id, owner.type, owner.version]));
}

function altered(cause?: unknown) {
  return fault('body-altered', 'the sealed body is not what was sealed', { cause });
}
