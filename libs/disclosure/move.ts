import type { Dimension } from './dimension.ts';

/** A change along one dimension that keeps every sum: +1 or -1 at some nodes. */
export type Path = { readonly nodes: readonly number[]; readonly signs: readonly number[] };

const MAX_BELOW = 4;

/**
 * The simplest changes along a dimension that touch `node`: one more in a category and its totals, and one less in
 * another category (which cancels from their common total upwards), or no other (then the grand total rises): this first.
 */
export function pathsThrough({ parents, children }: Dimension, node: number): Path[] {
  const leaves = parents.flatMap((_, index) => (children[index]!.length === 0 ? [index] : []));
  const chain = (leaf: number): number[] => {
    const up: number[] = [];
    for (let at = leaf; at >= 0; at = parents[at]!) up.push(at);
    return up;
  };
  const chains = new Map(leaves.map((leaf) => [leaf, chain(leaf)]));
  const below = leaves.filter((leaf) => chains.get(leaf)!.includes(node));
  const paths: Path[] = [];
  for (const one of below.slice(0, children[node]!.length === 0 ? 1 : node === 0 ? leaves.length : MAX_BELOW)) {
    const rising = chains.get(one)!;
    paths.push({ nodes: rising, signs: rising.map(() => 1) });
    for (const other of leaves) {
      const falling = chains.get(other)!;
      if (falling.includes(node)) continue;
      const up = rising.filter((at) => !falling.includes(at));
      const down = falling.filter((at) => !rising.includes(at));
      paths.push({ nodes: [...up, ...down], signs: [...up.map(() => 1), ...down.map(() => -1)] });
    }
  }
  return paths;
}

/** Cells and signs of the product of paths, as distances from cell 0. */
export function productOf(paths: readonly Path[], strides: readonly number[]): { offsets: number[]; signs: number[] } {
  let offsets = [0];
  let signs = [1];
  for (const [index, path] of paths.entries()) {
    const stride = strides[index]!;
    offsets = path.nodes.flatMap((node) => offsets.map((offset) => offset + node * stride));
    signs = path.signs.flatMap((sign) => signs.map((one) => one * sign));
  }
  return { offsets, signs };
}
