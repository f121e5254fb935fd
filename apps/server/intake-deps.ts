import { createHmac, randomBytes } from 'node:crypto';
import { toBase64 } from '@sanad/base/bytes';
import { oprf, plainOprf } from '@sanad/platform/oprf';
import type { Spine } from '@sanad/platform/ports';
import { identityOf, makeCode, tokenOf } from '@sanad/wire/receipt-code';
import { Encrypter, identityToRecipient } from 'age-encryption';
import { createPeerPort } from './peer-port.ts';
import { proofOf } from './proof-of.ts';

/** Seals a text to a public key, in memory. */
export async function sealTo(recipient: string, content: string | Uint8Array): Promise<Uint8Array> {
  const sealer = new Encrypter();
  sealer.addRecipient(recipient);
  return sealer.encrypt(content);
}

/** What a report needs that comes without a woman's phone: sealing, and a code that nobody keeps. */
export const intakeTools = {
  seal: async (recipient: string, text: string): Promise<string> => toBase64(await sealTo(recipient, text)),
  newCode: async () => {
    const code = makeCode((count) => randomBytes(count));
    return { code, token: tokenOf(code), replyTo: await identityToRecipient(identityOf(code)) };
  },
};

/** What the room of intake needs of the machine. */
export function intakeDeps(spine: Spine) {
  return {
    random: (count: number): Uint8Array => randomBytes(count),
    hmac: (key: Uint8Array, text: Uint8Array): Uint8Array => createHmac('sha256', key).update(text).digest(),
    ...intakeTools,
    proofOf: (index: number): Promise<string> => proofOf(spine, index),
    peers: createPeerPort(spine),
    oprf,
    plainOprf,
  };
}
