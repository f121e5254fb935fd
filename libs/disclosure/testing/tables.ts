import fc from 'fast-check';
import { dimensionOf, flatDimension } from '../dimension.ts';
import { type Table, tableOf } from '../table.ts';

/** Small tables of one to three dimensions, some with levels, with many small counts. */
export function anyTable(maxCategories = 4): fc.Arbitrary<Table> {
  const shape = fc.array(fc.record({ size: fc.integer({ min: 2, max: maxCategories }), levels: fc.boolean() }), {
    minLength: 1,
    maxLength: 3,
  });
  const count = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 60 }));
  return shape.chain((axes) => {
    const inner = axes.reduce((product, { size }) => product * size, 1);
    return fc.array(count, { minLength: inner, maxLength: inner }).map((counts) => tableFrom(axes, counts));
  });
}

/** Every table of this shape, filled row by row; a dimension with levels puts its first two categories under one total. */
export function tableFrom(
  axes: readonly { readonly size: number; readonly levels: boolean }[],
  counts: readonly number[],
): Table {
  const dimensions = axes.map(({ size, levels }, axis) => {
    const codes = Array.from({ length: size }, (_, index) => `${'abc'[axis]}${index}`);
    return levels && size > 2
      ? dimensionOf(
          `d${axis}`,
          codes.map((child, index) => ({ child, parent: index < 2 ? `g${axis}` : '*' })),
        )
      : flatDimension(`d${axis}`, codes);
  });
  const cells = counts.map((count, index) => {
    let rest = index;
    const codes = axes.map(({ size }, axis) => {
      const code = `${'abc'[axis]}${rest % size}`;
      rest = Math.floor(rest / size);
      return code;
    });
    return { codes, count };
  });
  return tableOf(dimensions, cells);
}

/** Whether the table's sums all hold, seen from its coordinates alone. */
export function isAdditive({ dimensions, strides, size }: Table, counts: ArrayLike<number>): boolean {
  for (let cell = 0; cell < size; cell++) {
    for (const [axis, { codes, children }] of dimensions.entries()) {
      const node = Math.floor(cell / strides[axis]!) % codes.length;
      const parts = children[node]!;
      if (parts.length === 0) continue;
      const sum = parts.reduce((total, part) => total + counts[cell + (part - node) * strides[axis]!]!, 0);
      if (sum !== counts[cell]) return false;
    }
  }
  return true;
}
