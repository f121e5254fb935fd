import { fault } from '@sanad/base/fault';
import type { Hash } from './crypto.ts';
import { emptyRoot, foldPeaks, nodeHash, type Steps } from './merkle.ts';
import { type NodeAt, planConsistency, planInclusion, planRoot } from './merkle-proof.ts';

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
  // The right edge of the whole tree is in nearly every proof: its folds are kept until the tree grows.
  const edge = new Map<number, Uint8Array>();
  let edgeSize = -1;
  const fold = (parts: readonly NodeAt[], size: number): Uint8Array => {
    if (parts.length === 1) return node(parts[0]!);
    if (size !== levels[0]!.count) return foldPeaks(parts.map(node), hash);
    if (edgeSize !== size) edge.clear();
    edgeSize = size;
    const start = parts[0]!.index * 2 ** parts[0]!.level;
    const known = edge.get(start) ?? foldPeaks(parts.map(node), hash);
    edge.set(start, known);
    return new Uint8Array(known);
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
    inclusion: (index, size = levels[0]!.count) => planInclusion(index, size).map((parts) => fold(parts, size)),
    consistency: (size1, size2 = levels[0]!.count) => planConsistency(size1, size2).map((parts) => fold(parts, size2)),
    node,
  };
}

/**
 * Runs many checks side by side: the pairs that all of them ask for at a time are hashed in one call.
 * @param checks what `inclusionSteps` and `consistencySteps` give
 * @returns the verdicts, in order
 * @example verifyTogether(claims.map(inclusionSteps), lanes.hashPairs)
 */
export function verifyTogether(checks: Iterable<Steps>, hashPairs: HashPairs): boolean[] {
  const verdicts: boolean[] = [];
  const source = checks[Symbol.iterator]();
  const running: { readonly at: number; readonly steps: Steps; pair: readonly [Uint8Array, Uint8Array] }[] = [];
  const children = new Uint8Array(64 * MOST_TOGETHER);
  const fill = (): void => {
    while (running.length < MOST_TOGETHER) {
      const next = source.next();
      if (next.done) return;
      const first = next.value.next();
      const at = verdicts.push(first.done ? first.value : false) - 1;
      if (!first.done) running.push({ at, steps: next.value, pair: first.value });
    }
  };
  for (fill(); running.length > 0; fill()) {
    for (let i = 0; i < running.length; i++) {
      children.set(running[i]!.pair[0], 64 * i);
      children.set(running[i]!.pair[1], 64 * i + 32);
    }
    const nodes = hashPairs(children.subarray(0, 64 * running.length));
    let kept = 0;
    for (let i = 0; i < running.length; i++) {
      const check = running[i]!;
      const next = check.steps.next(nodes.subarray(32 * i, 32 * i + 32));
      if (next.done) verdicts[check.at] = next.value;
      else {
        check.pair = next.value;
        running[kept++] = check;
      }
    }
    running.length = kept;
  }
  return verdicts;
}

/** Few enough to stay in the processor's cache. */
const MOST_TOGETHER = 256;

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
