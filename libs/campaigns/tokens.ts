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

/** Longest wording that is compared; the rest of a longer post is not looked at. */
export const MAX_WORDS = 1024;

const [SPACE, NINE] = [32, 57] as const;
/** Of a longer text the words are counted up to here. */
const LONGEST = 16 * MAX_WORDS;
// Masks are small numbers; a word's hash is one of them with a chance of one in 2^28.
const MASK_KINDS = ['number', 'phone', 'whatsapp', 'telegram', 'invite', 'handle', 'url', 'email', 'other'];
const NUMBER = 1;
const scratch = new Uint32Array(MAX_WORDS);
const encoder = new TextEncoder();
// The key at hand: its letters, where its words end, and the last letters of each word as one number; grown for longer keys.
let bytes = new Uint8Array(1 << 12);
let ends = new Int32Array(1 << 12);
let spellings = new Int32Array(1 << 12);
/** Up to so many letters a spelling is the whole word. */
const SHORT = 5;
const SPELLING_BITS = 6;
/** Size of the table of short words whose hash is known: spelling and hash in turn. Most words of a post are such. */
const MEMO_BITS = 13;
const memo = new Int32Array(2 << MEMO_BITS);
// Letters and digits as numbers from 1; whatever else there is has no spelling.
const STRANGE = 63;
const LETTERS = Uint8Array.from({ length: 256 }, (_, unit) => {
  if (unit >= 97 && unit <= 122) return unit - 96;
  return unit >= 48 && unit <= NINE ? unit - 21 : unit === SPACE ? 0 : STRANGE;
});
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
  const spans = masks.length > 0 && map !== undefined ? sorted(masks) : [];
  const count = split(key);
  const [units, stops, spelt] = [bytes, ends, spellings];
  let length = 0;
  let content = 0;
  let last = 0;
  let before = 0;
  let next = 0;
  let start = 0;
  for (let w = 0; w < count && length < MAX_WORDS; w++) {
    const end = stops[w]!;
    const first = start;
    start = end + 1;
    if (end === first) continue;
    const digits = units[first]! <= NINE && isNumber(units, first, end);
    let token = digits ? NUMBER : wordHash(units, first, end, spelt[w]!);
    let masked = digits;
    if (spans.length > 0) {
      const offset = map![first]!;
      while (next < spans.length && spans[next]!.span[1] <= offset) next++;
      const span = spans[next];
      if (span !== undefined && span.span[0] <= offset) {
        token = maskOf(span.kind);
        masked = true;
      }
    }
    if (masked && token === last) continue;
    if (!masked && (token !== last || token !== before)) content++;
    before = last;
    scratch[length++] = token;
    last = token;
  }
  return { words: scratch, length, content };
}

/** Whether a token stands for a contact or a number. */
export function isMask(token: number): boolean {
  return token <= MASK_KINDS.length;
}

/** The same as a number, 1 or 0, without a jump. */
export function maskBit(token: number): number {
  return ((token >>> 1) - ((MASK_KINDS.length >> 1) + 1)) >>> 31;
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
  split(word);
  return hashBytes(bytes, 0, word.length);
}

/**
 * Whether two words may be one with a letter wrong: their first or their last half is the same. True of unlike words now
 * and then, so it only means something where the same word is expected.
 */
export function mayBeOneWord(a: number, b: number): boolean {
  return a >>> 16 === b >>> 16 || ((a ^ b) & 0xffff) === 0;
}

/** The hash of two neighbours (a word or a joined pair, then a word). */
export function joinHash(a: number, b: number): number {
  const h = Math.imul(Math.imul(a, 0x9e3779b1) + b, 0x85ebca6b);
  return (h ^ (h >>> 15)) >>> 0;
}

/** The hash of a stretch of words, from `from` up to `to`. */
export function stretchHash(words: Uint32Array, from: number, to: number): number {
  let hash = 0x2545f491;
  for (let i = from; i < to; i++) hash = joinHash(hash, words[i]!);
  return hash;
}

// Copies a key to `bytes` and notes its words: looking at a string letter by letter takes ten times as long. Nothing is asked at
// any letter, for where a word ends cannot be guessed. @returns how many words there are
function split(key: string): number {
  const { length } = key;
  if (length > bytes.length) {
    bytes = new Uint8Array(2 * length);
    ends = new Int32Array(2 * length + 1);
    spellings = new Int32Array(2 * length + 1);
  }
  const [units, stops, spelt] = [bytes, ends, spellings];
  encoder.encodeInto(key, units);
  let count = 0;
  let spelling = 0;
  let strange = 0;
  for (let i = 0; i < length; i++) {
    const letter = LETTERS[units[i]!]!;
    stops[count] = i;
    spelt[count] = spelling;
    const ended = (letter - 1) >>> 31;
    count += ended;
    spelling = ((spelling << SPELLING_BITS) | letter) & (ended - 1);
    strange |= letter + 1;
  }
  stops[count] = length;
  spelt[count++] = spelling;
  if (strange > STRANGE) spelt.fill(0, 0, count);
  return count;
}

function isNumber(units: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (units[i]! > NINE) return false;
  return true;
}

function wordHash(units: Uint8Array, from: number, to: number, spelling: number): number {
  if (to - from > SHORT || spelling === 0) return hashBytes(units, from, to) | 0;
  const at = (Math.imul(spelling, 0x9e3779b1) >>> (32 - MEMO_BITS)) << 1;
  if (memo[at] !== spelling) {
    memo[at] = spelling;
    memo[at + 1] = hashBytes(units, from, to);
  }
  return memo[at + 1]!;
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
  return at < 0 ? MASK_KINDS.length : at + 1;
}

function sorted(masks: readonly Mask[]): readonly Mask[] {
  for (let i = 1; i < masks.length; i++) {
    if (masks[i]!.span[0] < masks[i - 1]!.span[0]) return [...masks].sort((a, b) => a.span[0] - b.span[0]);
  }
  return masks;
}
