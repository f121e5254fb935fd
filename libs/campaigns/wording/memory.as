// What stands in the place of `memory.ts` when this folder is compiled to WebAssembly.
import { KeyTable } from './key-table';
import { newWords, Words } from './machine';
import { Spread } from './spread';
import { WordStore } from './word-store';

export type KeyMemory = KeyTable;
export type KnownWord = Spread;

@external('js', 'keptApart') declare function askKeptApart(a: i32, b: i32): i32;
@external('js', 'putFar') declare function putFar(words: usize, length: i32): i32;
@external('js', 'takeFar') declare function takeFar(at: i32, size: i32, into: usize): void;

export class Apart {
  keptApart(a: i32, b: i32): bool {
    return askKeptApart(a, b) != 0;
  }
}

const FAR = 1 << 31;

/** The words of kept posts: here as long as the table of phrases has room to grow, then outside. */
export class WordMemory {
  private readonly near: WordStore = new WordStore();
  /** how many chunks are kept here */
  nearChunks: i32 = 0;
  private readonly one: Words = newWords(1024);
  private readonly two: Words = newWords(1024);

  put(words: Words, length: i32, _entry: i32): i32 {
    if (this.near.fits(length, this.nearChunks)) return this.near.put(words, length);
    return putFar(changetype<usize>(words), length) | FAR;
  }
  chunk(at: i32, size: i32, hand: i32): Words {
    if (at >= 0) return this.near.chunk(at);
    const into = hand === 0 ? this.one : this.two;
    takeFar(at & ~FAR, size, changetype<usize>(into));
    return into;
  }
  offset(at: i32): i32 {
    return at >= 0 ? this.near.offset(at) : 0;
  }
  touch(at: i32, size: i32): i32 {
    return at >= 0 ? this.near.touch(at, size) : 0;
  }
}
