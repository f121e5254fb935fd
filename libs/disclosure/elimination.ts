import type { Equation } from './table.ts';

/**
 * The attack by linear algebra alone: which unknowns of `equations` have one value only. Sparse elimination over the
 * integers modulo a prime, then null vectors with free unknowns chosen at will: an unknown that is zero in all of them
 * is determined. It is exact unless the prime divides a minor of the system, which +1, -1 matrices of totals avoid.
 * @returns 1 at every unknown that is determined, for unknowns 0..count-1
 * @example determined(2, [{ cells: [0], signs: [1] }]) // 1, 0
 */
export function determined(count: number, equations: readonly Equation[]): Uint8Array {
  const found = new Uint8Array(count);
  const rows = peel(equations, found);
  const pivots = eliminate(rows, count);
  const isFree = new Uint8Array(count).fill(1);
  for (const { column } of pivots) isFree[column] = 0;
  const moves = new Uint8Array(count);
  for (let trial = 1; trial <= TRIALS; trial++) {
    const vector = nullVector(pivots, isFree, found, trial);
    for (let column = 0; column < count; column++) if (vector[column] !== 0) moves[column] = 1;
  }
  return found.map((flag, column) => (flag || !moves[column] ? 1 : 0));
}

const PRIME = 46337;
const TRIALS = 3;

type Row = { columns: number[]; values: number[] };
type Pivot = Row & { readonly column: number };

/** An equation with one unknown gives it away; what is then known is taken out of the others, and so on. */
function peel(equations: readonly Equation[], found: Uint8Array): Row[] {
  const rows = equations.map(({ cells }) => cells.length);
  const usersOf = new Map<number, number[]>();
  for (const [row, { cells }] of equations.entries()) {
    for (const cell of cells) {
      const users = usersOf.get(cell);
      if (users) users.push(row);
      else usersOf.set(cell, [row]);
    }
  }
  const singles = equations.flatMap(({ cells }, row) => (cells.length === 1 ? [row] : []));
  for (let at = 0; at < singles.length; at++) {
    const cell = equations[singles[at]!]!.cells.find((one) => !found[one]);
    if (cell === undefined) continue;
    found[cell] = 1;
    for (const row of usersOf.get(cell)!) if (--rows[row]! === 1) singles.push(row);
  }
  return equations.flatMap(({ cells, signs }) => {
    const kept = [...cells.keys()].filter((index) => !found[cells[index]!]).sort((a, b) => cells[a]! - cells[b]!);
    if (kept.length === 0) return [];
    return [{ columns: kept.map((index) => cells[index]!), values: kept.map((index) => mod(signs[index]!)) }];
  });
}

/** Forward elimination, the shortest row first and in it the column that the fewest rows use. */
function eliminate(rows: Row[], count: number): Pivot[] {
  const usersOf: Set<number>[] = Array.from({ length: count }, () => new Set());
  const byLength: Set<number>[] = [];
  const file = (row: number) => {
    const length = rows[row]!.columns.length;
    if (length === 0) return;
    byLength[length] ??= new Set();
    byLength[length].add(row);
  };
  for (const [row, { columns }] of rows.entries()) {
    for (const column of columns) usersOf[column]!.add(row);
    file(row);
  }
  const pivots: Pivot[] = [];
  for (;;) {
    const shortest = byLength.find((bucket) => bucket && bucket.size > 0);
    if (!shortest) return pivots;
    const [chosen] = shortest;
    shortest.delete(chosen!);
    const row = rows[chosen!]!;
    let place = 0;
    for (const [index, column] of row.columns.entries()) {
      if (usersOf[column]!.size < usersOf[row.columns[place]!]!.size) place = index;
    }
    const column = row.columns[place]!;
    for (const used of row.columns) usersOf[used]!.delete(chosen!);
    const inverse = power(row.values[place]!, PRIME - 2);
    row.values = row.values.map((value) => (value * inverse) % PRIME);
    pivots.push({ ...row, column });
    for (const other of usersOf[column]!) {
      const target = rows[other]!;
      byLength[target.columns.length]!.delete(other);
      const factor = PRIME - target.values[target.columns.indexOf(column)]!;
      const before = target.columns;
      rows[other] = combine(target, row, factor);
      const after = new Set(rows[other].columns);
      for (const used of before) if (!after.has(used) && used !== column) usersOf[used]!.delete(other);
      for (const used of after) usersOf[used]!.add(other);
      file(other);
    }
    usersOf[column]!.clear();
  }
}

/** target + factor * row; both sorted by column. */
function combine(target: Row, row: Row, factor: number): Row {
  const columns: number[] = [];
  const values: number[] = [];
  let a = 0;
  let b = 0;
  while (a < target.columns.length || b < row.columns.length) {
    const left = target.columns[a] ?? Infinity;
    const right = row.columns[b] ?? Infinity;
    const value = ((left <= right ? target.values[a]! : 0) + (right <= left ? factor * row.values[b]! : 0)) % PRIME;
    if (value !== 0) {
      columns.push(Math.min(left, right));
      values.push(value);
    }
    if (left <= right) a++;
    if (right <= left) b++;
  }
  return { columns, values };
}

/** A solution of the homogeneous system: free unknowns from a fixed sequence, the others worked back. */
function nullVector(pivots: readonly Pivot[], isFree: Uint8Array, found: Uint8Array, trial: number): Int32Array {
  const vector = new Int32Array(isFree.length);
  let state = trial * 7919;
  for (let column = 0; column < vector.length; column++) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    if (isFree[column] && !found[column]) vector[column] = 1 + ((state >> 8) % (PRIME - 1));
  }
  for (const { columns, values, column } of [...pivots].reverse()) {
    let sum = 0;
    for (let k = 0; k < columns.length; k++) {
      if (columns[k] !== column) sum = (sum + values[k]! * vector[columns[k]!]!) % PRIME;
    }
    vector[column] = (PRIME - sum) % PRIME;
  }
  return vector;
}

function mod(value: number): number {
  return ((value % PRIME) + PRIME) % PRIME;
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (let left = exponent, factor = base; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * factor) % PRIME;
    factor = (factor * factor) % PRIME;
  }
  return result;
}
