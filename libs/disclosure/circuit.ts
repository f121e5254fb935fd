import { pathsThrough, productOf } from './move.ts';
import { cheapestCircuit, type Network, networkOf } from './network.ts';
import type { System } from './system.ts';
import type { Table } from './table.ts';
import type { Witness } from './witness.ts';

/**
 * Witnesses for large tables without linear programs: a circuit over two dimensions (a network), carried along simple
 * changes in the others. It finds what the cheapest further cells to hide would be; a circuit of cost 0 is a witness.
 */
export type Circuits = {
  /**
   * The cheapest circuit that moves `cell`, cheaper than `limit`, among `most` combinations of changes in the other
   * dimensions. The simplest (all totals rise with the cell) is always among them.
   */
  readonly find: (cell: number, hidden: Uint8Array, limit?: number, most?: number) => Found | null;
};
export type Found = { readonly cost: number; readonly witness: Witness };

/** Price of one more hidden cell, large beside preferences: the number of cells counts first. */
export const CELL = 40;
/** How many combinations of changes in the other dimensions are tried for one cell, over all pairs of dimensions. */
const MAX_PRODUCTS = 600;

/** Finds rows of hidden cells that protect a cell of `table` together; the plans of its dimensions are made once. */
export function openCircuits(table: Table, system: System): Circuits {
  const plans = plansOf(table);
  return {
    find: (cell, hidden, limit = Infinity, most = MAX_PRODUCTS) => {
      let best: Found | null = null;
      for (const plan of plans) {
        for (const product of productsThrough(table, plan, cell, Math.ceil(most / plans.length))) {
          for (const backwards of [0, 1]) {
            const found = tryProduct(table, system, hidden, plan, product, cell, backwards, best?.cost ?? limit);
            if (found) best = found;
            if (best?.cost === 0) return best;
          }
        }
      }
      return best;
    },
  };
}

/** Which dimensions form the network, and which are carried along. */
type Plan = {
  readonly tree: number;
  /** -1: a table of one dimension. */
  readonly flat: number;
  readonly others: readonly number[];
  readonly network: Network;
};
type Product = { readonly offsets: readonly number[]; readonly signs: readonly number[] };

function plansOf({ dimensions }: Table): Plan[] {
  const isFlat = dimensions.map(({ children }) => children.slice(1).every((below) => below.length === 0));
  const plans: Plan[] = [];
  for (const tree of dimensions.keys()) {
    for (const flat of dimensions.keys()) {
      if (flat === tree || !isFlat[flat] || (isFlat[tree] && flat < tree)) continue;
      const others = [...dimensions.keys()].filter((axis) => axis !== tree && axis !== flat);
      plans.push({ tree, flat, others, network: networkOf(dimensions[tree]!, dimensions[flat]!.codes.length) });
    }
  }
  if (plans.length > 0) return plans;
  return [...dimensions.keys()].map((tree) => ({
    tree,
    flat: -1,
    others: [...dimensions.keys()].filter((axis) => axis !== tree),
    network: networkOf(dimensions[tree]!, 1),
  }));
}

function* productsThrough(
  { dimensions, strides }: Table,
  { others }: Plan,
  cell: number,
  most: number,
): Generator<Product> {
  const choices = others.map((axis) =>
    pathsThrough(dimensions[axis]!, Math.floor(cell / strides[axis]!) % dimensions[axis]!.codes.length),
  );
  const steps = others.map((axis) => strides[axis]!);
  const total = choices.reduce((product, choice) => product * choice.length, 1);
  const stride = total <= most ? 1 : Math.floor(total / most) | 1;
  for (let index = 0; index < total; index += stride) {
    let rest = index;
    const paths = choices.map((choice) => {
      const path = choice[rest % choice.length]!;
      rest = Math.floor(rest / choice.length);
      return path;
    });
    yield productOf(paths, steps);
  }
}

function tryProduct(
  { dimensions, strides }: Table,
  system: System,
  hidden: Uint8Array,
  { tree, flat, network }: Plan,
  { offsets, signs }: Product,
  cell: number,
  backwards: number,
  limit: number,
): Found | null {
  const treeStride = strides[tree]!;
  const flatStride = flat < 0 ? 0 : strides[flat]!;
  const columns = flat < 0 ? 1 : dimensions[flat]!.codes.length;
  const row = Math.floor(cell / treeStride) % dimensions[tree]!.codes.length;
  const column = flat < 0 ? 0 : Math.floor(cell / flatStride) % columns;
  const baseOf = (arc: number) => Math.floor(arc / columns) * treeStride + (arc % columns) * flatStride;
  const price = (use: number): number => {
    const base = baseOf(use >> 1);
    const direction = use & 1 ? -1 : 1;
    let cost = 0;
    for (let k = 0; k < offsets.length; k++) {
      const at = base + offsets[k]!;
      if ((signs[k]! === direction ? system.up[at]! : system.down[at]!) < system.width) return Infinity;
      if (hidden[at]) continue;
      if (system.shown[at]) return Infinity;
      cost += CELL * system.cost[at]! + system.preference[at]!;
      if (cost >= limit) return Infinity;
    }
    return cost;
  };
  const circuit = cheapestCircuit(network, (row * columns + column) * 2 + backwards, price, limit);
  if (!circuit) return null;
  const cells: number[] = [];
  const deviations: number[] = [];
  for (const use of circuit.uses) {
    for (let k = 0; k < offsets.length; k++) {
      cells.push(baseOf(use >> 1) + offsets[k]!);
      deviations.push((use & 1 ? -system.width : system.width) * signs[k]!);
    }
  }
  return {
    cost: circuit.cost,
    witness: { rank: system.rank, cells: Int32Array.from(cells), deviations: Int32Array.from(deviations) },
  };
}
