import type { Journal } from './journal.ts';
import { KeyTable } from './wording/key-table.ts';
import type { KeyMemory, WordMemory } from './wording/memory.ts';
import { WordStore } from './wording/word-store.ts';

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
