import type { CustodySignature } from '@sanad/evidence/custody';
import type { ViewsTransaction } from '@sanad/platform/ports';
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
