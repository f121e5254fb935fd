import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  hash as digestOf,
  sign as edSign,
  verify as edVerify,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { crc32 as zipSum } from 'node:zlib';
import { formatId } from '@sanad/base/ids';
import type { Aead, Hash, HashParts, Hkdf, VerifierCrypto, VerifySignature } from '@sanad/evidence/crypto';
import type { NoteSigner } from '@sanad/evidence/note';

/** The cryptography that the libraries want handed in, from `node:crypto`. */

/** Twice as fast as asking for a buffer: the digest comes as letters, and 32 bytes of our own cost the platform nothing. */
export const sha256: Hash = (data) => {
  const letters = digestOf('sha256', data, 'binary');
  const out = new Uint8Array(32);
  for (let i = 0; i < 32; i++) out[i] = letters.charCodeAt(i);
  return out;
};

/** For ids that a format makes with it (UUID version 5), and for nothing else. */
export const sha1: Hash = (data) => digestOf('sha1', data, 'buffer');

export const sha256Parts: HashParts = (parts) => digestParts('sha256', parts);
export const sha512: HashParts = (parts) => digestParts('sha512', parts);

/**
 * HKDF-SHA-256 with an empty salt, up to 32 bytes. Written over the one-shot hash, four times as fast as `hkdfSync`, and
 * the extracted key of the last input is kept, since a batch derives many keys from one.
 */
export const hkdf: Hkdf = (key, info, length) => {
  if (length > 32) throw new RangeError('at most 32 bytes are derived');
  if (!lastExtract?.key.equals(key)) {
    lastExtract = { key: Buffer.from(key), pads: padsOf(hmac(padsOf(new Uint8Array(32)), key)) };
  }
  const block = Buffer.allocUnsafe(info.length + 1);
  block.set(info);
  block[info.length] = 1;
  const derived = hmac(lastExtract.pads, block);
  return length === 32 ? derived : derived.slice(0, length);
};

/**
 * A key object is made for each call: given raw bytes, the platform takes twice as long to find out what they are. Small
 * inputs are copied to a place that the platform can reach as it is; it would make a place for each of them otherwise.
 */
export const aead: Aead = {
  seal(key, nonce, data, plain) {
    const cipher = createCipheriv('aes-256-gcm', keyObjectOf(key), nonceAtHand(nonce)).setAAD(atHand(data));
    const out = Buffer.allocUnsafe(plain.length + 16);
    const body = cipher.update(plain);
    out.set(body);
    cipher.final();
    out.set(cipher.getAuthTag(), body.length);
    return out;
  },
  open(key, nonce, data, sealed) {
    const decipher = createDecipheriv('aes-256-gcm', keyObjectOf(key), nonceAtHand(nonce), { authTagLength: 16 });
    decipher.setAAD(atHand(data)).setAuthTag(sealed.subarray(sealed.length - 16));
    const plain = decipher.update(sealed.subarray(0, -16));
    decipher.final();
    return plain;
  },
};

const place = { key: Buffer.alloc(32), nonce: Buffer.alloc(12), data: Buffer.alloc(1024) };

function keyObjectOf(key: Uint8Array): KeyObject {
  if (key.length !== place.key.length) return createSecretKey(key);
  place.key.set(key);
  const object = createSecretKey(place.key);
  place.key.fill(0);
  return object;
}

function nonceAtHand(nonce: Uint8Array): Uint8Array {
  if (nonce.length !== place.nonce.length) return nonce;
  place.nonce.set(nonce);
  return place.nonce;
}

function atHand(data: Uint8Array): Uint8Array {
  if (data.length > place.data.length) return data;
  place.data.set(data);
  return place.data.subarray(0, data.length);
}

export const verifySignature: VerifySignature = (publicKey, message, signature) => {
  const x = Buffer.from(publicKey).toString('base64url');
  return edVerify(null, message, createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }), signature);
};

export const verifierCrypto: VerifierCrypto = {
  hash: sha256,
  sha256: sha256Parts,
  sha512,
  verifySignature,
  openAead: aead.open,
  crc32: (data, from = 0) => {
    let value = from;
    for (const piece of pieces(data)) value = zipSum(piece, value);
    return value;
  },
};

/** The platform takes less than 2 GiB at once. */
function* pieces(data: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at === 0 || at < data.length; at += AT_ONCE) yield data.subarray(at, at + AT_ONCE);
}
const AT_ONCE = 2 ** 30;

/** A fresh random id: `randomId('case')`. */
export function randomId(word: string): string {
  return formatId(word, drawRandom(16));
}

/** Random bytes for nonces and ids, drawn from the platform many at a time: a call for each costs more than a cipher. */
export function drawRandom(length: number): Uint8Array {
  if (drawn.length - used < length) [drawn, used] = [randomBytes(Math.max(16_384, length)), 0];
  const taken = new Uint8Array(length);
  for (let i = 0; i < length; i++) taken[i] = drawn[used + i]!;
  drawn.fill(0, used, used + length);
  used += length;
  return taken;
}
let drawn: Uint8Array = new Uint8Array(0);
let used = 0;

/** Signs notes with the Ed25519 key of a 32-byte seed. */
export function signerOf(seed: Uint8Array, name: string): NoteSigner {
  const key = privateKeyOf(seed);
  const x = createPublicKey(key).export({ format: 'jwk' }).x!;
  return {
    name,
    type: 1,
    publicKey: new Uint8Array(Buffer.from(x, 'base64url')),
    sign: (message) => edSign(null, message, key),
  };
}

function digestParts(name: string, parts: readonly Uint8Array[]): Uint8Array {
  const digest = createHash(name);
  for (const part of parts) for (const piece of pieces(part)) digest.update(piece);
  return digest.digest();
}

function privateKeyOf(seed: Uint8Array): KeyObject {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}

type Pads = { readonly inner: Uint8Array; readonly outer: Uint8Array };
let lastExtract: { readonly key: Buffer; readonly pads: Pads } | null = null;

/** HMAC-SHA-256 (RFC 2104) with keys of at most one block. */
function padsOf(key: Uint8Array): Pads {
  const inner = new Uint8Array(64).fill(0x36);
  const outer = new Uint8Array(64).fill(0x5c);
  key.forEach((byte, i) => {
    inner[i]! ^= byte;
    outer[i]! ^= byte;
  });
  return { inner, outer };
}

function hmac(pads: Pads, message: Uint8Array): Uint8Array {
  const inner = Buffer.allocUnsafe(64 + message.length);
  inner.set(pads.inner);
  inner.set(message, 64);
  const outer = Buffer.allocUnsafe(96);
  outer.set(pads.outer);
  outer.set(sha256(inner), 64);
  return sha256(outer);
}
