import { type Folded, foldUnits, joinPieces } from './fold.ts';
import { CLASS as CLASS_, DIGIT, HAS_QUOTE, LATIN } from './fold-table.ts';

// What a module has itself is a constant to the compiler; what it imports is looked up each time.
const CLASS = CLASS_;

/** The words of a folded text: parallel arrays, `count` of them are used. Offsets are into the folded units. */
export type Words = {
  start: Uint32Array;
  end: Uint32Array;
  kind: Uint8Array;
  /** 1 = not letters alone */
  mixed: Uint8Array;
  /** {@link hashOfUnits} of each word */
  hash: Uint32Array;
  /** a hash of the very letters, for what is remembered of a word */
  exact: Uint32Array;
  /** where each word is remembered, as far as that was looked for */
  record: Int32Array;
  count: number;
  /** whether there may be letters apart that come together */
  mayJoin: boolean;
  /** whether there are digits enough for a telephone number */
  mayCall: boolean;
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

/** Folds a text and splits it: `folded` and `into` are overwritten. Most texts have no letters apart that come together. */
export function readWords(text: string, folded: Folded, into: Words): void {
  foldUnits(text, folded);
  splitWords(folded, into);
  if (into.mayJoin && joinPieces(folded)) splitWords(folded, into);
  if ((folded.seen & HAS_QUOTE) !== 0) dropLoneQuotes(folded, into);
}

// Quotation marks around most words, one by one, hide them and cite nobody.
function dropLoneQuotes({ units }: Folded, { start, end, count }: Words): void {
  const isLone = (w: number): boolean => units[start[w]! - 1] === QUOTE && units[end[w]!] === QUOTE;
  let lone = 0;
  for (let w = 0; w < count; w++) if (isLone(w)) lone++;
  if (2 * lone < count) return;
  for (let w = 0; w < count; w++) if (isLone(w)) units[start[w]! - 1] = units[end[w]!] = SPACE;
}
const [SPACE, QUOTE] = [32, 34] as const;

/**
 * Splits folded text into words of one script, and numbers. A digit inside or beside Latin letters is a letter when it
 * is one of the Arabizi digits and stands alone (3lina, khdmti7a, m3a); two and more digits are a number (18ans, l7000).
 * @example splitWords(fold('khdma b 7000dh 3lina'), wordBuffer()).count === 5
 */
export function splitWords(folded: Folded, into: Words): Words {
  const { units, length } = folded;
  let { start: starts, end: ends, kind: kinds, mixed, hash: hashes, exact: exacts } = into;
  let count = 0;
  let at = 0;
  pieces = 0;
  digits = 0;
  lastDigit = -MAX_GAP;
  let lone = 0;
  into.mayJoin = false;
  into.mayCall = false;
  while (at < length) {
    let unit = units[at]!;
    let kind = CLASS[unit]!;
    if (kind === 0 || kind > DIGIT) {
      at++;
      continue;
    }
    const start = at;
    let hash = FIRST_HASH;
    let all = FIRST_EXACT;
    let last = 0;
    if (kind !== DIGIT) {
      // The same as hashOfUnits, while the word is read.
      do {
        all = Math.imul(all ^ unit, PRIME);
        if (unit !== last) hash = Math.imul(hash ^ unit, PRIME);
        last = unit;
        unit = units[++at]!;
      } while (CLASS[unit] === kind);
      last = at;
      if (kind === LATIN && (CLASS[unit] === DIGIT || isLeet(unit))) at = latinEnd(units, at - 1, length);
    } else if (opensWord(units, at, length)) {
      at = latinEnd(units, at, length);
      kind = LATIN;
    } else while (++at < length && CLASS[units[at]!] === DIGIT);
    if (count === starts.length) {
      grow(into);
      ({ start: starts, end: ends, kind: kinds, mixed, hash: hashes, exact: exacts } = into);
    }
    starts[count] = start;
    ends[count] = at;
    kinds[count] = kind;
    mixed[count] = at === last ? 0 : 1;
    if (at === last) {
      // Without a choice: below the size all bits are set.
      lone = (lone + 1) & ((at - start - 2) >> 31);
      pieces = (pieces + 1) & ((at - start - 3) >> 31);
      if (pieces > 2 && (lone > 2 || !areSpaced(units, starts[count - 2]!, at))) into.mayJoin = true;
      // A group of O between groups of digits is meant for zeros.
      if (units[start] === LETTER_O && units[start + 1] === LETTER_O && start - lastDigit <= MAX_GAP) {
        digits += at - start;
        lastDigit = at - 1;
      }
      hashes[count] = endHash(hash);
      exacts[count] = endExact(all);
    } else {
      countIn(units, start, at, into);
      hashes[count] = hashOfUnits(units, start, at);
      exacts[count] = exact;
    }
    count++;
  }
  into.count = count;
  return into;
}

// Whether there are only letters and spaces, by which pieces of two letters do not come together.
function areSpaced(units: Uint16Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++)
    if (units[i] !== 32 && (CLASS[units[i]!]! === 0 || CLASS[units[i]!]! > 2)) return false;
  return true;
}

// Short pieces of letters in a row; digits with little between them, and where the last of them stands.
let pieces = 0;
let digits = 0;
let lastDigit = 0;
const MAX_GAP = 5;
const FEWEST_DIGITS = 6;
const LETTER_O = 111;

// Goes on counting both over a word with digits or signs in it. An o between digits may be meant for one.
function countIn(units: Uint16Array, start: number, end: number, into: Words): void {
  let run = 0;
  for (let i = start; i <= end; i++) {
    const kind = i < end ? CLASS[units[i]!] : 0;
    if (kind === LATIN) run++;
    else if (run > 0) {
      pieces = run > 2 ? 0 : pieces + 1;
      if (pieces > 2) into.mayJoin = true;
      run = 0;
    }
    if (kind !== DIGIT) continue;
    if (i - lastDigit > MAX_GAP) digits = 1;
    else digits += units[i - 1] === LETTER_O ? i - lastDigit : 1;
    lastDigit = i;
    if (digits >= FEWEST_DIGITS) into.mayCall = true;
  }
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
  let hash = FIRST_HASH;
  let all = FIRST_EXACT;
  let last = 0;
  for (let i = start; i < end; i++) {
    const unit = units[i]!;
    all = Math.imul(all ^ unit, PRIME);
    if (unit === last && unit > 57) continue;
    hash = Math.imul(hash ^ unit, PRIME);
    last = unit;
  }
  exact = endExact(all);
  return endHash(hash);
}

const [FIRST_HASH, FIRST_EXACT, PRIME] = [-0x7ee3623b, 0x2545f491, 0x01000193];

function endExact(all: number): number {
  return (all ^ (all >>> 13)) >>> 0;
}

function endHash(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0;
}

function sized(size: number): Words {
  return {
    start: new Uint32Array(size),
    end: new Uint32Array(size),
    kind: new Uint8Array(size),
    mixed: new Uint8Array(size),
    hash: new Uint32Array(size),
    exact: new Uint32Array(size),
    record: new Int32Array(size),
    count: 0,
    mayJoin: false,
    mayCall: false,
  };
}

function grow(words: Words): void {
  const next = sized(words.start.length * 2);
  for (const name of ['start', 'end', 'kind', 'mixed', 'hash', 'exact', 'record'] as const) {
    next[name].set(words[name]);
    Object.assign(words, { [name]: next[name] });
  }
}
