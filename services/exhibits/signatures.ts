import { toBase64, utf8 } from '@sanad/base/bytes';
import { type CustodyEvent, type CustodySignature, custodyStatement } from '@sanad/evidence/custody';
import type { Spine, ViewsTransaction } from '@sanad/platform/ports';
import { type Signature, type Statement, statementText } from '@sanad/wire/statement';
import type { ExhibitsDeps } from './deps.ts';

/** A person's signature as it stands in custody: with her public key, so that it is checked without us. */
export async function custodySignature(
  deps: ExhibitsDeps,
  views: ViewsTransaction,
  signature: Signature | null,
  statement: Statement,
): Promise<CustodySignature | null> {
  if (signature === null) return null;
  const key = await deps.publicKeyOf(views, signature.key);
  return key === null ? null : { key, value: signature.value, statement: statementText(statement) };
}

/** What the program does by itself on somebody's order: the event is signed with the key of the ledger, and says so. */
export async function signedByProgram(event: CustodyEvent, signer: Spine['signer']): Promise<CustodyEvent> {
  const value = toBase64(await signer.sign(utf8(custodyStatement(event))));
  return { ...event, signature: { key: toBase64(signer.publicKey), value, statement: null } };
}
