import type { Folded } from './fold.ts';
import { ARABIC, CLASS, DIGIT, LATIN } from './fold-table.ts';

/** The words of a folded text: parallel arrays, `count` of them are used. Offsets are into the folded units. */
export type Words = {
  start: Uint32Array;
  end: Uint32Array;
  kind: Uint8Array;
  /** {@link hashOfUnits} of each word */
  hash: Uint32Array;
  /** a hash of the very letters, for what is remembered of a word */
  exact: Uint32Array;
  /** where each word is remembered, as far as that was looked for */
  record: Int32Array;
  count: number;
};

/** Kinds of word. A number is ASCII digits only; signs between digits (7.000, 7,5) end it. */
export const LATIN_WORD = 1;
export const ARABIC_WORD = 2;
export const NUMBER_WORD = 3;

// Digits that stand for Arabic letters in Arabizi.
const ARABIZI = new Uint8Array(128);
for (const digit of '235679') ARABIZI[digit.charCodeAt(0)] = 1;
ARABIZI[56] = 1;

/** An empty buffer for {@link splitWords}. */
export function wordBuffer(): Words {
  return sized(1024);
}

/**
 * Splits folded text into words of one script, and numbers. A digit inside or beside Latin letters is a letter when it
 * is one of the Arabizi digits and stands alone (3lina, khdmti7a, m3a); two and more digits are a number (18ans, l7000).
 * @example splitWords(fold('khdma b 7000dh 3lina'), wordBuffer()).count === 5
 */
export function splitWords(folded: Folded, into: Words): Words {
  const { units, length } = folded;
  let count = 0;
  let at = 0;
  while (at < length) {
    const kind = CLASS[units[at]!]!;
    if (kind === 0 || kind > DIGIT) {
      at++;
      continue;
    }
    if (count === into.start.length) grow(into);
    const start = at;
    let word = kind;
    if (kind === ARABIC) {
      while (++at < length && CLASS[units[at]!] === ARABIC);
    } else if (kind === DIGIT && !opensWord(units, at, length)) {
      while (++at < length && CLASS[units[at]!] === DIGIT);
      word = NUMBER_WORD;
    } else {
      at = latinEnd(units, at, length);
      word = LATIN_WORD;
    }
    into.start[count] = start;
    into.end[count] = at;
    into.hash[count] = hashOfUnits(units, start, at);
    into.exact[count] = exact;
    into.kind[count++] = word;
  }
  into.count = count;
  return into;
}

// A single Arabizi digit before a letter opens a word (3lina, 9bel), unless a unit of measure follows (5k, 8h, 3dh).
function opensWord(units: Uint16Array, at: number, length: number): boolean {
  if (ARABIZI[units[at]!] !== 1 || at + 1 >= length || CLASS[units[at + 1]!] !== LATIN) return false;
  let end = at + 1;
  while (end < length && CLASS[units[end]!] === LATIN) end++;
  if (end < length && CLASS[units[end]!] === DIGIT) return true;
  return !isMeasure(units, at + 1, end);
}

function isMeasure(units: Uint16Array, start: number, end: number): boolean {
  const size = end - start;
  const a = units[start]!;
  if (size === 1) return a === 107 || a === 104 || a === 106 || a === 109 || a === 100 || a === 101;
  const b = units[start + 1]!;
  if (size === 2)
    return (a === 100 && b === 104) || (a === 101 && b === 114) || (a === 107 && b === 103) || (a === 107 && b === 109);
  const c = units[start + 2]!;
  return size === 3 && ((a === 97 && b === 110 && c === 115) || (a === 109 && b === 97 && c === 100));
}

function latinEnd(units: Uint16Array, from: number, length: number): number {
  let at = from + 1;
  while (at < length) {
    const unit = units[at]!;
    const kind = CLASS[unit]!;
    if (kind === LATIN) at++;
    else if (kind === DIGIT) {
      const nextDigit = at + 1 < length && CLASS[units[at + 1]!] === DIGIT;
      const nextLatin = at + 1 < length && CLASS[units[at + 1]!] === LATIN;
      if (nextDigit) {
        const more = arabiziRun(units, at, length);
        if (more === 0) break;
        at += more;
        continue;
      }
      if (ARABIZI[unit] !== 1 && !nextLatin) break;
      at++;
    } else if (isLeet(unit) && at + 1 < length && CLASS[units[at + 1]!] === LATIN && CLASS[units[at - 1]!] === LATIN)
      at++;
    else break;
  }
  return at;
}

// Two or three Arabizi digits inside a word (ma38ad, mo299at): letters on both sides, and no measure behind.
function arabiziRun(units: Uint16Array, from: number, length: number): number {
  let at = from;
  while (at < length && CLASS[units[at]!] === DIGIT) if (ARABIZI[units[at++]!] !== 1) return 0;
  if (at - from > 3) return 0;
  if (at === length || CLASS[units[at]!] !== LATIN) return units[from] === units[from + 1] && at - from === 2 ? 2 : 0;
  let end = at;
  while (end < length && CLASS[units[end]!] === LATIN) end++;
  return isMeasure(units, at, end) ? 0 : at - from;
}

// $ and @ between letters are s and a; addresses are read before words are.
function isLeet(unit: number): boolean {
  return unit === 36 || unit === 64;
}

// The hash of the very letters of the last word, beside the one that is given back.
let exact = 0;

/**
 * Hash of a folded word with doubled letters taken as one, so that "massage", "masage" and "massaaage" are one word.
 * @example hashOfUnits(fold('aab').units, 0, 3) === hashOfUnits(fold('ab').units, 0, 2)
 */
export function hashOfUnits(units: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  let all = 0x2545f491;
  let last = 0;
  for (let i = start; i < end; i++) {
    const unit = units[i]!;
    all = Math.imul(all ^ unit, 0x01000193);
    if (unit === last && unit > 57) continue;
    hash = Math.imul(hash ^ unit, 0x01000193);
    last = unit;
  }
  exact = (all ^ (all >>> 13)) >>> 0;
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x85ebca6b) >>> 0;
}

function sized(size: number): Words {
  return {
    start: new Uint32Array(size),
    end: new Uint32Array(size),
    kind: new Uint8Array(size),
    hash: new Uint32Array(size),
    exact: new Uint32Array(size),
    record: new Int32Array(size),
    count: 0,
  };
}

function grow(words: Words): void {
  const next = sized(words.start.length * 2);
  next.start.set(words.start);
  next.end.set(words.end);
  next.kind.set(words.kind);
  next.hash.set(words.hash);
  next.exact.set(words.exact);
  next.record.set(words.record);
  words.start = next.start;
  words.end = next.end;
  words.kind = next.kind;
  words.hash = next.hash;
  words.exact = next.exact;
  words.record = next.record;
}
