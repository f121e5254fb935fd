import { sha256 } from '@sanad/base/sha256';
import type { HashParts, VerifierCrypto, VerifySignature } from '@sanad/evidence/crypto';
import { verifyEd25519 } from '@sanad/evidence/ed25519';

/** What the verifier needs, from WebCrypto; small hashes and (in older browsers) Ed25519 from our own code. */
export const webCrypto: VerifierCrypto = {
  hash: sha256,
  sha256: digest('SHA-256'),
  sha512: digest('SHA-512'),
  verifySignature: (...all) => verifySignature(...all),
  async openAead(key, nonce, data, cipher) {
    const imported = await crypto.subtle.importKey('raw', own(key), 'AES-GCM', false, ['decrypt']);
    const algorithm = { name: 'AES-GCM', iv: own(nonce), additionalData: own(data) };
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, imported, own(cipher)));
  },
};

const verifySignature: VerifySignature = async (publicKey, message, signature) => {
  let key: CryptoKey;
  try {
    key = await crypto.subtle.importKey('raw', own(publicKey), 'Ed25519', false, ['verify']);
  } catch {
    // The browser is older than Ed25519 in WebCrypto, or the bytes are no key: our own code tells which.
    return verifyEd25519(publicKey, message, signature, webCrypto.sha512);
  }
  return crypto.subtle.verify('Ed25519', key, own(signature), own(message));
};

function digest(algorithm: string): HashParts {
  return async (parts) => {
    const whole = parts.length === 1 ? parts[0]! : new Uint8Array(await new Blob(parts.map(own)).arrayBuffer());
    return new Uint8Array(await crypto.subtle.digest(algorithm, own(whole)));
  };
}

/** WebCrypto takes views on plain memory only; everything here is such a view, which the type does not say. */
function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>;
}
