import { equalBytes } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import type { Hash } from './crypto.ts';

/** Hash of a leaf: H(0x00 ‖ data), RFC 9162 section 2.1.1. @example leafHash(new Uint8Array(0), sha256) */
export function leafHash(data: Uint8Array, hash: Hash): Uint8Array {
  const input = data.length < SCRATCH.length ? SCRATCH.subarray(0, data.length + 1) : new Uint8Array(data.length + 1);
  input[0] = 0;
  input.set(data, 1);
  return hash(input);
}
/** Room for what is hashed at once, so that none is asked for each time. */
const SCRATCH = new Uint8Array(4096);

/** Hash of an inner node: H(0x01 ‖ left ‖ right), RFC 9162 section 2.1.1. */
export function nodeHash(left: Uint8Array, right: Uint8Array, hash: Hash): Uint8Array {
  const input = SCRATCH.subarray(0, 65);
  input[0] = 1;
  input.set(left, 1);
  input.set(right, 33);
  return hash(input);
}

/** Root of a tree with no leaves: H(). */
export function emptyRoot(hash: Hash): Uint8Array {
  return hash(new Uint8Array(0));
}

/** A tree that only grows, kept as the roots of its perfect subtrees: at most 53 hashes, whatever its size. */
export type Frontier = {
  readonly size: number;
  /** Adds a leaf hash and answers its index. */
  readonly append: (leaf: Uint8Array) => number;
  readonly root: () => Uint8Array;
  /** The perfect subtrees, largest first; with `size` all that is needed to go on later. */
  readonly peaks: () => readonly Uint8Array[];
};

/**
 * Starts or resumes a frontier.
 * @param from what `size` and `peaks()` said earlier; `peaks` has one hash for each bit set in `size`
 * @throws `merkle-frontier` when size and peaks do not fit
 * @example
 * const frontier = createFrontier(sha256);
 * frontier.append(leafHash(utf8('a'), sha256)) === 0 && frontier.size === 1
 */
export function createFrontier(
  hash: Hash,
  from: { readonly size: number; readonly peaks: readonly Uint8Array[] } = { size: 0, peaks: [] },
): Frontier {
  if (!isSize(from.size) || bitCount(from.size) !== from.peaks.length || from.peaks.some((p) => p.length !== 32)) {
    throw fault('merkle-frontier', 'the stored frontier does not fit its size');
  }
  let size = from.size;
  const peaks = [...from.peaks];
  return {
    get size() {
      return size;
    },
    append(leaf) {
      let node = leaf;
      for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) node = nodeHash(peaks.pop()!, node, hash);
      peaks.push(node);
      return size++;
    },
    root: () => foldPeaks(peaks, hash),
    peaks: () => [...peaks],
  };
}

/** Joins the roots of perfect subtrees, largest first, into the root of the whole tree. */
export function foldPeaks(peaks: readonly Uint8Array[], hash: Hash): Uint8Array {
  if (peaks.length === 0) return emptyRoot(hash);
  return peaks.reduceRight((right, left) => nodeHash(left, right, hash));
}

/** What is claimed of a leaf: 0-based index, size of the tree, leaf hash, sibling hashes lowest first, root. */
export type InclusionClaim = {
  readonly index: number;
  readonly size: number;
  readonly leaf: Uint8Array;
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array;
};

/** What is claimed of two trees: that the first is the beginning of the second. */
export type ConsistencyClaim = {
  readonly size1: number;
  readonly root1: Uint8Array;
  readonly size2: number;
  readonly root2: Uint8Array;
  readonly proof: readonly Uint8Array[];
};

/** A check that asks for the hash of one pair of nodes after the other. So one can be run alone, or many side by side. */
export type Steps = Generator<readonly [Uint8Array, Uint8Array], boolean, Uint8Array>;

/**
 * Checks that a leaf is in a tree (RFC 9162 section 2.1.3.2).
 * @returns false for every proof that is wrong, too short, too long, or of hashes that are not 32 bytes; never throws
 */
export function verifyInclusion(claim: InclusionClaim, hash: Hash): boolean {
  return runAlone(inclusionSteps(claim), hash);
}

/**
 * Checks that the tree of `size1` leaves is the beginning of the tree of `size2` leaves (RFC 9162 section 2.1.4.2).
 * Two equal sizes need equal roots and an empty proof. From an empty tree nothing can be shown: always false.
 * @returns false for every proof that does not show it; never throws
 */
export function verifyConsistency(claim: ConsistencyClaim, hash: Hash): boolean {
  return runAlone(consistencySteps(claim), hash);
}

/** {@link verifyInclusion}, step by step. */
export function* inclusionSteps({ index, size, leaf, proof, root }: InclusionClaim): Steps {
  if (!isSize(index) || !isSize(size) || index >= size) return false;
  if (leaf.length !== 32 || root.length !== 32 || !areHashes(proof)) return false;
  let fn = index;
  let sn = size - 1;
  let node = leaf;
  for (const sibling of proof) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      node = yield [sibling, node];
      while (fn % 2 === 0 && fn !== 0) {
        fn = half(fn);
        sn = half(sn);
      }
    } else {
      node = yield [node, sibling];
    }
    fn = half(fn);
    sn = half(sn);
  }
  return sn === 0 && equalBytes(node, root);
}

/** {@link verifyConsistency}, step by step. */
export function* consistencySteps({ size1, root1, size2, root2, proof }: ConsistencyClaim): Steps {
  if (!isSize(size1) || !isSize(size2) || size1 > size2) return false;
  if (size1 === 0) return false;
  if (size1 === size2) return proof.length === 0 && equalBytes(root1, root2);
  if (root1.length !== 32 || root2.length !== 32 || !areHashes(proof)) return false;
  const path = isPowerOfTwo(size1) ? [root1, ...proof] : proof;
  if (path.length === 0) return false;
  let fn = size1 - 1;
  let sn = size2 - 1;
  while (fn % 2 === 1) {
    fn = half(fn);
    sn = half(sn);
  }
  let node1 = path[0]!;
  let node2 = path[0]!;
  for (const sibling of path.slice(1)) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      node1 = yield [sibling, node1];
      node2 = yield [sibling, node2];
      while (fn % 2 === 0 && fn !== 0) {
        fn = half(fn);
        sn = half(sn);
      }
    } else {
      node2 = yield [node2, sibling];
    }
    fn = half(fn);
    sn = half(sn);
  }
  return sn === 0 && equalBytes(node1, root1) && equalBytes(node2, root2);
}

function runAlone(steps: Steps, hash: Hash): boolean {
  let step = steps.next();
  while (!step.done) step = steps.next(nodeHash(step.value[0], step.value[1], hash));
  return step.value;
}

function areHashes(nodes: readonly Uint8Array[]): boolean {
  return nodes.every((node) => node.length === 32);
}

/** Halves a count, rounding down; bit shifts would stop at 2^31. */
function half(n: number): number {
  return Math.floor(n / 2);
}

function isSize(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 0;
}

function isPowerOfTwo(n: number): boolean {
  return bitCount(n) === 1;
}

function bitCount(n: number): number {
  let count = 0;
  for (let rest = n; rest > 0; rest = half(rest)) count += rest % 2;
  return count;
}
