import { fault } from '@sanad/base/fault';
import type { Hash } from './crypto.ts';
import { foldPeaks } from './merkle.ts';

/** A perfect subtree: `level` 0 is a leaf; its leaves are `index * 2^level` up to the next. Stored once, never changes. */
export type NodeAt = { readonly level: number; readonly index: number };

/** For each hash of a proof, the perfect subtrees it is made of, largest first. Most are a single one. */
export type ProofPlan = readonly (readonly NodeAt[])[];

/**
 * Which stored nodes an inclusion proof needs (RFC 9162 section 2.1.3.1), so that they can be fetched in one query.
 * @throws `merkle-out-of-range`
 * @example planInclusion(0, 2) is [[{ level: 0, index: 1 }]]
 */
export function planInclusion(index: number, size: number): ProofPlan {
  if (!(Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size)) throw outOfRange();
  return pathUp(0, index, size);
}

/** Which stored nodes a consistency proof needs (RFC 9162 section 2.1.4.1). @throws `merkle-out-of-range` */
export function planConsistency(size1: number, size2: number): ProofPlan {
  if (!(Number.isSafeInteger(size1) && Number.isSafeInteger(size2) && size1 >= 0 && size1 <= size2)) throw outOfRange();
  if (size1 === 0 || size1 === size2) return [];
  let [level, index] = [0, size1 - 1];
  while (index % 2 === 1) [level, index] = [level + 1, (index - 1) / 2];
  const above = pathUp(level, index, size2);
  return index === 0 ? above : [[{ level, index }], ...above];
}

/** The siblings on the way from a perfect subtree to the root of a tree, lowest first. */
function pathUp(fromLevel: number, fromIndex: number, size: number): (readonly NodeAt[])[] {
  const plan: (readonly NodeAt[])[] = [];
  let [level, index, width] = [fromLevel, fromIndex, 2 ** fromLevel];
  for (; width < size; level++, width *= 2) {
    const sibling = index % 2 === 1 ? index - 1 : index + 1;
    const start = sibling * width;
    if (start + width <= size) plan.push([{ level, index: sibling }]);
    else if (start < size) plan.push(coverOf(start, size));
    index = Math.floor(index / 2);
  }
  return plan;
}

/** The perfect subtrees whose fold is the root of the first `size` leaves. */
export function planRoot(size: number): readonly NodeAt[] {
  return coverOf(0, size);
}

/** Turns a plan into the proof once the nodes are at hand. */
export function fulfil(plan: ProofPlan, node: (at: NodeAt) => Uint8Array, hash: Hash): Uint8Array[] {
  return plan.map((parts) => foldPeaks(parts.map(node), hash));
}

/** Perfect subtrees over [start, end), largest first; `start` is a multiple of the size of the largest. */
function coverOf(start: number, end: number): NodeAt[] {
  const parts: NodeAt[] = [];
  for (let at = start; at < end; ) {
    let level = 0;
    let width = 1;
    while (width * 2 <= end - at) [level, width] = [level + 1, width * 2];
    parts.push({ level, index: at / width });
    at += width;
  }
  return parts;
}

function outOfRange() {
  return fault('merkle-out-of-range', 'the tree has no such leaf or size');
}
