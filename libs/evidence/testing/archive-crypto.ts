import { createHash, createPublicKey, getHashes, verify, X509Certificate } from 'node:crypto';
import { gunzipSync, inflateRawSync } from 'node:zlib';
import type { WaczCrypto } from '../wacz.ts';

/** What reading web archives needs, from `node:crypto` and `node:zlib`. For tests, and to copy from. */
export const archiveCrypto: WaczCrypto = {
  digest: (algorithm, bytes) => (getHashes().includes(algorithm) ? createHash(algorithm).update(bytes).digest() : null),
  gunzip: (bytes) => gunzipSync(bytes, { maxOutputLength: 2 ** 30 }),
  inflate: (raw, size) => inflateRawSync(raw, { maxOutputLength: Math.max(1, size) }),
  signature: {
    verifySpki: (spki, message, signature) => {
      const key = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
      return (['ieee-p1363', 'der'] as const).some((dsaEncoding) =>
        verify('sha256', message, { key, dsaEncoding }, signature),
      );
    },
    verifyCertificate: (chain, domain, message, signature) => {
      const certificate = new X509Certificate(chain);
      return certificate.checkHost(domain) !== undefined && verify('sha256', message, certificate.publicKey, signature);
    },
  },
};
