import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  sign as edSign,
  verify as edVerify,
  hash,
  hkdfSync,
  randomBytes,
} from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Aead, Hash, HashParts, Hkdf, Sign, VerifierCrypto, VerifySignature } from '../crypto.ts';

/** The cryptography that this library wants handed in, from `node:crypto`. For tests, and to copy from. */

/** One call for a small thing: about twice as fast as `createHash`. */
export const sha256: Hash = (data) => hash('sha256', data, 'buffer');

const partsDigest =
  (algorithm: string): HashParts =>
  (parts) => {
    const digest = createHash(algorithm);
    for (const part of parts) digest.update(part);
    return digest.digest();
  };

export const hkdf: Hkdf = (key, info, length) =>
  new Uint8Array(hkdfSync('sha256', key, new Uint8Array(0), info, length));

export const aead: Aead = {
  seal(key, nonce, data, plain) {
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(data);
    return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  },
  open(key, nonce, data, sealed) {
    const cipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 }).setAAD(data);
    cipher.setAuthTag(sealed.subarray(sealed.length - 16));
    return Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
  },
};

export const verifySignature: VerifySignature = (publicKey, message, signature) => {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: base64url(publicKey) }, format: 'jwk' });
  return edVerify(null, message, key, signature);
};

export const verifierCrypto: VerifierCrypto = {
  hash: sha256,
  sha256: partsDigest('sha256'),
  sha512: partsDigest('sha512'),
  verifySignature,
  openAead: aead.open,
  crc32,
};

/** An Ed25519 key made from a 32-byte seed, so that tests can repeat themselves. */
export function keyFromSeed(seed: Uint8Array): { readonly publicKey: Uint8Array; readonly sign: Sign } {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const jwk = createPublicKey(key).export({ format: 'jwk' });
  return {
    publicKey: new Uint8Array(Buffer.from(jwk.x!, 'base64url')),
    sign: (message) => new Uint8Array(edSign(null, message, key)),
  };
}

export const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));

function base64url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}
