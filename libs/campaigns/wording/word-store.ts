import { type int, newWordLists, newWords, type WordLists, type Words } from './machine.ts';

/** The logarithm of how many words a chunk has: 128 KiB. */
export const CHUNK_BITS = 15;
const CHUNK = 1 << CHUNK_BITS;
/** Words that the memory fetches at once. */
const LINE = 16;

/** Runs of words in fixed chunks, so that growing never copies; a run never straddles two chunks. */
export class WordStore {
  private readonly chunks: WordLists = newWordLists();
  private used: int = CHUNK;
  private last: int = -1;

  /** Whether so many words more fit into so many chunks. */
  fits(length: int, chunks: int): boolean {
    return this.last + 1 < chunks || this.used + length <= CHUNK;
  }

  /** Keeps a copy of the first `length` words; @returns where it is */
  put(words: Words, length: int, _entry: int = 0): int {
    if (this.used + length > CHUNK) {
      this.chunks.push(newWords(CHUNK));
      this.last++;
      this.used = 0;
    }
    const into = this.chunks[this.last]!;
    const used = this.used;
    for (let i = 0; i < length; i++) into[used + i] = words[i]!;
    this.used = used + length;
    return this.last * CHUNK + used;
  }

  /** The chunk that holds a position; index it with {@link WordStore.offset}. */
  chunk(at: int, _size: int = 0, _hand: int = 0): Words {
    return this.chunks[at >>> CHUNK_BITS]!;
  }

  offset(at: int): int {
    return at & (CHUNK - 1);
  }

  /** Reads a run of words, so that the memory has them near. @returns nothing of use */
  touch(at: int, size: int): int {
    const chunk = this.chunks[at >>> CHUNK_BITS]!;
    const offset = at & (CHUNK - 1);
    const end = offset + size;
    let touched = 0;
    for (let i = offset; i < end; i += LINE) touched ^= chunk[i]!;
    return touched;
  }
}
