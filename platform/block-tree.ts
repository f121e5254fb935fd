import { foldPeaks, nodeHash } from '@sanad/evidence/merkle';
import { createTree, type MerkleTree } from '@sanad/evidence/merkle-tree';
import { createLanes } from '@sanad/evidence/sha256-lanes';
import { sha256 } from './crypto.ts';

/** A tree over any number of leaves in flat memory: whole blocks are kept as one hash, the last block whole. */
export type BlockTree = {
  readonly size: number;
  /** Leaf data; hashed here, four at a time. */
  readonly appendAll: (leaves: readonly Uint8Array[]) => void;
  /** The root of the tree at a size within the last block, that is since the last call of `appendAll`'s block began. */
  readonly rootAt: (size: number) => Uint8Array;
};

const LEVEL = 12;
export const BLOCK = 2 ** LEVEL;
type Peak = { readonly level: number; readonly hash: Uint8Array };

/** Leaves are to be appended so that no call reaches over a multiple of {@link BLOCK}. */
export function createBlockTree(): BlockTree {
  const lanes = createLanes(sha256);
  const peaks: Peak[] = [];
  let start = 0;
  let block: MerkleTree = newBlock();

  function newBlock(): MerkleTree {
    return createTree(sha256, lanes?.hashPairs);
  }
  const close = () => {
    let peak: Peak = { level: LEVEL, hash: block.root() };
    while (peaks.at(-1)?.level === peak.level) {
      peak = { level: peak.level + 1, hash: nodeHash(peaks.pop()!.hash, peak.hash, sha256) };
    }
    peaks.push(peak);
    start += BLOCK;
    block = newBlock();
  };
  return {
    get size() {
      return start + block.size;
    },
    appendAll: (leaves) => {
      if (block.size === BLOCK) close();
      if (lanes) block.appendAll(lanes.leafHashes(leaves));
      else for (const leaf of leaves) block.append(sha256(Buffer.concat([Uint8Array.of(0), leaf])));
    },
    rootAt: (size) => {
      const left = peaks.map((peak) => peak.hash);
      return size === start ? foldPeaks(left, sha256) : foldPeaks([...left, block.root(size - start)], sha256);
    },
  };
}
