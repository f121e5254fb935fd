import { fault } from '@sanad/base/fault';
import type { Dimension } from './dimension.ts';
import { leavesOf, saidOf } from './dimension.ts';

/**
 * A table of counts with every margin. Cell numbers are mixed-radix over the node indices of the dimensions, the last
 * dimension fastest; since a dimension's nodes stand in reading order, so do the cells.
 */
export type Table = {
  readonly dimensions: readonly Dimension[];
  /** Distance between neighbours along each dimension. */
  readonly strides: readonly number[];
  readonly size: number;
  readonly counts: Float64Array;
};

/** Σ signs[k] * cells[k] = 0: a total (sign -1) and its parts. */
export type Equation = { readonly cells: readonly number[]; readonly signs: readonly number[] };

export const MAX_CELLS = 100_000;
export const MAX_DIMENSIONS = 8;

/** A cell without totals, as it is read. */
export type InnerCell = { readonly codes: readonly string[]; readonly count: number };

/**
 * Adds up a table. Combinations that are not given are zero.
 * @throws `disclosure-too-large` above 100,000 cells with margins or 8 dimensions
 * @throws `disclosure-hierarchy-hole` for a code that its dimension does not know
 * @throws `disclosure-total-given` for a code that is divided further
 * @throws `disclosure-duplicate` when a combination is given twice
 * @throws `disclosure-count` for a count that is no whole number of 0 or more
 * @example tableOf([flatDimension('a', ['x', 'y'])], [{ codes: ['x'], count: 7 }]).counts // 7, 7, 0
 */
export function tableOf(dimensions: readonly Dimension[], inner: readonly InnerCell[]): Table {
  const { strides, size } = shapeOf(dimensions);
  const counts = new Float64Array(size);
  const leaves = dimensions.map(leavesOf);
  const seen = new Set<number>();
  inner.forEach(({ codes, count }, row) => {
    const cell = codes.reduce(
      (sum, code, axis) => sum + nodeOf(dimensions[axis]!, leaves[axis]!, code) * strides[axis]!,
      0,
    );
    if (seen.has(cell)) {
      const said = saidOf(
        dimensions.map(({ name }) => name),
        codes,
      );
      throw fault('disclosure-duplicate', `the combination ${said} stands twice`, {
        detail: {
          row: row + 1,
          codes: said,
          instead: 'one row for each combination: add the rows up first',
        },
      });
    }
    if (!Number.isSafeInteger(count) || count < 0) throw badCount(String(count), row + 1);
    seen.add(cell);
    counts[cell] = count;
  });
  addUp(dimensions, strides, counts);
  if (!Number.isSafeInteger(counts[0])) throw badCount(String(counts[0]), 0);
  return { dimensions, strides, size, counts };
}

/** The codes of a cell, one a dimension, `*` for a total. */
export function codesOf({ dimensions, strides }: Pick<Table, 'dimensions' | 'strides'>, cell: number): string[] {
  return dimensions.map(({ codes }, axis) => codes[nodeAt(strides, dimensions, cell, axis)]!);
}

/** The cell with these codes, or -1. */
export function cellOf(
  { dimensions, strides }: Pick<Table, 'dimensions' | 'strides'>,
  codes: readonly string[],
): number {
  let cell = 0;
  for (const [axis, dimension] of dimensions.entries()) {
    const node = dimension.codes.indexOf(codes[axis] ?? '');
    if (node < 0) return -1;
    cell += node * strides[axis]!;
  }
  return cell;
}

/** How many dimensions of a cell are totals or subtotals. */
export function marginsOf({ dimensions, strides }: Table, cell: number): number {
  return dimensions.filter(({ children }, axis) => children[nodeAt(strides, dimensions, cell, axis)]!.length > 0)
    .length;
}

/**
 * Every equation between a total and its parts. `independent` keeps one for each total, along its first
 * divided dimension; all others follow from these.
 */
export function equationsOf(
  { dimensions, strides, size }: Pick<Table, 'dimensions' | 'strides' | 'size'>,
  independent = false,
): Equation[] {
  const equations: Equation[] = [];
  for (let cell = 0; cell < size; cell++) {
    for (const [axis, { children }] of dimensions.entries()) {
      const node = nodeAt(strides, dimensions, cell, axis);
      const parts = children[node]!;
      if (parts.length === 0) continue;
      equations.push({
        cells: [cell, ...parts.map((part) => cell + (part - node) * strides[axis]!)],
        signs: [-1, ...parts.map(() => 1)],
      });
      if (independent) break;
    }
  }
  return equations;
}

function shapeOf(dimensions: readonly Dimension[]) {
  const strides: number[] = [];
  let size = 1;
  for (const { codes } of [...dimensions].reverse()) {
    strides.unshift(size);
    size *= codes.length;
  }
  if (size > MAX_CELLS || dimensions.length > MAX_DIMENSIONS) {
    throw fault('disclosure-too-large', `the table has ${size} cells with its totals`, {
      detail: { cells: size, limit: MAX_CELLS, instead: 'fewer dimensions, or coarser categories' },
    });
  }
  return { strides, size };
}

function addUp(dimensions: readonly Dimension[], strides: readonly number[], counts: Float64Array): void {
  for (const [axis, { parents }] of dimensions.entries()) {
    for (let cell = counts.length - 1; cell > 0; cell--) {
      const node = nodeAt(strides, dimensions, cell, axis);
      if (node > 0) counts[cell + (parents[node]! - node) * strides[axis]!]! += counts[cell]!;
    }
  }
}

function nodeAt(strides: readonly number[], dimensions: readonly Dimension[], cell: number, axis: number): number {
  return Math.floor(cell / strides[axis]!) % dimensions[axis]!.codes.length;
}

function nodeOf(dimension: Dimension, leaves: ReadonlyMap<string, number>, code: string): number {
  const node = leaves.get(code);
  if (node !== undefined) return node;
  if (dimension.codes.includes(code)) {
    throw fault('disclosure-total-given', `"${code}" in ${dimension.name} is a total; cells are given without totals`, {
      detail: { dimension: dimension.name, code, instead: 'leave out the rows of totals: they are computed' },
    });
  }
  throw fault('disclosure-hierarchy-hole', `the hierarchy of ${dimension.name} has no place for "${code}"`, {
    detail: {
      dimension: dimension.name,
      code,
      instead: 'add the category to the hierarchy, or release without levels',
    },
  });
}

function badCount(count: string, row: number) {
  return fault('disclosure-count', `"${count}" is no count: a whole number of 0 or more is wanted`, {
    detail: { row, count, instead: 'correct the count; a figure that can be negative is no count of persons or cases' },
  });
}
