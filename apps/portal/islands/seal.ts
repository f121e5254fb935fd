import { toBase64, toHex } from '@sanad/base/bytes';
import { sha256 } from '@sanad/base/sha256';
import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

/** What is fetched only when she means to report: sealing, opening, the work in place of a captcha. */
export async function seal(recipient: string, content: Uint8Array | string): Promise<Uint8Array> {
  const sealer = new Encrypter();
  sealer.addRecipient(recipient);
  return sealer.encrypt(content);
}

export async function sealText(recipient: string, text: string): Promise<string> {
  return toBase64(await seal(recipient, text));
}

export async function unseal(identity: string, sealed: Uint8Array): Promise<string> {
  const opener = new Decrypter();
  opener.addIdentity(identity);
  return opener.decrypt(sealed, 'text');
}

export async function recipientOf(identity: string): Promise<string> {
  return identityToRecipient(identity);
}

/** Does the work that an act costs; a moment on a phone. Answers what is sent with the act. */
export async function work(challenge: Challenge): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey });
  if (!solution) throw new Error('work');
  return btoa(JSON.stringify({ challenge, solution }));
}

export function digestOf(bytes: Uint8Array): string {
  return toHex(sha256(bytes));
}
