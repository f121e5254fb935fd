import { equalBytes, fromBase64, toBase64 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import type { Checkpoint } from './checkpoint.ts';
import type { Hash } from './crypto.ts';
import { knownNodes, type ShownLeaf } from './known-nodes.ts';
import { earlierRoot, verifyConsistency } from './merkle.ts';
import { planConsistency, planRoot } from './merkle-proof.ts';

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

/** What shows a stranger that one ledger told two stories: two notes that it signed, and for two sizes what binds them. */
export type ForkProof = {
  readonly notes: readonly [string, string];
  /** For notes of two sizes: the root that the later note's tree has at the earlier size, and the proof that it has. */
  readonly root?: Uint8Array;
  readonly proof?: readonly Uint8Array[];
};

/**
 * The root that the later checkpoint binds its ledger to at the earlier size, when it is another than the earlier
 * checkpoint states: a split view between two sizes. Null when the proof shows none; with an earlier size that is a power
 * of two it never does, since such a proof leaves that root out.
 */
export function otherPast(
  early: Checkpoint,
  late: Checkpoint,
  proof: readonly Uint8Array[],
  hash: Hash,
): Uint8Array | null {
  if (early.origin !== late.origin) return null;
  const root = earlierRoot({ size1: early.size, size2: late.size, root2: late.root, proof }, hash);
  return root && !equalBytes(root, early.root) ? root : null;
}

/**
 * The root that a checkpoint binds its ledger to at an earlier size, from entries that are shown with their way to its
 * root, as every bundle has them. The first entry of a ledger betrays the roots at all sizes that are a power of two, which
 * no proof of growth does. Another root than an earlier checkpoint states is a split view ({@link tellsTwoStories}).
 * @returns the root and the proof that binds it; null when the entries do not show it
 * @example pastShown(kept.size, checkpoint, [{ index: 0, leaf, proof }], sha256)
 */
export function pastShown(
  size: number,
  late: Checkpoint,
  leaves: readonly ShownLeaf[],
  hash: Hash,
): Required<Pick<ForkProof, 'root' | 'proof'>> | null {
  if (size === 0 || size >= late.size) return null;
  const node = knownNodes(late, leaves, hash);
  const root = node(planRoot(size));
  const proof = planConsistency(size, late.size).map(node);
  if (!root || !proof.every((one) => one !== null)) return null;
  const claim = { size1: size, root1: root, size2: late.size, root2: late.root, proof };
  return verifyConsistency(claim, hash) ? { root, proof } : null;
}

/** Whether two checkpoints, both signed by the ledger, cannot both be true. */
export function tellsTwoStories(
  a: Checkpoint,
  b: Checkpoint,
  { root, proof = [] }: Pick<ForkProof, 'root' | 'proof'>,
  hash: Hash,
): boolean {
  if (a.origin !== b.origin) return false;
  if (a.size === b.size) return !equalBytes(a.root, b.root);
  if (root === undefined) return false;
  const [early, late] = a.size < b.size ? [a, b] : [b, a];
  const claim = { size1: early.size, root1: root, size2: late.size, root2: late.root, proof };
  return !equalBytes(root, early.root) && verifyConsistency(claim, hash);
}

/** A proof of a split view as it lies in a file. */
export type ForkLine = {
  readonly notes: readonly [string, string];
  readonly root?: string;
  readonly proof?: readonly string[];
};

/** Writes a proof for a file. @example JSON.stringify(forkLine({ notes })) */
export function forkLine({ notes, root, proof }: ForkProof): ForkLine {
  return root && proof ? { notes, root: toBase64(root), proof: proof.map(toBase64) } : { notes };
}

/** Reads a proof of a split view; what else stands beside it means nothing. @throws `fork-malformed` */
export function parseForkLine(value: unknown): ForkProof {
  try {
    const { notes, root, proof } = value as Record<string, unknown>;
    const [first, second, ...more] = Array.isArray(notes) ? (notes as unknown[]) : [];
    if (typeof first !== 'string' || typeof second !== 'string' || more.length > 0) throw malformed();
    if (root === undefined && proof === undefined) return { notes: [first, second] };
    if (typeof root !== 'string' || !Array.isArray(proof)) throw malformed();
    return { notes: [first, second], root: fromBase64(root), proof: proof.map((one) => fromBase64(String(one))) };
  } catch (cause) {
    throw malformed(cause);
  }
}

function malformed(cause?: unknown) {
  return fault('fork-malformed', 'the proof of a split view is malformed', { cause });
}
