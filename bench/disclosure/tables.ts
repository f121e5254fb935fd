import { flatDimension } from '@sanad/disclosure/dimension';
import { type Table, tableOf } from '@sanad/disclosure/table';

/** A made-up table: Poisson counts around a product of category weights, so that many cells are small. */
export function madeUpTable(shape: readonly number[], mean: number, seed: number): Table {
  const random = randomOf(seed);
  const dimensions = shape.map((size, axis) => flatDimension(`d${axis}`, range(size).map(String)));
  const weights = shape.map((size) => range(size).map(() => 0.2 + random() * random() * 3));
  const total = shape.reduce((product, size) => product * size, 1);
  const inner = range(total).map((index) => {
    let rest = index;
    const nodes = shape.map((size) => {
      const node = rest % size;
      rest = Math.floor(rest / size);
      return node;
    });
    const expected = nodes.reduce((product, node, axis) => product * weights[axis]![node]!, mean);
    return { codes: nodes.map(String), count: poisson(Math.min(expected, 500), random) };
  });
  return tableOf(dimensions, inner);
}

function poisson(mean: number, random: () => number): number {
  let count = 0;
  for (let left = mean; ; count++) {
    left += Math.log(1 - random());
    if (left < 0) return count;
  }
}

function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function range(size: number): number[] {
  return Array.from({ length: size }, (_, index) => index);
}
