import { fault } from '@sanad/base/fault';
import type { Hash } from './crypto.ts';
import { emptyRoot, foldPeaks } from './merkle.ts';
import { type NodeAt, type ProofPlan, planConsistency, planInclusion, planRoot } from './merkle-proof.ts';

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
 * Makes an empty tree. Every completed node is stored once, level by level in one block of memory. Nodes are made when
 * something of the tree is asked for, so whatever was added until then is hashed level by level, each level in one call
 * of `hashPairs`.
 * @param hashPairs a batched kernel (`@sanad/evidence/sha256-lanes`); without it nodes are hashed one by one
 * @example
 * const tree = createTree(sha256);
 * tree.append(leafHash(utf8('a'), sha256));
 * verifyInclusion({ index: 0, size: 1, leaf, proof: tree.inclusion(0), root: tree.root() }, sha256)
 */
export function createTree(hash: Hash, hashPairs: HashPairs = oneByOne(hash)): MerkleTree {
  const levels: Level[] = [createLevel()];

  const settle = (): void => {
    for (let depth = 0; ; depth++) {
      const [level, above] = [levels[depth]!, levels[depth + 1]];
      const [from, to] = [above?.count ?? 0, Math.floor(level.count / 2)];
      if (from === to) return;
      levels[depth + 1] ??= createLevel();
      push(levels[depth + 1]!, hashPairs(level.bytes.subarray(64 * from, 64 * to)));
    }
  };
  const node = ({ level, index }: NodeAt): Uint8Array => {
    settle();
    const held = levels[level];
    if (!held || index >= held.count) throw fault('merkle-out-of-range', 'the tree has no such node');
    return held.bytes.slice(32 * index, 32 * index + 32);
  };
  const peaksOf = (size: number) => {
    if (size > levels[0]!.count) throw fault('merkle-out-of-range', 'the tree has no such size');
    return planRoot(size).map(node);
  };
  // The right edge of the whole tree is in nearly every proof: its folds are kept until the tree grows.
  const edge = new Map<number, Uint8Array>();
  let edgeSize = -1;
  const fold = (parts: readonly NodeAt[], size: number): Uint8Array => {
    if (size !== levels[0]!.count) return foldPeaks(parts.map(node), hash);
    if (edgeSize !== size) edge.clear();
    edgeSize = size;
    const start = parts[0]!.index * 2 ** parts[0]!.level;
    const known = edge.get(start) ?? foldPeaks(parts.map(node), hash);
    edge.set(start, known);
    return known;
  };
  // All hashes of a proof share one block of memory, which is the caller's own.
  const fulfil = (plan: ProofPlan, size: number): Uint8Array[] => {
    if (size > levels[0]!.count) throw fault('merkle-out-of-range', 'the tree has no such size');
    settle();
    const words = new Int32Array(WORDS * plan.length);
    return plan.map((parts, at) => {
      const out = new Uint8Array(words.buffer, 32 * at, 32);
      const { level, index } = parts[0]!;
      const held = levels[level]!.words;
      if (parts.length > 1) out.set(fold(parts, size));
      else for (let w = 0; w < WORDS; w++) words[WORDS * at + w] = held[WORDS * index + w]!;
      return out;
    });
  };
  return {
    get size() {
      return levels[0]!.count;
    },
    append(leaf) {
      if (leaf.length !== 32) throw fault('merkle-leaf', 'a leaf hash has 32 bytes');
      push(levels[0]!, leaf);
      return levels[0]!.count - 1;
    },
    appendAll(leaves) {
      if (leaves.length % 32 !== 0) throw fault('merkle-leaf', 'a leaf hash has 32 bytes');
      push(levels[0]!, leaves);
      return levels[0]!.count;
    },
    root: (size = levels[0]!.count) => (size === 0 ? emptyRoot(hash) : foldPeaks(peaksOf(size), hash)),
    inclusion: (index, size = levels[0]!.count) => fulfil(planInclusion(index, size), size),
    consistency: (size1, size2 = levels[0]!.count) => fulfil(planConsistency(size1, size2), size2),
    node,
  };
}

/** Hashes end to end, as bytes and, for copying single ones, as words. */
type Level = { bytes: Uint8Array; words: Int32Array; count: number };

/** Words of a hash. */
const WORDS = 8;

function createLevel(): Level {
  const bytes = new Uint8Array(1024);
  return { bytes, words: new Int32Array(bytes.buffer), count: 0 };
}

function push(level: Level, hashes: Uint8Array): void {
  const end = 32 * level.count + hashes.length;
  if (end > level.bytes.length) {
    const wider = new Uint8Array(Math.max(end, 2 * level.bytes.length));
    wider.set(level.bytes.subarray(0, 32 * level.count));
    level.bytes = wider;
    level.words = new Int32Array(wider.buffer);
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
