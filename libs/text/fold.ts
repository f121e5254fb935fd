import {
  ARABIC,
  CLASS as CLASS_,
  ENCLOSED,
  EXPANSION_BASE,
  EXPANSIONS,
  FLAGS as FLAGS_,
  FOLD as FOLD_,
  HAS_LETTER,
  HAS_LINK,
  LATIN,
  MATH,
  SURROGATE,
} from './fold-table.ts';

// What a module has itself is a constant to the compiler; what it imports is looked up each time.
const CLASS = CLASS_;
const FLAGS = FLAGS_;
const FOLD = FOLD_;
const FIRST_EXPANSION = 0xf000;
// Strings are held in many ways, and after a few of them a call by name is looked up for each unit.
const { charCodeAt } = String.prototype;

/**
 * A text with its disguises taken off: `units[0..length)` are folded UTF-16 units, `map[i]` is the offset in the
 * original of unit i, and `map[length]` is the length of the original. The arrays may be longer than `length`.
 */
export type Folded = {
  units: Uint16Array;
  map: Uint32Array;
  length: number;
  /** bits of all units together, see `FLAGS` */
  seen: number;
};

const KEEP = 1 << 16;
const TATWEEL = 0x640;
const MAX_TEAR = 2;

/** An empty buffer for {@link foldInto}; it grows as needed. */
export function foldBuffer(): Folded {
  return { units: new Uint16Array(4096), map: new Uint32Array(4097), length: 0, seen: 0 };
}

/**
 * Folds a text: case, accents, presentation forms, invisible and bidi characters, tatweel, harakat, look-alike letters,
 * enclosed and mathematical letters, every kind of digit; letters pulled apart ("k.h.d.m.a", "خ د م ة") come together.
 * Any string is taken, lone surrogates too; one pass, linear.
 * @param into a buffer of {@link foldBuffer}, overwritten
 * @example foldInto('خــدمة 𝟳٠', foldBuffer()).length === 7
 */
export function foldInto(text: string, into: Folded): Folded {
  foldUnits(text, into);
  joinPieces(into);
  return into;
}

/** The same without letters coming together, for who looks first whether any may: see {@link joinPieces}. */
export function foldUnits(text: string, into: Folded): void {
  const size = text.length;
  if (into.units.length < size + 64 || into.units.length > KEEP + 2 * size) resize(into, size + 64);
  let { units, map } = into;
  let at = 0;
  let seen = 0;
  for (let i = 0; i < size; i++) {
    at += plainRun(text, i, size, units, map, at);
    i = runEnd;
    seen |= runSeen;
    if (i === size) break;
    const unit = text.charCodeAt(i);
    let folded = FOLD[unit]!;
    if (unit === TATWEEL) {
      i = behindTear(text, i);
      continue;
    }
    map[at] = i;
    if (folded === SURROGATE) {
      const low = i + 1 < size ? text.charCodeAt(i + 1) : 0;
      folded = 1;
      if (unit < 0xdc00 && (low & 0xfc00) === 0xdc00) {
        i++;
        const codePoint = ((unit - 0xd800) << 10) + low - 0xdc00 + 0x10000;
        // Two letters of flags in a row are a flag, one by itself is a letter.
        const isFlag = isOfFlag(codePoint) && (isOfFlag(text.codePointAt(i + 1)) || isOfFlag(text.codePointAt(i - 3)));
        folded = isFlag ? 1 : supplementary(codePoint);
      }
      units[at] = folded;
      if (folded !== 0) at++;
      seen |= FLAGS[folded]!;
      continue;
    }
    seen |= HAS_LETTER | HAS_LINK;
    const parts = EXPANSIONS[folded - EXPANSION_BASE]!;
    if (at + parts.length + size - i > units.length) {
      resize(into, 2 * units.length + parts.length);
      units = into.units;
      map = into.map;
    }
    for (let k = 0; k < parts.length; k++) {
      units[at] = parts.charCodeAt(k);
      map[at++] = i;
    }
  }
  endAt(into, at, size);
  into.seen = seen;
}

// Where a run of units that are one unit each ended, and the bits of all of them.
let runEnd = 0;
let runSeen = 0;

// Folds units up to the first that takes more; how many are left. Nothing is called here, so that each takes a nanosecond or two.
function plainRun(text: string, from: number, size: number, units: Uint16Array, map: Uint32Array, at: number): number {
  let write = at;
  let seen = 0;
  let i = from;
  for (; i < size; i++) {
    const unit = charCodeAt.call(text, i);
    const folded = FOLD[unit]!;
    if (folded >= FIRST_EXPANSION || unit === TATWEEL) break;
    map[write] = i;
    units[write] = folded;
    seen |= FLAGS[folded]!;
    if (folded !== 0) write++;
  }
  runEnd = i;
  runSeen = seen;
  return write - at;
}

// A gap behind the last unit ends its word.
function endAt(into: Folded, length: number, size: number): void {
  into.length = length;
  into.units[length] = 32;
  into.map[length] = size;
}

// Spaces between two long lines tear a word apart: مـ ـساج.
function behindTear(text: string, at: number): number {
  let next = at + 1;
  while (next <= at + MAX_TEAR && text.charCodeAt(next) === 32) next++;
  return next > at + 1 && text.charCodeAt(next) === TATWEEL ? next : at;
}

/** A folded text of its own, not shared with later calls. */
export function fold(text: string): Folded {
  return foldInto(text, foldBuffer());
}

function resize(into: Folded, size: number): void {
  const room = Math.max(4096, size);
  const units = new Uint16Array(room);
  const map = new Uint32Array(room + 1);
  units.set(into.units.subarray(0, Math.min(room, into.units.length)));
  map.set(into.map.subarray(0, Math.min(room, into.map.length)));
  into.units = units;
  into.map = map;
}

function isOfFlag(codePoint = 0): boolean {
  return codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;
}

// 1 for emoji, 0 for invisible tags and skin tones, a letter or digit for mathematical and enclosed ones.
function supplementary(codePoint: number): number {
  if (codePoint >= 0x1d400 && codePoint < 0x1d800) return MATH[codePoint - 0x1d400] || 1;
  if (codePoint >= 0x1f100 && codePoint < 0x1f200) return ENCLOSED[codePoint - 0x1f100] || 1;
  if (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff) return 0;
  if (codePoint >= 0xe0000 && codePoint < 0xe0200) return 0;
  return 1;
}

const MIN_APART_BY_SIGN = 3;
const MIN_APART_BY_SPACE = 4;
const MAX_GAP = 3;
const [LINE_END, SLASH] = [10, 47] as const;

/**
 * Joins runs of single letters (of pairs too, by dots and the like) with the same gap between them: one to three signs,
 * emoji or spaces; by single spaces it takes four letters, because "a b c" is a list and lone letters are words.
 * @returns whether there were any
 */
export function joinPieces(folded: Folded): boolean {
  if ((folded.seen & HAS_LINK) !== 0 && !hasPieces(folded)) return false;
  const { units, map, length } = folded;
  let write = 0;
  let i = 0;
  let tried = 0;
  while (i < length) {
    const unit = units[i]!;
    if (i >= tried && isLetter(unit) && (i === 0 || !isLetter(units[i - 1]!))) {
      const end = apartEnd(units, length, i);
      // A long run that was refused is not looked at again from each of its pieces.
      if (end < 0) tried = -end;
      if (end > 0) {
        for (; i < end; i++) {
          if (!isLetter(units[i]!)) continue;
          units[write] = units[i]!;
          map[write++] = map[i]!;
        }
        continue;
      }
    }
    if (write < i) {
      units[write] = unit;
      map[write] = map[i]!;
    }
    write++;
    i++;
  }
  endAt(folded, write, map[length]!);
  return write < length;
}

// Three short pieces of letters in a row; a ligature is long.
function hasPieces({ units, map, length }: Folded): boolean {
  let run = 0;
  let pieces = 0;
  for (let i = 0; i <= length && pieces < 3; i++) {
    if (i < length && (map[i] === map[i + 1] || (i > 0 && map[i] === map[i - 1]))) run += 3;
    else if (i < length && isLetter(units[i]!)) run++;
    else if (run !== 0) {
      pieces = run > 2 ? 0 : pieces + 1;
      run = 0;
    }
  }
  return pieces > 2;
}

// The end of the run of letters apart that begins at `start`; 0 when there is none, below 0 the end of a refused one.
function apartEnd(units: Uint16Array, length: number, start: number): number {
  let at = pieceEnd(units, length, start);
  if (at === 0 || at >= length) return 0;
  const gapStart = at;
  while (at < length && at - gapStart <= MAX_GAP && isApart(units[at]!)) at++;
  // One letter a line.
  if (at === gapStart && units[at] === LINE_END) at++;
  const gap = at - gapStart;
  if (gap === 0 || gap > MAX_GAP || at >= length || !isLetter(units[at]!)) return 0;
  const mark = markOf(units, gapStart, gap);
  if (start > 0 && CLASS[units[start - 1]!]! === 3) return 0;
  // The path of a link.
  if (mark === SLASH && units[start - 1] === SLASH) return 0;
  let count = 1;
  let singles = gapStart - start === 1 ? 1 : 0;
  let end = gapStart;
  for (;;) {
    const next = pieceEnd(units, length, at);
    if (next === 0) break;
    count++;
    if (next - at === 1) singles++;
    end = next;
    at = next + gap;
    if (at >= length || !sameGap(units, gapStart, next, gap) || !isLetter(units[at]!)) break;
  }
  if (end < length && CLASS[units[end]!]! === 3) return -end;
  if (count < (mark === 32 ? MIN_APART_BY_SPACE : MIN_APART_BY_SIGN)) return 0;
  const pairs = count - singles;
  const pairsMayBe = mark !== 32 && mark !== LINE_END && mark !== 45 && mark !== SLASH;
  return pairs === 0 || (pairsMayBe && 2 * singles >= count) ? end : -end;
}

// The end of one or two letters of one script that stand alone; 0 for longer words.
function pieceEnd(units: Uint16Array, length: number, start: number): number {
  const kind = CLASS[units[start]!]!;
  let end = start + 1;
  if (end < length && CLASS[units[end]!]! === kind) end++;
  return end < length && isLetter(units[end]!) ? 0 : end;
}

function isApart(unit: number): boolean {
  return unit !== LINE_END && unit !== 39 && unit !== 64 && unit !== 44 && CLASS[unit] !== 3 && !isLetter(unit);
}

function markOf(units: Uint16Array, start: number, size: number): number {
  for (let i = start; i < start + size; i++) if (units[i] !== 32) return units[i]!;
  return 32;
}

function sameGap(units: Uint16Array, a: number, b: number, size: number): boolean {
  for (let i = 0; i < size; i++) if (units[a + i] !== units[b + i]) return false;
  return true;
}

function isLetter(unit: number): boolean {
  const kind = CLASS[unit]!;
  return kind === LATIN || kind === ARABIC;
}
