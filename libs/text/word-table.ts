import { foldBuffer, foldUnits } from './fold.ts';
import { hashOfUnits } from './words.ts';

/** A set of words looked up by {@link hashOfUnits}: open addressing, value 0 = not there. */
export type WordTable = { readonly keys: Uint32Array; readonly values: Uint16Array; readonly mask: number };

const buffer = foldBuffer();

/** Makes a table of `[word, value]`; words are folded first, values are 1..65535. The first entry of a word counts. */
export function wordTable(entries: Iterable<readonly [string, number]>): WordTable {
  const list = [...entries];
  return hashTable(list.map(([word, value]) => [hashOfWord(word), value]));
}

/** The same of ready hashes. */
export function hashTable(list: readonly (readonly [number, number])[]): WordTable {
  let size = 64;
  // Most words are in no table: they should meet an empty place at once.
  while (size < 12 * list.length) size *= 2;
  const table = { keys: new Uint32Array(size), values: new Uint16Array(size), mask: size - 1 };
  for (const [hash, value] of list) {
    let slot = hash & table.mask;
    while (table.values[slot] !== 0 && table.keys[slot] !== hash) slot = (slot + 1) & table.mask;
    if (table.values[slot] !== 0) continue;
    table.keys[slot] = hash;
    table.values[slot] = value;
  }
  return table;
}

/** The value of a word by its hash; 0 when it is not in the table. */
export function lookUp(table: WordTable, hash: number): number {
  const { keys, values, mask } = table;
  let slot = hash & mask;
  for (;;) {
    const value = values[slot]!;
    if (value === 0 || keys[slot] === hash) return value;
    slot = (slot + 1) & mask;
  }
}

/** Whether the place of a hash is empty, as for most words that are in no table: a quick look before {@link lookUp}. */
export function isNone({ values, mask }: WordTable, hash: number): boolean {
  return values[hash & mask] === 0;
}

/** The hash under which a written word is looked up. */
export function hashOfWord(word: string): number {
  foldUnits(word, buffer);
  return hashOfUnits(buffer.units, 0, buffer.length);
}
