import type { Words } from './words.ts';

/**
 * What was found out about single words before, because most words of a post are words of posts before it. A record is
 * {@link RECORD} whole numbers, a line of the processor's memory: two hashes of the word, bits, lists and sums. A word
 * has two places and pushes out who was there; the table grows with the words it meets, up to {@link MAX_WORDS}.
 */
export const RECORD = 16;
/** Bits of what is known, and in the high half how many pieces the word has. */
export const BITS = 2;
/** Where its lists of concepts stand: by spelling in the low half, by sound in the high half. */
export const LISTS = 3;
/** Both hashes of the words in a row that it may open. */
export const ROW_HASH = 4;
/** The hash of its sound. */
export const SOUND_HASH = 6;
/** Sums of weights of its pieces, then of the word itself. */
export const PIECE_SUMS = 8;
export const WORD_SUMS = 12;

export const KNOWS_CONCEPTS = 1;
export const KNOWS_SOUND = 2;
export const KNOWS_PIECES = 4;
export const HAS_ARABIZI = 8;
/** It may open a row of words. */
export const OPENS_ROW = 16;
const PIECES_SHIFT = 16;

const MIN_WORDS = 1 << 11;
const MAX_WORDS = 1 << 16;
const MAX_LISTS = 1 << 16;

let mask = MIN_WORDS - 1;
let lost = 0;
let listEnd = 1;
const placeOfList = new Map<string, number>();
/** The records; another array after {@link tendMemory}. */
export let records = new Int32Array(MIN_WORDS * RECORD);
/** Lists of concepts: how many, then each. List 0 is empty. */
export const lists = new Uint16Array(MAX_LISTS);

/** Call between texts: makes room when words have pushed out each other, and for other lists of concepts. */
export function tendMemory(): void {
  if (listEnd > MAX_LISTS / 2) {
    listEnd = 1;
    placeOfList.clear();
    forgetWords();
  }
  if (lost * 2 < mask || mask + 1 >= MAX_WORDS) return;
  mask = 2 * mask + 1;
  forgetWords();
}

/** Forgets all words. */
export function forgetWords(): void {
  records = new Int32Array((mask + 1) * RECORD);
  lost = 0;
}

/** The record of a word by its two hashes; a new one knows nothing, and other records may be moved or forgotten for it. */
export function recordOf(exact: number, hash: number): number {
  const at = (exact & mask) * RECORD;
  if (records[at] === (exact | 0) && records[at + 1] === (hash | 0)) return at;
  const beside = at ^ RECORD;
  if (records[beside] === (exact | 0) && records[beside + 1] === (hash | 0)) return beside;
  if (records[at + BITS] !== 0) {
    if (records[beside + BITS] !== 0) lost++;
    records.copyWithin(beside, at, at + RECORD);
  }
  records.fill(0, at, at + RECORD);
  records[at] = exact;
  records[at + 1] = hash;
  return at;
}

/**
 * Notes in `words.record` which words are known. All are looked for before any is used, so that a processor waits for
 * their records at the same time and not for one after the other.
 */
export function findRecords({ exact, hash, record, count }: Words): void {
  for (let w = 0; w < count; w++) {
    const at = (exact[w]! & mask) * RECORD;
    record[w] = records[at] === (exact[w]! | 0) && records[at + 1] === (hash[w]! | 0) ? at : at ^ RECORD;
  }
}

/** The record of a word of a text, whether or not it was found before. */
export function recordOfWord({ exact, hash, record }: Words, w: number): number {
  const at = record[w]!;
  if (records[at] === (exact[w]! | 0) && records[at + 1] === (hash[w]! | 0)) return at;
  const found = recordOf(exact[w]!, hash[w]!);
  record[w] = found;
  return found;
}

/** Keeps a list of values, each list once; where it stands, 0 for an empty one. */
export function keepList(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const name = values.join();
  const known = placeOfList.get(name);
  if (known !== undefined) return known;
  const at = listEnd;
  // No text has half as many lists of its own.
  if (at + values.length >= MAX_LISTS) return 0;
  placeOfList.set(name, at);
  lists[listEnd++] = values.length;
  for (let i = 0; i < values.length; i++) lists[listEnd++] = values[i]!;
  return at;
}

/** How many pieces a word has. */
export function piecesIn(record: number): number {
  return records[record + BITS]! >>> PIECES_SHIFT;
}

/** Notes how many pieces a word has. */
export function notePieces(record: number, count: number): void {
  records[record + BITS]! |= KNOWS_PIECES | (count << PIECES_SHIFT);
}
