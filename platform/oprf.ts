import { ristretto255_oprf } from '@noble/curves/ed25519.js';
import { fromHex, toHex, utf8 } from '@sanad/base/bytes';

const { voprf } = ristretto255_oprf;
/** The library has the whole function (RFC 9497, 3.3.1, Evaluate); its types leave it out. */
const plain: typeof ristretto255_oprf.oprf & { evaluate?(key: Uint8Array, input: Uint8Array): Uint8Array } =
  ristretto255_oprf.oprf;
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

/** The same without proof (OPRF mode), for what nobody gains by answering wrongly, and the whole function for its owner. */
export const plainOprf = {
  key: (seed: Uint8Array): Uint8Array => plain.deriveKeyPair(seed, utf8('sanad known pictures 1')).secretKey,
  /** @throws when one of them is not a point of the group */
  answer: (key: Uint8Array, blinded: readonly string[]): string[] =>
    blinded.map((point) => toHex(plain.blindEvaluate(key, fromHex(point)))),
  output: (key: Uint8Array, input: Uint8Array): Uint8Array => {
    if (plain.evaluate) return plain.evaluate(key, input);
    const { blind, blinded } = plain.blind(input);
    return plain.finalize(input, blind, plain.blindEvaluate(key, blinded));
  },
};
