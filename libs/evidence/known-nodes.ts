import type { Checkpoint } from './checkpoint.ts';
import type { Hash } from './crypto.ts';
import { foldPeaks, nodeHash, verifyInclusion } from './merkle.ts';
import type { NodeAt } from './merkle-proof.ts';

/** A leaf that is shown with its way to the root: an entry of a bundle, for instance. */
export type ShownLeaf = { readonly index: number; readonly leaf: Uint8Array; readonly proof: readonly Uint8Array[] };

/** What is known of a tree: the hash over a run of its nodes, null when it is not among what was shown. */
export type KnownNodes = (parts: readonly NodeAt[]) => Uint8Array | null;

/**
 * The nodes of a tree that inclusion proofs to its root give away; leaves whose proof does not hold give nothing. The
 * first leaf alone shows the roots that the tree had at every size that is a power of two.
 * @example knownNodes(checkpoint, [{ index: 0, leaf, proof }], sha256)([{ level: 3, index: 0 }])
 */
export function knownNodes(checkpoint: Checkpoint, leaves: readonly ShownLeaf[], hash: Hash): KnownNodes {
  const { size, root } = checkpoint;
  const known = new Map<string, Uint8Array>();
  for (const { index, leaf, proof } of leaves) {
    if (!verifyInclusion({ index, size, leaf, proof, root }, hash)) continue;
    const rest = [...proof];
    let [at, width, node] = [index, 1, leaf];
    const learn = (place: number, value: Uint8Array): void => {
      known.set(spanKey(place * width, Math.min(size, (place + 1) * width)), value);
    };
    for (learn(at, node); width < size; learn(at, node)) {
      const beside = at % 2 === 1 ? at - 1 : at + 1;
      if (beside * width < size) {
        const sibling = rest.shift()!;
        learn(beside, sibling);
        node = beside < at ? nodeHash(sibling, node, hash) : nodeHash(node, sibling, hash);
      }
      [at, width] = [Math.floor(at / 2), width * 2];
    }
  }
  return (parts) => {
    const whole = known.get(spanKey(startOf(parts[0]!), endOf(parts.at(-1)!)));
    if (whole) return whole;
    const found = parts.map((part) => known.get(spanKey(startOf(part), endOf(part))));
    return found.every((node) => node !== undefined) ? foldPeaks(found, hash) : null;
  };
}

/** The leaves that a node stands over, the end left out. */
function spanKey(start: number, end: number): string {
  return `${start} ${end}`;
}

function startOf({ level, index }: NodeAt): number {
  return index * 2 ** level;
}

function endOf({ level, index }: NodeAt): number {
  return (index + 1) * 2 ** level;
}
