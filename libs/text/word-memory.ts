import { NUMBER_WORD, type Words } from './words.ts';

/**
 * What was found out about single words before, because most words of a post are words of posts before it. A record is
 * {@link RECORD} whole numbers, a line of the processor's memory: two hashes of the word, bits, lists and sums. Records
 * stand in the order in which words were met, so that those of common words stand together; when there are
 * {@link MAX_WORDS}, all are forgotten.
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
/** Where its key stands, see `appendKnownKey`. */
export const KEY = 7;
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
// The 38,179 posts that are learned from have 71,573 different words.
const NUMBER_BITS = 18;
const MAX_WORDS = 1 << NUMBER_BITS;

// Words made to share a place push out one another, so that no text takes more than so many looks a word.
const FARTHEST = 64;
// For each hash of a word the number of its record in the low bits, and the high ones of its other hash.
let places = new Uint32Array(2 * MIN_WORDS);
// The first record is of no word.
let known = 1;
/** The records; another array after {@link findRecords}. */
export let records = new Int32Array(MIN_WORDS * RECORD);

/** Forgets all words. */
export function forgetWords(): void {
  places = new Uint32Array(2 * MIN_WORDS);
  records = new Int32Array(MIN_WORDS * RECORD);
  known = 1;
}

/**
 * Notes in `words.record` where the record of each word stands; a new one knows nothing. All are looked for before any
 * is used, so that a processor waits for them at the same time and not for one after the other.
 */
export function findRecords({ kind, exact, hash, record, count }: Words): void {
  for (let w = 0; w < count; w++) record[w] = kind[w] === NUMBER_WORD ? 0 : recordOf(exact[w]!, hash[w]!);
}

/** The record of a word of a text; found again when all were forgotten since. */
export function recordOfWord({ exact, hash, record }: Words, w: number): number {
  const at = record[w]!;
  if (records[at] === (exact[w]! | 0) && records[at + 1] === (hash[w]! | 0)) return at;
  const found = recordOf(exact[w]!, hash[w]!);
  record[w] = found;
  return found;
}

function recordOf(exact: number, hash: number): number {
  const mask = places.length - 1;
  let at = exact & mask;
  for (let far = 0; places[at] !== 0 && far < FARTHEST; far++, at = (at + 1) & mask) {
    const place = places[at]!;
    if (place >>> NUMBER_BITS !== hash >>> NUMBER_BITS) continue;
    const record = (place & (MAX_WORDS - 1)) * RECORD;
    if (records[record] === (exact | 0) && records[record + 1] === (hash | 0)) return record;
  }
  return addRecord(exact, hash, at);
}

function addRecord(exact: number, hash: number, at: number): number {
  if (known === MAX_WORDS) {
    forgetWords();
    return recordOf(exact, hash);
  }
  const record = known * RECORD;
  records[record] = exact;
  records[record + 1] = hash;
  places[at] = placeFor(hash, known++);
  if (known * RECORD === records.length && known < MAX_WORDS) makeRoom();
  return record;
}

function placeFor(hash: number, number: number): number {
  return ((hash >>> NUMBER_BITS) << NUMBER_BITS) | number;
}

function makeRoom(): void {
  const wider = new Int32Array(2 * records.length);
  wider.set(records);
  records = wider;
  places = new Uint32Array(2 * places.length);
  const mask = places.length - 1;
  for (let number = 1; number < known; number++) {
    let at = records[number * RECORD]! & mask;
    for (let far = 0; places[at] !== 0 && far < FARTHEST; far++) at = (at + 1) & mask;
    places[at] = placeFor(records[number * RECORD + 1]!, number);
  }
}

/** How many pieces a word has. */
export function piecesIn(record: number): number {
  return records[record + BITS]! >>> PIECES_SHIFT;
}

/** Notes how many pieces a word has. */
export function notePieces(record: number, count: number): void {
  records[record + BITS]! |= KNOWS_PIECES | (count << PIECES_SHIFT);
}
