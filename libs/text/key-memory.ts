import type { KeyBuffer } from './phonetic.ts';
import { appendKey } from './word-key.ts';
import { forgetWords, KEY, recordOfWord, records } from './word-memory.ts';
import type { Words } from './words.ts';

// Longer words are not kept: places in a word take a byte.
const LONGEST = 80;
const MAX_POOL = 1 << 21;
// For each word that was met: how long its key is, the key, and where in the word each of its units is written.
let pool = new Uint8Array(1 << 14);
let poolEnd = 1;
const fresh: KeyBuffer = { units: new Uint8Array(256), from: new Uint32Array(256), length: 0 };

/**
 * Appends the key of word `w` as `appendKey` does, from memory when the word was met before. The records of the words
 * have to be looked for first (`findRecords`).
 */
export function appendKnownKey(units: Uint16Array, words: Words, w: number, key: KeyBuffer): void {
  const start = words.start[w]!;
  if (words.end[w]! - start > LONGEST) {
    appendKey(units, start, words.end[w]!, key);
    return;
  }
  const record = recordOfWord(words, w);
  const at = records[record + KEY]! || learnKey(units, words, w);
  const known = pool;
  const size = known[at]!;
  const { units: to, from, length } = key;
  for (let i = 0; i < size; i++) {
    to[length + i] = known[at + 1 + i]!;
    from[length + i] = start + known[at + 1 + size + i]!;
  }
  key.length = length + size;
}

function learnKey(units: Uint16Array, words: Words, w: number): number {
  const start = words.start[w]!;
  fresh.length = 0;
  appendKey(units, start, words.end[w]!, fresh);
  const { length } = fresh;
  if (poolEnd + 2 * length + 1 > MAX_POOL) {
    forgetWords();
    poolEnd = 1;
  }
  if (poolEnd + 2 * length + 1 > pool.length) {
    const wider = new Uint8Array(2 * pool.length);
    wider.set(pool);
    pool = wider;
  }
  const at = poolEnd;
  pool[at] = length;
  for (let i = 0; i < length; i++) {
    pool[at + 1 + i] = fresh.units[i]!;
    pool[at + 1 + length + i] = fresh.from[i]! - start;
  }
  poolEnd = at + 1 + 2 * length;
  const record = recordOfWord(words, w);
  records[record + KEY] = at;
  return at;
}
