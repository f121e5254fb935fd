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
const PAIR = SCRATCH.subarray(0, 65);

/** Hash of an inner node: H(0x01 ‖ left ‖ right), RFC 9162 section 2.1.1. */
export function nodeHash(left: Uint8Array, right: Uint8Array, hash: Hash): Uint8Array {
  PAIR[0] = 1;
  PAIR.set(left, 1);
  PAIR.set(right, 33);
  return hash(PAIR);
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

/**
 * Hashes upwards from a node: with each sibling in turn, which stands left of what has been reached where its side is 1,
 * right of it where it is 0.
 */
export type Climb = (from: Uint8Array, siblings: readonly Uint8Array[], sides: readonly number[]) => Uint8Array;

/**
 * Checks that a leaf is in a tree (RFC 9162 section 2.1.3.2).
 * @param climb a faster way up (`@sanad/evidence/sha256-path`); without it nodes are hashed one by one
 * @returns false for every proof that is wrong, too short, too long, or of hashes that are not 32 bytes; never throws
 */
export function verifyInclusion(claim: InclusionClaim, hash: Hash, climb: Climb = climbBy(hash)): boolean {
  const { index, size, leaf, proof, root } = claim;
  if (!isSize(index) || !isSize(size) || index >= size) return false;
  if (leaf.length !== 32 || root.length !== 32 || !areHashes(proof)) return false;
  const sides = sidesOf(index, size - 1, proof.length);
  return sides !== null && equalBytes(climb(leaf, proof, sides), root);
}

/**
 * Checks that the tree of `size1` leaves is the beginning of the tree of `size2` leaves (RFC 9162 section 2.1.4.2).
 * Two equal sizes need equal roots and an empty proof. From an empty tree nothing can be shown: always false.
 * @param climb as for {@link verifyInclusion}
 * @returns false for every proof that does not show it; never throws
 */
export function verifyConsistency(claim: ConsistencyClaim, hash: Hash, climb: Climb = climbBy(hash)): boolean {
  const { size1, root1, size2, root2, proof } = claim;
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
  const siblings = path.slice(1);
  const sides = sidesOf(fn, sn, siblings.length);
  if (sides === null) return false;
  // Both trees are the same up to the first sibling on the right; of the others the smaller tree has those on the left.
  const shared = sides.indexOf(0) < 0 ? sides.length : sides.indexOf(0);
  const node = climb(path[0]!, siblings.slice(0, shared), sides.slice(0, shared));
  const left = siblings.filter((_, at) => at >= shared && sides[at] === 1);
  const node1 = climb(node, left, Array<number>(left.length).fill(1));
  return equalBytes(node1, root1) && equalBytes(climb(node, siblings.slice(shared), sides.slice(shared)), root2);
}

/**
 * The root that the earlier tree must have had when a consistency proof leads to the later root. With a size that is a
 * power of two the proof leaves it out, and the answer is null; so it is when the proof does not lead to the later root.
 */
export function earlierRoot(claim: Omit<ConsistencyClaim, 'root1'>, hash: Hash): Uint8Array | null {
  const { size1, size2, root2, proof } = claim;
  if (!isSize(size1) || !isSize(size2) || size1 >= size2 || size1 === 0 || isPowerOfTwo(size1)) return null;
  if (root2.length !== 32 || !areHashes(proof) || proof.length === 0) return null;
  let [fn, sn] = [size1 - 1, size2 - 1];
  while (fn % 2 === 1) [fn, sn] = [half(fn), half(sn)];
  const siblings = proof.slice(1);
  const sides = sidesOf(fn, sn, siblings.length);
  if (sides === null) return null;
  const climb = climbBy(hash);
  if (!equalBytes(climb(proof[0]!, siblings, sides), root2)) return null;
  // The smaller tree has every sibling on the left, and of those on the right none.
  const left = siblings.filter((_, at) => sides[at] === 1);
  return climb(proof[0]!, left, Array<number>(left.length).fill(1));
}

/** On which side each sibling stands, from a node and the last node of its level up; null where they are not as many. */
function sidesOf(node: number, last: number, siblings: number): number[] | null {
  const sides: number[] = [];
  let fn = node;
  let sn = last;
  while (sides.length < siblings) {
    if (sn === 0) return null;
    const onLeft = fn % 2 === 1 || fn === sn;
    sides.push(onLeft ? 1 : 0);
    while (onLeft && fn % 2 === 0 && fn !== 0) {
      fn = half(fn);
      sn = half(sn);
    }
    fn = half(fn);
    sn = half(sn);
  }
  return sn === 0 ? sides : null;
}

function climbBy(hash: Hash): Climb {
  return (from, siblings, sides) =>
    siblings.reduce(
      (node, sibling, at) => (sides[at] ? nodeHash(sibling, node, hash) : nodeHash(node, sibling, hash)),
      from,
    );
}

function areHashes(nodes: readonly Uint8Array[]): boolean {
  return nodes.every((node) => node.length === 32);
}

/** Halves a count, rounding down; bit shifts alone would stop at 2^31. */
function half(n: number): number {
  return n < 0x8000_0000 ? n >>> 1 : Math.floor(n / 2);
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
