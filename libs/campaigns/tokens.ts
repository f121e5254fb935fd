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

const SPACE = 32;
// Masks are small numbers; a word's hash is one of them with a chance of one in 2^28.
const MASK_KINDS = ['number', 'phone', 'whatsapp', 'telegram', 'invite', 'handle', 'url', 'email', 'other'];
const NUMBER = 1;
const scratch = new Uint32Array(MAX_WORDS);

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
  let length = 0;
  let content = 0;
  let last = 0;
  let before = 0;
  let next = 0;
  let at = 0;
  while (at < key.length && length < MAX_WORDS) {
    const start = at;
    let digits = true;
    for (; at < key.length; at++) {
      const unit = key.charCodeAt(at);
      if (unit === SPACE) break;
      if (unit > 57) digits = false;
    }
    const end = at++;
    if (end === start) continue;
    let token = digits ? NUMBER : wordHash(key, start, end);
    let masked = digits;
    if (spans.length > 0) {
      const offset = map![start]!;
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

/**
 * Words of the text as people count them: between white space, with at least one letter. The skeleton leaves out the
 * smallest ones, which must not make a long post short; letters spaced out one by one, or a word said again and again, do
 * not make a short post long.
 * @param tokens of the same text
 */
export function contentOf(text: string, tokens: Tokens): number {
  let count = 0;
  let word = 0;
  let last = 0;
  let before = 0;
  const end = Math.min(text.length, 16 * MAX_WORDS);
  for (let i = 0; i <= end; i++) {
    const unit = i < end ? text.charCodeAt(i) : SPACE;
    const kind = KINDS[unit]!;
    if (kind === LETTER) word = Math.imul(word ^ unit, 0x01000193) | 1;
    else if (kind === GAP && word !== 0) {
      if (word !== last || word !== before) count++;
      before = last;
      last = word;
      word = 0;
    }
  }
  return tokens.content * 5 >= count * 3 ? count : tokens.content;
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
  return wordHash(word, 0, word.length);
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

// Sixteen bits of the first half, sixteen of the last; of three letters they share the middle one, and a word of one or two
// has no halves.
function wordHash(text: string, from: number, to: number): number {
  const length = to - from;
  if (length < 3) return finish(fold(text, from, to));
  const half = length >> 1;
  const head = fold(text, from, from + ((length + 1) >> 1));
  const tail = fold(text, to - Math.max(half, 2), to);
  return ((finish(head) & 0xffff0000) | (finish(tail ^ 0x5bd1e995) >>> 16)) >>> 0;
}

function fold(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
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
