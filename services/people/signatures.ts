import { fromBase64, utf8 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import type { Views } from '@sanad/platform/ports';
import { type Signature, type Statement, statementText } from '@sanad/wire/statement';
import { isRevoked } from './key-revocation.ts';
import { findKey, listKeys } from './queries.ts';

/** Checks an Ed25519 signature; the program hands it in. */
export type VerifySignature = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => Promise<boolean>;

/**
 * Refuses a statement that its person did not sign. Somebody who has enrolled a key must sign with one;
 * somebody who has none yet (a first sign-in) is known by her session alone, and the entry says so by having no signature.
 */
export async function checkSigned(
  views: Views,
  verify: VerifySignature,
  person: string,
  statement: Statement,
  signature: Signature | null,
): Promise<void> {
  if (signature === null) {
    if ((await listKeys(views, person)).length === 0) return;
    throw fault('signature-required', 'this needs the signature of the person who decides');
  }
  const key = await findKey(views, signature.key);
  if (!key || key.person !== person) throw fault('signature-key-unknown', 'the signing key is not one of this person');
  if (await isRevoked(views, signature.key)) throw fault('signature-key-revoked', 'the signing key was revoked');
  const message = utf8(statementText(statement));
  if (!(await verify(fromBase64(key.public_key), message, fromBase64(signature.value)))) {
    throw fault('signature-wrong', 'the signature does not fit what was signed');
  }
}
