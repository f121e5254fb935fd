import { equalBytes } from '@sanad/base/bytes';
import type { Checkpoint } from './checkpoint.ts';
import type { Hash } from './crypto.ts';
import { verifyConsistency } from './merkle.ts';

/** How two checkpoints of one ledger stand to each other. */
export type Relation =
  | 'same'
  /** The later continues the earlier; the proof shows it. */
  | 'continues'
  /** One size, two roots: the ledger told two stories. The two signed notes together are the proof. */
  | 'fork'
  /** The proof given does not show that the later continues the earlier. Ask again; who cannot show it has forked. */
  | 'not-shown'
  | 'other-ledger';

/**
 * Compares a checkpoint that a witness has kept with one that it is shown. Signatures are checked before, with
 * `judgeNote`.
 * @param proof consistency proof from the smaller to the larger; empty for equal sizes
 * @example compareCheckpoints(kept, shown, proof, sha256) === 'continues'
 */
export function compareCheckpoints(a: Checkpoint, b: Checkpoint, proof: readonly Uint8Array[], hash: Hash): Relation {
  if (a.origin !== b.origin) return 'other-ledger';
  if (a.size === b.size) return equalBytes(a.root, b.root) ? 'same' : 'fork';
  const [early, late] = a.size < b.size ? [a, b] : [b, a];
  // Every tree continues the empty one, whose root is known.
  if (early.size === 0) return equalBytes(early.root, hash(new Uint8Array(0))) ? 'continues' : 'not-shown';
  const claim = { size1: early.size, root1: early.root, size2: late.size, root2: late.root, proof };
  return verifyConsistency(claim, hash) ? 'continues' : 'not-shown';
}
