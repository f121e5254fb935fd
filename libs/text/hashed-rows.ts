import { list } from './listing.ts';

/**
 * Features without names are hashed into places of a table of weights. While a text is read, the weights of the places
 * that are met are summed at once: they are whole numbers, so that the order does not matter. Who learns weights lists
 * the places instead.
 */
export type Hashed = {
  /** how many were met */
  total: number;
  /** how many of them have weights */
  count: number;
  /** sums of their weights, a column for each kind */
  readonly sums: Int32Array;
  /** their places, while they are listed */
  readonly rows: Uint32Array;
};

/**
 * What is hashed is hashed into so many places (2 to this) that two features seldom share one: of those a post has that
 * were never learned, few are taken for others.
 */
export const HASH_BITS = 18;
/** Most that are listed of one sort, from the head of a text. */
export const MAX_ROWS = 8192;
export const HASH_MASK = (1 << HASH_BITS) - 1;
/** Columns of the table: a weight for each kind, and padding. */
export const ROW = 8;
// One word or one block of words more than the most.
const MARGIN = 1024;

// For 32 rows each: which have weights, a bit each, and how many have before these.
const kept = new Uint32Array(1 << (HASH_BITS - 4));
// Which row of `packed` has the weights of a place. Most rows have a weight for lures alone, and share one for each such
// weight, so that a processor keeps them all at hand. The first is of what has no weights.
let held = new Uint16Array(1);
/** Weights, two columns in one number: a sum of at most {@link MOST_AT_ONCE} rows keeps both apart. */
export let packed = new Int32Array(4);

/** Rows whose packed weights may be summed before they are {@link spread}. */
export const MOST_AT_ONCE = 4096;

/** An empty buffer of one sort. */
export function hashedBuffer(): Hashed {
  return { total: 0, count: 0, sums: new Int32Array(ROW), rows: new Uint32Array(MAX_ROWS + MARGIN) };
}

/** Makes ready for a new text. */
export function clearHashed(into: Hashed): void {
  into.total = 0;
  into.count = 0;
  for (let k = 0; k < ROW; k++) into.sums[k] = 0;
}

/**
 * From now on the weights of these rows are summed, `weights` having {@link ROW} for each of `rows`, which ascend; null =
 * places are listed, all of them.
 */
export function weighRows(table: { readonly rows: Uint32Array; readonly weights: Int8Array } | null): void {
  list(table === null);
  if (table === null) return;
  const { rows, weights } = table;
  kept.fill(0);
  held = new Uint16Array(rows.length + 1);
  const all = [0, 0, 0, 0];
  const alone: number[] = [];
  for (let i = 0; i < rows.length; i++) {
    kept[(rows[i]! >>> 5) << 1]! |= 1 << (rows[i]! & 31);
    const from = i * ROW;
    let others = 0;
    for (let k = 1; k < ROW; k++) others |= weights[from + k]!;
    const same = others === 0 ? alone[weights[from]! + 128] : undefined;
    held[i + 1] = same ?? all.length >> 2;
    if (same !== undefined) continue;
    if (others === 0) alone[weights[from]! + 128] = held[i + 1]!;
    for (let k = from; k < from + ROW; k += 2) all.push(weights[k]! + 65536 * weights[k + 1]!);
  }
  packed = Int32Array.from(all);
  let before = 0;
  for (let at = 0; at < kept.length; at += 2) {
    kept[at + 1] = before;
    before += ones(kept[at]!);
  }
}

/** Where the weights of a row stand among those that are kept; 0 = it has none. */
export function placeOf(row: number): number {
  const at = (row >>> 5) << 1;
  const bits = kept[at]!;
  // Without a choice, because nobody can foresee it.
  return (kept[at + 1]! + ones(bits & ((1 << (row & 31)) - 1)) + 1) & -((bits >>> (row & 31)) & 1);
}

// How many bits are set.
function ones(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Which row of {@link packed} has the weights of a place; 0 when it has none. */
export function heldAt(place: number): number {
  return held[place]!;
}

/** Rows of {@link packed} that were met, for {@link sumMet}. */
export const met = new Uint16Array(MOST_AT_ONCE);

/** Adds the weights of so many rows of {@link met} to the sums of the columns. */
export function sumMet(count: number, into: Hashed): void {
  const weights = packed;
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let i = 0; i < count; i++) {
    const row = met[i]! << 2;
    a = (a + weights[row]!) | 0;
    b = (b + weights[row + 1]!) | 0;
    c = (c + weights[row + 2]!) | 0;
    d = (d + weights[row + 3]!) | 0;
  }
  spread(a, b, c, d, into);
}

/** Adds the packed weights at a place to four sums from `at` on. */
export function addPlaced(place: number, sums: Int32Array, at: number): void {
  const from = held[place]! << 2;
  sums[at]! += packed[from]!;
  sums[at + 1]! += packed[from + 1]!;
  sums[at + 2]! += packed[from + 2]!;
  sums[at + 3]! += packed[from + 3]!;
}

/** Adds four packed sums to those of the columns. */
export function spread(a: number, b: number, c: number, d: number, { sums }: Hashed): void {
  spreadTo(sums, a, b, c, d);
}

/** Adds four packed sums to eight columns. */
export function spreadTo(sums: Int32Array, a: number, b: number, c: number, d: number): void {
  spreadTwo(a, sums, 0);
  spreadTwo(b, sums, 2);
  spreadTwo(c, sums, 4);
  spreadTwo(d, sums, 6);
}

function spreadTwo(both: number, sums: Int32Array, at: number): void {
  const low = (both << 16) >> 16;
  sums[at]! += low;
  sums[at + 1]! += (both - low) >> 16;
}

/** Mixes a hash; its low bits are a place. */
export function mix(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  return h >>> 0;
}
