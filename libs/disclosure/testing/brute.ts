import { codesOf, type Table } from '../table.ts';

/**
 * A slow attacker that shares nothing with the library: it lists every table of whole counts that a stranger must think
 * possible, by filling in the inner cells one by one, and gives the values each hidden cell takes.
 * @param known what the stranger knows of a hidden cell: whether this count can stand there
 */
export function possibleValues(
  table: Table,
  published: readonly (number | null)[],
  known: (cell: number, count: number) => boolean,
  most: number,
): Map<number, Set<number>> {
  const inner = Array.from(published.keys()).filter((cell) => isInner(table, cell));
  const totalsOf = inner.map((cell) =>
    Array.from(published.keys()).filter((total) => total !== cell && covers(table, total, cell)),
  );
  const left = published.map((value) => value ?? Infinity);
  const waiting = new Int32Array(table.size);
  for (const totals of totalsOf) for (const total of totals) waiting[total]!++;
  const sums = new Float64Array(table.size);
  const values = new Map<number, Set<number>>();
  for (const [cell, value] of published.entries()) if (value === null) values.set(cell, new Set());
  const fill = (index: number): void => {
    if (index === inner.length) {
      for (const [cell, seen] of values) seen.add(sums[cell]!);
      return;
    }
    const cell = inner[index]!;
    const totals = totalsOf[index]!;
    const room = Math.min(most, ...totals.map((total) => left[total]! - sums[total]!));
    const choices =
      published[cell] !== null ? [published[cell]!] : Array.from({ length: room + 1 }, (_, count) => count);
    for (const total of totals) waiting[total]!--;
    for (const count of choices) {
      if (count > room || (published[cell] === null && !known(cell, count))) continue;
      sums[cell] = count;
      for (const total of totals) sums[total]! += count;
      const fits = totals.every((total) => {
        if (waiting[total]! > 0) return true;
        return published[total] === null ? known(total, sums[total]!) : sums[total] === published[total];
      });
      if (fits) fill(index + 1);
      for (const total of totals) sums[total]! -= count;
    }
    for (const total of totals) waiting[total]!++;
  };
  fill(0);
  return values;
}

/** The least number of cells to hide beside the sensitive ones so that each keeps two values; by trying all sets. */
export function leastHidden(
  table: Table,
  sensitive: Uint8Array,
  known: (hidden: Uint8Array) => (cell: number, count: number) => boolean,
  most: number,
): number {
  const free = Array.from(sensitive.keys()).filter((cell) => !sensitive[cell]);
  for (let size = 0; size <= free.length; size++) {
    for (const chosen of subsets(free, size)) {
      const hidden = Uint8Array.from(sensitive);
      for (const cell of chosen) hidden[cell] = 1;
      const published = Array.from(table.counts, (count, cell) => (hidden[cell] ? null : count));
      const values = possibleValues(table, published, known(hidden), most);
      if ([...values].every(([cell, seen]) => !sensitive[cell] || seen.size > 1)) return size;
    }
  }
  return Infinity;
}

function* subsets(items: readonly number[], size: number): Generator<number[]> {
  if (size === 0) yield [];
  else {
    for (const [index, item] of items.entries()) {
      for (const rest of subsets(items.slice(index + 1), size - 1)) yield [item, ...rest];
    }
  }
}

function isInner({ dimensions, strides }: Table, cell: number): boolean {
  return dimensions.every(
    ({ codes, children }, axis) => children[Math.floor(cell / strides[axis]!) % codes.length]!.length === 0,
  );
}

function covers(table: Table, total: number, cell: number): boolean {
  const [above, below] = [codesOf(table, total), codesOf(table, cell)];
  return table.dimensions.every(({ codes, parents }, axis) => {
    for (let node = codes.indexOf(below[axis]!); node >= 0; node = parents[node]!)
      if (codes[node] === above[axis]) return true;
    return false;
  });
}
