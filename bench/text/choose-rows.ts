import { SIGN_COUNT } from '../../libs/text/features.ts';
import { HASH_MASK, ROW } from '../../libs/text/hashed-rows.ts';
import { KINDS } from '../../libs/text/kinds.ts';
import type { Example } from './example.ts';

/** Hashed rows that are met in enough posts, the most frequent first. */
export function metOften(examples: readonly Example[], least: number): { rows: number[]; counts: number[] } {
  const met = new Uint16Array(HASH_MASK + 1);
  for (const { rows } of examples) for (const row of rows) if (row >= SIGN_COUNT) met[row - SIGN_COUNT]!++;
  const rows: number[] = [];
  for (let row = 0; row < met.length; row++) if (met[row]! >= least) rows.push(row);
  rows.sort((a, b) => met[b]! - met[a]! || a - b);
  return { rows, counts: rows.map((row) => met[row]!) };
}

/** An example with its hashed rows numbered as they stand in `kept`, without others. */
export function numbered(example: Example, kept: readonly number[]): Example {
  const places = placesOf(kept);
  const rows: number[] = [];
  const values: number[] = [];
  for (const [i, row] of example.rows.entries()) {
    const place = row < SIGN_COUNT ? row : places[row - SIGN_COUNT]!;
    if (place < 0) continue;
    rows.push(row < SIGN_COUNT ? row : SIGN_COUNT + place);
    values.push(example.values[i]!);
  }
  return { ...example, rows: Uint32Array.from(rows), values: Float32Array.from(values) };
}

const placesOfKept = new WeakMap<readonly number[], Int32Array>();

function placesOf(kept: readonly number[]): Int32Array {
  let places = placesOfKept.get(kept);
  if (places === undefined) {
    places = new Int32Array(HASH_MASK + 1).fill(-1);
    for (const [place, row] of kept.entries()) places[row] = place;
    placesOfKept.set(kept, places);
  }
  return places;
}

/** How frequent each kind is beside lures. */
export function sharesOf(examples: readonly Example[]): number[] {
  const others = examples.filter(({ kind }) => kind !== 'lure');
  return KINDS.map((kind) => others.filter((example) => example.kind === kind).length / others.length);
}

/** Of the hashed features those that tell other kinds apart best, and of the rest those that tell lures best. */
export function rowsThatTell(
  weights: Float32Array,
  counts: readonly number[],
  shares: readonly number[],
  {
    fullRows,
    lureRows,
    frequency,
  }: { readonly fullRows: number; readonly lureRows: number; readonly frequency: number },
): { full: number[]; lureOnly: number[] } {
  const apart = new Float64Array(counts.length);
  const lure = new Float64Array(counts.length);
  const others = KINDS.length - 1;
  for (const [place, count] of counts.entries()) {
    const row = (SIGN_COUNT + place) * ROW;
    let [sum, squares, rest] = [0, 0, 0];
    for (let k = 1; k <= others; k++) {
      const weight = weights[row + k]!;
      sum += weight;
      squares += weight * weight;
      rest += shares[k]! * weight;
    }
    apart[place] = (squares - (sum * sum) / others) * count;
    lure[place] = (weights[row]! - rest) ** 2 * count ** frequency;
  }
  const best = (places: number[], told: Float64Array, most: number): number[] =>
    places.sort((a, b) => told[b]! - told[a]! || a - b).slice(0, most);
  const full = best([...counts.keys()], apart, fullRows);
  const taken = new Set(full);
  const free = [...counts.keys()].filter((place) => !taken.has(place));
  return { full, lureOnly: best(free, lure, lureRows) };
}
