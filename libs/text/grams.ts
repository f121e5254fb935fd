import type { Folded } from './fold.ts';
import { HAS_QUOTE } from './fold-table.ts';
import {
  addPlaced,
  HASH_MASK,
  type Hashed,
  heldAt,
  MAX_ROWS,
  MOST_AT_ONCE,
  met,
  mix,
  placeOf,
  spread,
  sumMet,
} from './hashed-rows.ts';
import { isListing } from './listing.ts';
import { appendSound, type KeyBuffer } from './phonetic.ts';
import {
  BITS,
  KNOWS_PIECES,
  notePieces,
  PIECE_SUMS,
  piecesIn,
  recordOfWord,
  records,
  SOUND_HASH,
  WORD_SUMS,
} from './word-memory.ts';
import { NUMBER_WORD, type Words } from './words.ts';

/** Most words and pairs of words that are taken, from the head of a text. */
export const MAX_TERMS = 2048;
const NUMBER_HASH = 0x3c6ef372;
const QUOTED = 0x5bd1e995;
const QUOTE = 34;
const MIN_OUTSIDE = 24;
const MAX_WORD = 60;

const key: KeyBuffer = { units: new Uint8Array(256), from: new Uint32Array(256), length: 0 };
const gathered = new Uint32Array(1024);
// How the word that was taken apart last sounds, hashed.
let soundHash = 0;
let isQuoted = new Uint8Array(1024);

/** Takes up the pieces of words (`chars`), words as they sound and pairs of them in a row (`terms`). */
export function collectGrams(folded: Folded, words: Words, chars: Hashed, terms: Hashed): void {
  const quoted = markQuoted(folded, words);
  if (isListing) listGrams(folded, words, quoted, chars, terms);
  else sumGrams(folded, words, quoted, chars, terms);
}

function listGrams({ units }: Folded, words: Words, quoted: boolean, chars: Hashed, terms: Hashed): void {
  let sounded = 0;
  for (let w = 0; w < words.count && chars.total < MAX_ROWS && terms.total < MAX_TERMS; w++) {
    if (words.kind[w] === NUMBER_WORD) {
      sounded = NUMBER_HASH;
      continue;
    }
    // What somebody quotes is not what she says: quoted words are other words.
    const other = quoted && isQuoted[w] === 1;
    listWord(units, words.start[w]!, words.end[w]!, other, chars);
    const sound = other ? soundHash ^ QUOTED : soundHash;
    terms.rows[terms.count++] = rowOfSound(sound);
    terms.total++;
    if (w > 0) {
      terms.rows[terms.count++] = rowOfTwo(sounded, sound);
      terms.total++;
    }
    sounded = sound;
  }
}

// The same. What is met of each word stands in its record; there are fewer terms than may be summed at once.
function sumGrams({ units }: Folded, words: Words, quoted: boolean, chars: Hashed, terms: Hashed): void {
  const { kind, count } = words;
  let sounded = 0;
  let pieces = 0;
  let total = 0;
  let found = 0;
  let ahead = MOST_AT_ONCE;
  let known = records;
  let own = 0;
  for (let w = 0; w < count && pieces < MAX_ROWS && total < MAX_TERMS; w++) {
    if (kind[w] === NUMBER_WORD) {
      sounded = NUMBER_HASH;
      continue;
    }
    const record = recordOfWord(words, w);
    // Room is left for one word more.
    if (known !== records || pieces > ahead - 512) {
      sumKnown(known, own, chars, terms);
      own = 0;
      known = records;
      ahead = pieces + MOST_AT_ONCE;
    }
    if ((known[record + BITS]! & KNOWS_PIECES) === 0) learnPieces(units, words.start[w]!, words.end[w]!, record);
    let sound = known[record + SOUND_HASH]!;
    // What somebody quotes is not what she says: quoted words are other words.
    if (quoted && isQuoted[w] === 1) {
      sound ^= QUOTED;
      met[found++] = heldAt(placeOf(rowOfSound(sound)));
    } else {
      pieces += piecesIn(record);
      summed[own++] = record;
    }
    total++;
    if (w > 0) {
      const row = heldAt(placeOf(rowOfTwo(sounded, sound)));
      met[found] = row;
      found += row === 0 ? 0 : 1;
      total++;
    }
    sounded = sound;
  }
  chars.total = pieces;
  terms.total = total;
  sumKnown(known, own, chars, terms);
  sumMet(found, terms);
}

// Records of words whose sums are to be added.
const summed = new Uint32Array(MAX_TERMS);

function sumKnown(known: Int32Array, count: number, chars: Hashed, terms: Hashed): void {
  let [a, b, c, d] = [0, 0, 0, 0];
  let [e, f, g, h] = [0, 0, 0, 0];
  for (let i = 0; i < count; i++) {
    const at = summed[i]! + PIECE_SUMS;
    a = (a + known[at]!) | 0;
    b = (b + known[at + 1]!) | 0;
    c = (c + known[at + 2]!) | 0;
    d = (d + known[at + 3]!) | 0;
    e = (e + known[at + 4]!) | 0;
    f = (f + known[at + 5]!) | 0;
    g = (g + known[at + 6]!) | 0;
    h = (h + known[at + 7]!) | 0;
  }
  spread(a, b, c, d, chars);
  spread(e, f, g, h, terms);
}

function rowOfTwo(sounded: number, sound: number): number {
  return mix(Math.imul(sounded, 0x9e3779b1) ^ sound) & HASH_MASK;
}

function rowOfSound(sound: number): number {
  return mix(sound + 0x2f0b4c47) & HASH_MASK;
}

/** The place of the sound of a word. */
export function soundRowOf({ units }: Folded, words: Words, w: number): number {
  if (isListing) {
    piecesOf(units, words.start[w]!, words.end[w]!);
    return rowOfSound(soundHash);
  }
  const record = recordOfWord(words, w);
  if ((records[record + BITS]! & KNOWS_PIECES) === 0) learnPieces(units, words.start[w]!, words.end[w]!, record);
  return rowOfSound(records[record + SOUND_HASH]!);
}

function listWord(units: Uint16Array, start: number, end: number, quoted: boolean, chars: Hashed): void {
  const count = piecesOf(units, start, end);
  if (quoted) return;
  for (let i = 0; i < count; i++) chars.rows[chars.count++] = gathered[i]!;
  chars.total += count;
}

function learnPieces(units: Uint16Array, start: number, end: number, record: number): void {
  const count = piecesOf(units, start, end);
  for (let i = 0; i < count; i++) addPlaced(placeOf(gathered[i]!), records, record + PIECE_SUMS);
  addPlaced(placeOf(rowOfSound(soundHash)), records, record + WORD_SUMS);
  records[record + SOUND_HASH] = soundHash;
  notePieces(record, count);
}

// Marks the words between quotation marks; false when there are none, or little else.
function markQuoted({ units, length, seen }: Folded, words: Words): boolean {
  if ((seen & HAS_QUOTE) === 0) return false;
  if (isQuoted.length < words.count) isQuoted = new Uint8Array(2 * words.count);
  let open = false;
  let outside = 0;
  let w = 0;
  for (let i = 0; i < length; i++) {
    if (units[i] === QUOTE) open = !open;
    else if (!open) outside++;
    if (w < words.count && words.start[w] === i) isQuoted[w++] = open ? 1 : 0;
  }
  return outside >= MIN_OUTSIDE;
}

// Runs of four sounds, and of four or five letters, with the ends of the word marked; how many were gathered.
function piecesOf(units: Uint16Array, start: number, end: number): number {
  const stop = Math.min(end, start + MAX_WORD);
  key.length = 0;
  appendSound(units, start, stop, key);
  const size = key.length;
  let count = 0;
  let hash = 0x811c9dc5;
  let window = 31;
  for (let i = 0; i < size; i++) {
    const unit = key.units[i]! & 31;
    hash = Math.imul(hash ^ unit, 0x01000193);
    window = ((window << 5) | unit) & 0xfffff;
    if (i >= 2) gathered[count++] = mix(window + 0x51ed270) & HASH_MASK;
  }
  if (size >= 3) gathered[count++] = mix((((window << 5) | 31) & 0xfffff) + 0x51ed270) & HASH_MASK;
  soundHash = hash;
  const letters = shortened(units, start, stop);
  for (let from = -1; from < letters; from++) {
    let piece = 0x165667b1;
    for (let at = from; at <= letters && at - from < 5; at++) {
      piece = Math.imul(piece ^ (at < 0 || at === letters ? 1 : plain[at]!), 0x01000193);
      if (at - from >= 3) gathered[count++] = mix(piece) & HASH_MASK;
    }
  }
  // How the word begins and ends: persons and tenses of a verb, whatever it says.
  if (stop - start > 3) {
    const opening = Math.imul(units[start]! * 2048 + units[start + 1]!, 0x9e3779b1);
    gathered[count++] = mix(Math.imul(opening ^ (units[stop - 2]! * 2048 + units[stop - 1]!), 0x27d4eb2f)) & HASH_MASK;
  }
  return count;
}

const plain = new Uint16Array(MAX_WORD);

// Copies a word into `plain`: a letter that is drawn out (three or more) stands once. How many letters it has then.
function shortened(units: Uint16Array, start: number, stop: number): number {
  let size = 0;
  for (let i = start; i < stop; ) {
    let end = i + 1;
    while (end < stop && units[end] === units[i]) end++;
    const times = end - i > 2 ? 1 : end - i;
    for (let k = 0; k < times; k++) plain[size++] = units[i]!;
    i = end;
  }
  return size;
}
