import { fromUtf8 } from '@sanad/base/bytes';
import { type ProofFailure, verifyProof } from '@sanad/evidence/report-proof';
import { sha256, verifySignature } from '@sanad/platform/crypto';
import type { Report } from './print.ts';

const CHECKS: readonly (readonly [id: string, failures: readonly ProofFailure[]])[] = [
  ['form', ['proof-malformed']],
  ['entry', ['not-a-report']],
  ['checkpoint', ['checkpoint-malformed', 'signature-false']],
  ['inclusion', ['inclusion-false']],
  ['signer', ['signer-unknown']],
];

/** The proof that a report was made on a day, or a content destroyed, without the content. With no list the key is for the reader to compare. */
export async function verifyReceipt(bytes: Uint8Array, trust: readonly string[] | undefined): Promise<Report> {
  const proof = await verifyProof(fromUtf8(bytes), { hash: sha256, verifySignature }, trust ?? null);
  const { valid, what, scope, time, origin, key } = proof;
  const findingOf = (code: string) => ({ code, detail: { name: origin ?? '' } });
  const unread = proof.failures.some((one) => one === 'proof-malformed' || one === 'checkpoint-malformed');
  const checks = CHECKS.map(([id, codes]) => {
    const found = proof.failures.filter((one) => codes.includes(one));
    const findings = found.map((code) => findingOf(code === 'signer-unknown' ? 'signer-not-trusted' : code));
    if (found.length > 0) return { id, state: 'failed' as const, findings };
    if (unread && id !== 'form') return { id, state: 'skipped' as const, findings };
    if (id === 'signer' && trust === undefined)
      return { id, state: 'noted' as const, findings: [findingOf('signer-unknown')] };
    return { id, state: 'passed' as const, findings };
  });
  return { valid, kind: 'receipt', checks, receipt: valid ? { what, scope, time, origin, key } : null };
}
