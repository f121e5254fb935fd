import type { Ints, int, Words } from './machine.ts';

// Where what grows with the posts is kept. Compiled to WebAssembly, `memory.as` stands in the place of this file.

/** What phrases lead to: the entries of a key in the order in which they were added, the first few of them. */
export type KeyMemory = {
  /** reads where some keys are kept, so that finding them does not wait */
  touch(keys: Ints, count: int): int;
  find(key: int): int;
  add(key: int, entry: int): void;
  readonly entries: Ints;
  readonly found: int;
  /** whether what is found may be less common than it is said to be */
  readonly guessing: boolean;
};

/** The words of kept posts. `put` says where they are; `chunk` and `offset` find them there. */
export type WordMemory = {
  put(words: Words, length: int, entry: int): int;
  /** @param hand 0 or 1: what was taken with the same hand before may be gone then */
  chunk(at: int, size: int, hand: int): Words;
  offset(at: int): int;
  /** reads a run of words, so that comparing them does not wait */
  touch(at: int, size: int): int;
};

/** What is known of a word beforehand. */
export type KnownWord = { isSmall(word: int): boolean; isOfFormula(word: int): boolean };

/** Whether a person has set two groups apart. */
export type Apart = { keptApart(a: int, b: int): boolean };
