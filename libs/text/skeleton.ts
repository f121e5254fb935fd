import { foldBuffer } from './fold.ts';
import { appendKnownKey } from './key-memory.ts';
import { appendSound, type KeyBuffer } from './phonetic.ts';
import { findRecords } from './word-memory.ts';
import { NUMBER_WORD, readWords, type Words, wordBuffer } from './words.ts';

/** A text as it sounds, whatever its script. */
export type Skeleton = {
  /** words of [a-z0-9] separated by one space */
  readonly key: string;
  /** UTF-16 offset in the original of each key unit; the entry after the last is the length of the original */
  readonly map: Uint32Array;
};

const folded = foldBuffer();
const words = wordBuffer();
const buffer: KeyBuffer = { units: new Uint8Array(4096), from: new Uint32Array(4097), length: 0 };
const ALEF_MAKSURA = 0x649;
const [A, I] = [97, 105] as const;
const ascii = new TextDecoder('latin1');

/**
 * The phonetic key of a text: the same word meets itself in Arabic script and in Arabizi, whatever the spelling, and
 * disguises are taken off (see `fold`). Numbers stay digits.
 * @param text any string, lone surrogates too
 * @returns the key and the way back to the original; linear in the length of the text, never throws
 * @example skeletonOf('الخدمة فالدار').key === skeletonOf('lkhdma f dar').key
 */
export function skeletonOf(text: string): Skeleton {
  readWords(text, folded, words);
  findRecords(words);
  append(text, appendKnownKey);
  const { map } = folded;
  const { length } = buffer;
  const back = new Uint32Array(length + 1);
  for (let i = 0; i < length; i++) back[i] = map[buffer.from[i]!]!;
  back[length] = text.length;
  return { key: ascii.decode(buffer.units.subarray(0, length)), map: back };
}

/**
 * A text by its consonants and the vowels that end its words: coarser than the key of {@link skeletonOf}, for searching,
 * because what begins a word begins its sound too.
 * @example soundOf('زوينة').startsWith(soundOf('zwin'))
 */
export function soundOf(text: string): string {
  readWords(text, folded, words);
  append(text, (units, { start, end }, w, key) => appendSound(units, start[w]!, end[w]!, key));
  return ascii.decode(buffer.units.subarray(0, buffer.length));
}

function append(text: string, appendWord: (units: Uint16Array, words: Words, w: number, key: KeyBuffer) => void): void {
  const room = 2 * folded.length + words.count + 16;
  if (buffer.units.length < room) {
    buffer.units = new Uint8Array(room);
    buffer.from = new Uint32Array(room + 1);
  }
  buffer.length = 0;
  const { units, map } = folded;
  for (let w = 0; w < words.count; w++) {
    const start = words.start[w]!;
    const end = words.end[w]!;
    if (w > 0) {
      buffer.units[buffer.length] = 32;
      buffer.from[buffer.length++] = start;
    }
    if (words.kind[w] === NUMBER_WORD) {
      for (let i = start; i < end; i++) {
        buffer.units[buffer.length] = units[i]!;
        buffer.from[buffer.length++] = i;
      }
    } else {
      appendWord(units, words, w, buffer);
      // Folding makes one letter of ى and ي; at the end of a word ى sounds as an a ("حتى", "على").
      const last = text.charCodeAt(map[end - 1]!);
      if ((last === ALEF_MAKSURA || last === 0xfef0) && buffer.units[buffer.length - 1] === I)
        buffer.units[buffer.length - 1] = A;
    }
  }
}
