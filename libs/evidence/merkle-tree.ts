import { fault } from '@sanad/base/fault';
import type { Hash } from './crypto.ts';
import { emptyRoot, foldPeaks, nodeHash } from './merkle.ts';
import { fulfil, type NodeAt, planConsistency, planInclusion, planRoot } from './merkle-proof.ts';

/** Hashes many inner nodes at once: `children` holds pairs of 32-byte hashes, the answer one hash for each pair. */
export type HashPairs = (children: Uint8Array) => Uint8Array;

/** A whole tree in memory that gives proofs for every size it has had. */
export type MerkleTree = {
  readonly size: number;
  /** Adds one leaf hash and answers its index. */
  readonly append: (leaf: Uint8Array) => number;
  /** Adds leaf hashes laid end to end (32 bytes each) and answers the new size. The fast way in. */
  readonly appendAll: (leaves: Uint8Array) => number;
  readonly root: (size?: number) => Uint8Array;
  readonly inclusion: (index: number, size?: number) => Uint8Array[];
  readonly consistency: (size1: number, size2?: number) => Uint8Array[];
  /** A perfect subtree that has been completed. */
  readonly node: (at: NodeAt) => Uint8Array;
};

/**
 * Makes an empty tree. Every completed node is stored once, level by level in one block of memory, so a batch of leaves
 * is hashed level by level, each level in one call of `hashPairs`.
 * @param hashPairs a batched kernel (`@sanad/evidence/sha256-lanes`); without it nodes are hashed one by one
 * @example
 * const tree = createTree(sha256);
 * tree.append(leafHash(utf8('a'), sha256));
 * verifyInclusion({ index: 0, size: 1, leaf, proof: tree.inclusion(0), root: tree.root() }, sha256)
 */
export function createTree(hash: Hash, hashPairs: HashPairs = oneByOne(hash)): MerkleTree {
  const levels: Level[] = [createLevel()];

  const node = ({ level, index }: NodeAt): Uint8Array => {
    const held = levels[level];
    if (!held || index >= held.count) throw fault('merkle-out-of-range', 'the tree has no such node');
    return held.bytes.slice(32 * index, 32 * index + 32);
  };
  const peaksOf = (size: number) => {
    if (size > levels[0]!.count) throw fault('merkle-out-of-range', 'the tree has no such size');
    return planRoot(size).map(node);
  };
  const grow = (leaves: Uint8Array): void => {
    let added = leaves;
    for (let depth = 0; added.length > 0; depth++) {
      levels[depth] ??= createLevel();
      const level = levels[depth]!;
      const firstPair = level.count - (level.count % 2);
      push(level, added);
      const pairs = level.bytes.subarray(32 * firstPair, 32 * (level.count - (level.count % 2)));
      added = pairs.length === 0 ? pairs : hashPairs(pairs);
    }
  };

  return {
    get size() {
      return levels[0]!.count;
    },
    append(leaf) {
      if (leaf.length !== 32) throw fault('merkle-leaf', 'a leaf hash has 32 bytes');
      let added = leaf;
      for (let depth = 0; ; depth++) {
        levels[depth] ??= createLevel();
        const level = levels[depth]!;
        push(level, added);
        if (level.count % 2 === 1) return levels[0]!.count - 1;
        added = nodeHash(level.bytes.subarray(32 * (level.count - 2), 32 * (level.count - 1)), added, hash);
      }
    },
    appendAll(leaves) {
      if (leaves.length % 32 !== 0) throw fault('merkle-leaf', 'a leaf hash has 32 bytes');
      grow(leaves);
      return levels[0]!.count;
    },
    root: (size = levels[0]!.count) => (size === 0 ? emptyRoot(hash) : foldPeaks(peaksOf(size), hash)),
    inclusion: (index, size = levels[0]!.count) => fulfil(planInclusion(index, size), node, hash),
    consistency: (size1, size2 = levels[0]!.count) => fulfil(planConsistency(size1, size2), node, hash),
    node,
  };
}

type Level = { bytes: Uint8Array; count: number };

function createLevel(): Level {
  return { bytes: new Uint8Array(1024), count: 0 };
}

function push(level: Level, hashes: Uint8Array): void {
  const end = 32 * level.count + hashes.length;
  if (end > level.bytes.length) {
    const wider = new Uint8Array(Math.max(end, 2 * level.bytes.length));
    wider.set(level.bytes.subarray(0, 32 * level.count));
    level.bytes = wider;
  }
  level.bytes.set(hashes, 32 * level.count);
  level.count = end / 32;
}

function oneByOne(hash: Hash): HashPairs {
  return (children) => {
    const out = new Uint8Array(children.length / 2);
    const input = new Uint8Array(65);
    input[0] = 1;
    for (let at = 0; at < out.length; at += 32) {
      input.set(children.subarray(2 * at, 2 * at + 64), 1);
      out.set(hash(input), at);
    }
    return out;
  };
}
