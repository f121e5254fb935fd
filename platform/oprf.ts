import { ristretto255_oprf } from '@noble/curves/ed25519.js';
import { fromHex, toHex, utf8 } from '@sanad/base/bytes';

const { voprf } = ristretto255_oprf;
type Keys = { readonly secretKey: Uint8Array; readonly publicKey: Uint8Array };

/** The server's half of VOPRF(ristretto255, SHA-512), RFC 9497: it never sees what it is asked about. */
export const oprf = {
  keys: (seed: Uint8Array): Keys => voprf.deriveKeyPair(seed, utf8('sanad escrow 1')),
  /** @throws when one of them is not a point of the group */
  evaluate: ({ secretKey, publicKey }: Keys, blinded: readonly string[]): { evaluated: string[]; proof: string } => {
    const { evaluated, proof } = voprf.blindEvaluateBatch(secretKey, publicKey, blinded.map(fromHex));
    return { evaluated: evaluated.map((point) => toHex(point)), proof: toHex(proof) };
  },
};
