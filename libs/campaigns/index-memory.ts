import { WordStore } from './growing.ts';
import type { Journal } from './journal.ts';
import { KeyTable } from './key-table.ts';

/** What phrases lead to: the entries of a key in the order in which they were added, the first few of them. */
export type KeyMemory = {
  /** reads where some keys are kept, so that finding them does not wait */
  touch(keys: Int32Array, count: number): number;
  find(key: number): number;
  add(key: number, entry: number): void;
  readonly entries: Int32Array;
  readonly found: number;
  /** whether what is found may be less common than it is said to be */
  readonly guessing: boolean;
};

/** The words of kept posts. `put` says where they are; `chunk` and `offset` find them there. */
export type WordMemory = {
  put(words: Uint32Array, length: number, entry: number): number;
  chunk(at: number): Uint32Array;
  offset(at: number): number;
};

/**
 * Where an index keeps what grows with the posts. One process holds it itself ({@link localMemory}); workers that share an
 * index hold a part each, and the one that links has what it asked them for (`PartMemory`).
 */
export type IndexMemory = {
  readonly keys: KeyMemory;
  readonly words: WordMemory;
  /** notes what every post did, so that it can be done again without looking up; null where nobody asks */
  readonly journal: Journal | null;
};

/** Everything in the memory of this process. */
export function localMemory(): IndexMemory {
  return { keys: new KeyTable(), words: new WordStore(), journal: null };
}
