import type { Dimension } from './dimension.ts';

/**
 * A two-way table with at most one divided dimension is a network: each cell is an arc between two equations, and
 * whole-number deviations that keep every sum are circulations. Arc = tree node * columns + column.
 */
export type Network = {
  readonly nodes: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Arcs at each node, in both directions: `arc * 2 + (1 when against it)`. */
  readonly around: readonly (readonly number[])[];
};

/** `columns` counts the second dimension with its total first; 1: there is no second dimension. */
export function networkOf({ parents, children }: Dimension, columns: number): Network {
  const ground = 0;
  let nodes = 1;
  const rowOf = parents.map((_, node) => (children[node]!.length === 0 && columns > 1 ? nodes++ : ground));
  const firstOf = parents.map((_, node) => {
    if (children[node]!.length === 0) return -1;
    nodes += columns;
    return nodes - columns;
  });
  const from = new Int32Array(parents.length * columns);
  const to = new Int32Array(parents.length * columns);
  const around: number[][] = Array.from({ length: nodes }, () => []);
  for (const [node, parent] of parents.entries()) {
    for (let column = 0; column < columns; column++) {
      const arc = node * columns + column;
      const own = firstOf[node]! >= 0 ? firstOf[node]! + column : rowOf[node]!;
      const above = parent >= 0 ? firstOf[parent]! + column : ground;
      const isTotal = column === 0 && columns > 1;
      from[arc] = isTotal ? above : own;
      to[arc] = isTotal ? own : above;
      around[from[arc]!]!.push(arc * 2);
      around[to[arc]!]!.push(arc * 2 + 1);
    }
  }
  return { nodes, from, to, around };
}

/**
 * The cheapest circuit that uses `arc` in the direction `backwards` says. `price` tells what it costs to use an arc
 * (`arc * 2 + direction`): whole numbers, Infinity when it may not be used. Null when none is cheaper than `limit`.
 */
export function cheapestCircuit(
  { nodes, from, to, around }: Network,
  use: number,
  price: (use: number) => number,
  limit: number,
): { readonly cost: number; readonly uses: readonly number[] } | null {
  const arc = use >> 1;
  const [start, goal] = use & 1 ? [from[arc]!, to[arc]!] : [to[arc]!, from[arc]!];
  const first = price(use);
  if (first >= limit || start === goal) return null;
  const best = new Float64Array(nodes).fill(Infinity);
  const came = new Int32Array(nodes).fill(-1);
  const buckets: number[][] = [];
  best[start] = first;
  buckets[first] = [start];
  for (let cost = first; cost < buckets.length && cost < limit; cost++) {
    const bucket = buckets[cost];
    for (let at = 0; bucket && at < bucket.length; at++) {
      const node = bucket[at]!;
      if (best[node]! < cost) continue;
      if (node === goal) return { cost, uses: trace(came, from, to, start, goal, use) };
      for (const next of around[node]!) {
        if (next >> 1 === arc) continue;
        const target = next & 1 ? from[next >> 1]! : to[next >> 1]!;
        if (best[target]! <= cost) continue;
        const total = cost + price(next);
        if (total >= best[target]! || total >= limit) continue;
        best[target] = total;
        came[target] = next;
        if (total === cost) bucket.push(target);
        else if (buckets[total]) buckets[total].push(target);
        else buckets[total] = [target];
      }
    }
  }
  return null;
}

function trace(came: Int32Array, from: Int32Array, to: Int32Array, start: number, goal: number, use: number): number[] {
  const uses = [use];
  for (let node = goal; node !== start; ) {
    const last = came[node]!;
    uses.push(last);
    node = last & 1 ? to[last >> 1]! : from[last >> 1]!;
  }
  return uses;
}
