import { writeProof } from '@sanad/evidence/report-proof';
import type { Spine } from '@sanad/platform/ports';

/** The proof that an entry stands in the ledger, without its content. */
export async function proofOf(spine: Pick<Spine, 'ledger' | 'verifierKey'>, index: number): Promise<string> {
  const [{ headerBytes }, head] = await Promise.all([spine.ledger.get(index), spine.ledger.head()]);
  const { hashes } = await spine.ledger.inclusion(index, head.size);
  return writeProof(headerBytes, { size: head.size, hashes }, { checkpoint: head.note, key: spine.verifierKey });
}
