// What the WebAssembly of this folder shows to JavaScript.
import { MAX_WORDS } from './hashes';
import { KeyTable } from './key-table';
import { Text } from './kept';
import { Ints, newInts, newReals, newWords, release } from './machine';
import { Apart, WordMemory } from './memory';
import { CHUNK_BITS } from './word-store';
import { Wording } from './wording';

const memory = new WordMemory();
const wording = new Wording(new KeyTable(), memory, new Apart());
const text = new Text();
const words = newWords(MAX_WORDS);
const out = newInts(16);
const shares = newReals(2);

/** Where the words of a post are written. */
export function wordsAt(): usize {
  return changetype<usize>(words);
}
/** Where it is read what was placed: the group, the post it is like, the hint, how many groups are joined, and which. */
export function outAt(): usize {
  return changetype<usize>(out);
}
/** Where it is read how alike they are. */
export function sharesAt(): usize {
  return changetype<usize>(shares);
}

/** How many mebibytes of words are kept in this memory; the rest is kept outside. */
export function keepNear(mebibytes: i32): void {
  memory.nearChunks = mebibytes << (18 - CHUNK_BITS);
}

export function ignore(word: i32, formula: bool): void {
  wording.spread.ignore(word, formula);
}

export function place(post: i32, length: i32, content: i32): void {
  if (length < 3) wording.placeShort();
  else wording.place(post, words, length, content, false);
  out[0] = wording.group;
  out[1] = wording.like;
  out[2] = wording.hint;
  out[3] = wording.joinCount;
  for (let j = 0; j < wording.joinCount; j++) out[4 + j] = wording.joins[j];
  shares[0] = wording.similarity;
  shares[1] = wording.hintSimilarity;
}

export function find(group: i32): i32 {
  return wording.kept.find(group);
}

export function speakerOf(group: i32): i32 {
  return wording.kept.speakerOf(group);
}

/** Writes the words of a kept post to where those of a post are written. @returns how many there are */
export function wordsOf(entry: i32): i32 {
  wording.kept.textOf(entry, text, 0);
  for (let i = 0; i < text.size; i++) words[i] = text.words[text.start + i];
  return text.size;
}

/** @returns where the posts are written that {@link fork} is told of */
export function reserve(count: i32): usize {
  return changetype<usize>(newInts(count));
}
export function fork(group: i32, posts: usize, count: i32, stays: i32): i32 {
  const made = wording.fork(group, changetype<Ints>(posts), count, stays);
  release(changetype<Ints>(posts), count);
  return made;
}
