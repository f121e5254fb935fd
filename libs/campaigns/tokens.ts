import { LAST_MASK, MAX_WORDS, maskBit } from './wording/hashes.ts';

/** What the linker compares: one 32-bit hash a word, contacts and numbers each folded into one token of their kind. */
export type Tokens = {
  /** hashes in order; only the first `length` count */
  readonly words: Uint32Array;
  readonly length: number;
  /** how many tokens are real words, not a masked contact or number; one said again and again counts twice */
  readonly content: number;
};

/** A stretch of the original text that is compared by its kind only. */
export type Mask = { readonly kind: string; readonly span: readonly [number, number] };

const [SPACE, NINE] = [32, 57] as const;
/** Of a longer text the words are counted up to here. */
const LONGEST = 16 * MAX_WORDS;
// Masks are small numbers; a word's hash is one of them with a chance of one in 2^28.
const MASK_KINDS = ['number', 'phone', 'whatsapp', 'telegram', 'invite', 'handle', 'url', 'email', 'other'];
const NUMBER = 1;
const scratch = new Uint32Array(MAX_WORDS);
const encoder = new TextEncoder();
/** Letters of a key that are read at once; a longer one is read word by word. */
const MOST = 1 << 13;
/** Up to so many letters a word is three numbers: four letters, four more, and the last three with how many there are. */
const SHORT = 11;
const LENGTH_SHIFT = 24;
// The key at hand: its letters, where its words end, and what each word is. Always the same arrays: the engine knows then
// where they are.
const bytes = new Uint8Array(MOST + SHORT + 1);
const letters = new DataView(bytes.buffer);
const ends = new Int32Array(MOST + 1);
const found = new Int32Array(MOST + 1);
// What counts of the three numbers of a word of so many letters.
const FIRST = Int32Array.from({ length: SHORT + 1 }, (_, length) => lowBytes(length));
const SECOND = Int32Array.from({ length: SHORT + 1 }, (_, length) => lowBytes(length - 4));
const THIRD = Int32Array.from({ length: SHORT + 1 }, (_, length) => lowBytes(length - 8));
/** Size of the table of words whose hash is known: the three numbers and the hash of each. Nearly all words of a post are such. */
const MEMO_BITS = 14;
const memo = new Int32Array(4 << MEMO_BITS);
// The three numbers and the place in the table of every word.
const firsts = new Int32Array(MOST + 1);
const seconds = new Int32Array(MOST + 1);
const thirds = new Int32Array(MOST + 1);
// Sums of the letters of every word of the text at hand.
const sums = new Int32Array(LONGEST + 1);

/**
 * Splits a skeleton key into word hashes. Phones, links and plain numbers become one token of their kind, so that a
 * slot that varies from post to post does not hide the wording around it; a run of equal masks counts once.
 * @param key words of [a-z0-9] separated by one space, as `skeletonOf()` gives them
 * @param map UTF-16 offset in the original of each key unit (only read when there are masks)
 * @param masks spans in the original text, in any order
 * @returns a view on a shared buffer: copy it before the next call
 * @example tokensOf('khdma f dar 7000 dh').length === 5
 */
export function tokensOf(key: string, map?: Uint32Array, masks: readonly Mask[] = []): Tokens {
  begin();
  const spans = masks.length > 0 && map !== undefined ? sorted(masks) : [];
  if (key.length <= MOST) {
    const count = split(key);
    hashWords(count);
    if (spans.length > 0) mask(map!, spans, count);
    take(count);
  } else readLong(key, map, spans);
  return { words: scratch, length: taken.length, content: taken.content };
}

// What was taken of the key at hand so far, and the last two tokens; and what was read ahead, so that it is read.
const taken = { length: 0, content: 0, last: 0, before: 0, ahead: 0 };

function begin(): void {
  taken.length = 0;
  taken.content = 0;
  taken.last = 0;
  taken.before = 0;
}

// Takes the words that were found, without asking after any: whether it is one of those that are left out cannot be guessed.
function take(count: number): void {
  let { length, content, last, before } = taken;
  for (let w = 0; w < count && length < MAX_WORDS; w++) {
    const token = found[w]!;
    const isMasked = maskBit(token);
    const differs = isNot(token ^ last);
    const counts = isNot(token) & (differs | (isMasked ^ 1));
    scratch[length] = token;
    length += counts;
    content += counts & (isMasked ^ 1) & (differs | isNot(token ^ before));
    before ^= (before ^ last) & -counts;
    last ^= (last ^ token) & -counts;
  }
  taken.length = length;
  taken.content = content;
  taken.last = last;
  taken.before = before;
}

// Such posts are rare: each word is read by itself.
function readLong(key: string, map: Uint32Array | undefined, spans: readonly Mask[]): void {
  let next = 0;
  for (let start = 0; start <= key.length && taken.length < MAX_WORDS; ) {
    const space = key.indexOf(' ', start);
    const end = space < 0 ? key.length : space;
    if (end > start) {
      const word = key.slice(start, end);
      const offset = spans.length > 0 ? map![start]! : 0;
      while (next < spans.length && spans[next]!.span[1] <= offset) next++;
      const isMasked = next < spans.length && spans[next]!.span[0] <= offset;
      if (isMasked) found[0] = maskOf(spans[next]!.kind);
      else found[0] = /^[!-9]+$/.test(word) ? NUMBER : hashOf(word);
      take(1);
    }
    start = end + 1;
  }
}

// 1 for any number but 0.
function isNot(difference: number): number {
  return (difference | -difference) >>> 31;
}

/**
 * Words of the text as people count them: between white space, with at least one letter. The skeleton leaves out the
 * smallest ones, which must not make a long post short; letters spaced out one by one, or a word said again and again, do
 * not make a short post long.
 * @param tokens of the same text
 */
export function contentOf(text: string, tokens: Tokens): number {
  const end = Math.min(text.length, LONGEST);
  let words = 0;
  let sum = 0;
  let lettered = 0;
  // Without asking, at any letter, whether a word ends there.
  for (let i = 0; i < end; i++) {
    const unit = text.charCodeAt(i);
    const kind = KINDS[unit]!;
    const inside = (kind >> 1) - 1;
    sums[words] = sum;
    words += lettered & ~inside;
    sum = (sum + (unit & -(kind & LETTER))) & inside;
    lettered = (lettered | kind) & inside & LETTER;
  }
  sums[words] = sum;
  words += lettered;
  let maySay = 0;
  for (let w = 2; w < words; w++) if (sums[w] === sums[w - 1] && sums[w] === sums[w - 2]) maySay++;
  const count = maySay === 0 ? words : words - saidAgain(text, end);
  return tokens.content * 5 >= count * 3 ? count : tokens.content;
}

// How many words are the same as the two before.
function saidAgain(text: string, end: number): number {
  let again = 0;
  let word = 0;
  let last = 0;
  let before = 0;
  for (let i = 0; i <= end; i++) {
    const unit = i < end ? text.charCodeAt(i) : SPACE;
    const kind = KINDS[unit]!;
    if (kind === LETTER) word = Math.imul(word ^ unit, 0x01000193) | 1;
    else if (kind === GAP && word !== 0) {
      if (word === last && word === before) again++;
      before = last;
      last = word;
      word = 0;
    }
  }
  return again;
}

// What every code unit is to a reader who counts words.
const [LETTER, GAP] = [1, 2] as const;
const KINDS = Uint8Array.from({ length: 0x10000 }, (_, unit) => {
  if (unit <= SPACE || unit === 0xa0) return GAP;
  return isLetter(unit) ? LETTER : 0;
});

// ASCII letters and what lies between Latin-1 letters and Arabic presentation forms, marks and pictures left out.
function isLetter(unit: number): boolean {
  if (unit < 0x80) return (unit | 32) >= 97 && (unit | 32) <= 122;
  if (unit < 0xc0 || (unit >= 0x2000 && unit < 0x2c00) || (unit >= 0xd800 && unit < 0xfb00)) return false;
  if (unit === 0x60c || unit === 0x61b || unit === 0x61f || (unit >= 0x660 && unit <= 0x66d)) return false;
  return unit < 0xfe00 || (unit >= 0xfe70 && unit < 0xfeff);
}

/** The hash of one word, the same as inside {@link tokensOf}. */
export function hashOf(word: string): number {
  const units = word.length > MOST ? new Uint8Array(word.length) : bytes;
  encoder.encodeInto(word, units);
  return hashBytes(units, 0, word.length);
}

// Copies a key to `bytes` and notes where its words end: looking at a string letter by letter takes ten times as long. Nothing is
// asked at any letter, for where a word ends cannot be guessed. @returns how many words there are, empty ones too
function split(key: string): number {
  const { length } = key;
  encoder.encodeInto(key, bytes);
  let count = 0;
  for (let i = 0; i < length; i++) {
    ends[count] = i;
    count += ((bytes[i]! ^ SPACE) - 1) >>> 31;
  }
  ends[count++] = length;
  return count;
}

// The hash of every word, or that it is a number; 0 for an empty one. First all places in the table are read, so that the
// memory fetches them side by side.
function hashWords(count: number): void {
  let touched = 0;
  let start = 0;
  for (let w = 0; w < count; w++) {
    const end = ends[w]!;
    const length = Math.min(end - start, SHORT);
    const first = letters.getInt32(start, true) & FIRST[length]!;
    const second = letters.getInt32(start + 4, true) & SECOND[length]!;
    const third = (letters.getInt32(start + 8, true) & THIRD[length]!) | ((end - start) << LENGTH_SHIFT);
    const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xcc9e2d51);
    const at = (mixed >>> (32 - MEMO_BITS)) << 2;
    firsts[w] = first;
    seconds[w] = second;
    thirds[w] = third;
    found[w] = at;
    touched ^= memo[at]!;
    start = end + 1;
  }
  taken.ahead ^= touched;
  start = 0;
  for (let w = 0; w < count; w++) {
    const at = found[w]!;
    const end = ends[w]!;
    const isThere = memo[at] === firsts[w] && memo[at + 1] === seconds[w] && memo[at + 2] === thirds[w];
    found[w] = isThere && end - start <= SHORT ? memo[at + 3]! : hashWord(start, end, w, at);
    start = end + 1;
  }
}

function hashWord(start: number, end: number, w: number, at: number): number {
  if (end === start) return 0;
  if (bytes[start]! <= NINE && isNumber(bytes, start, end)) return NUMBER;
  const hash = hashBytes(bytes, start, end) | 0;
  if (end - start > SHORT) return hash;
  memo[at] = firsts[w]!;
  memo[at + 1] = seconds[w]!;
  memo[at + 2] = thirds[w]!;
  memo[at + 3] = hash;
  return hash;
}

// Puts the token of its kind in place of every word that stands in a mask.
function mask(map: Uint32Array, spans: readonly Mask[], count: number): void {
  let next = 0;
  let from = spans[0]!.span[0];
  let start = 0;
  for (let w = 0; w < count; w++) {
    const offset = map[start]!;
    const isEmpty = ends[w] === start;
    start = ends[w]! + 1;
    if (offset < from || isEmpty) continue;
    while (next < spans.length && spans[next]!.span[1] <= offset) next++;
    if (next === spans.length) return;
    from = spans[next]!.span[0];
    if (from <= offset) found[w] = maskOf(spans[next]!.kind);
  }
}

// Ones in so many bytes from the lowest.
function lowBytes(count: number): number {
  return count >= 4 ? -1 : count <= 0 ? 0 : (1 << (8 * count)) - 1;
}

function isNumber(units: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (units[i]! > NINE) return false;
  return true;
}

// Sixteen bits of the first half, sixteen of the last; of three letters they share the middle one, and a word of one or two
// has no halves.
function hashBytes(units: Uint8Array, from: number, to: number): number {
  const length = to - from;
  if (length < 3) return finish(fold(units, from, to));
  const half = length >> 1;
  const head = fold(units, from, from + ((length + 1) >> 1));
  const tail = fold(units, to - Math.max(half, 2), to);
  return ((finish(head) & 0xffff0000) | (finish(tail ^ 0x5bd1e995) >>> 16)) >>> 0;
}

function fold(units: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ units[i]!, 0x01000193);
  return hash;
}

// A last mixing step: bits choose slots in tables, and the order chooses the keys.
function finish(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function maskOf(kind: string): number {
  const at = MASK_KINDS.indexOf(kind);
  return at < 0 ? LAST_MASK : at + 1;
}

function sorted(masks: readonly Mask[]): readonly Mask[] {
  for (let i = 1; i < masks.length; i++) {
    if (masks[i]!.span[0] < masks[i - 1]!.span[0]) return [...masks].sort((a, b) => a.span[0] - b.span[0]);
  }
  return masks;
}
