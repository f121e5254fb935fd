import { CLAUSE_KINDS } from './clause-kinds.ts';
import { HASH_MASK } from './hashed-rows.ts';
import { rowsAt, signValues, TOP_WEIGHT } from './packed-weights.ts';

/**
 * What single words say of the clause they stand in, beside their concepts. A word is the place of its sound; most words
 * speak for one kind or two, so that only what they say is kept.
 */
export type ClauseWords = {
  /** places of words in the low bits, and in the high ones which of `from` they have; as many as a power of two */
  readonly slots: Uint32Array;
  /** bits of places, by which most words are passed over that say nothing */
  readonly sieve: Uint32Array;
  /** where the weights of each word begin, and where those of the last end */
  readonly from: Uint32Array;
  readonly kinds: Uint8Array;
  readonly weights: Float32Array;
};

/** One weight of one word. */
export type WordWeight = { readonly row: number; readonly kind: number; readonly weight: number };

const ROW_BITS = 18;
const SIEVE = (1 << 15) - 1;
const MOST_WORDS = (1 << (32 - ROW_BITS)) - 1;

/** Words by their places, from weights that ascend by place. */
export function clauseWords(all: readonly WordWeight[]): ClauseWords {
  const rows = [...new Set(all.map(({ row }) => row))].slice(0, MOST_WORDS);
  let size = 16;
  while (size < 2 * rows.length) size *= 2;
  const slots = new Uint32Array(size);
  const from = new Uint32Array(rows.length + 1);
  const sieve = new Uint32Array((SIEVE + 1) / 32);
  for (let word = 0, at = 0; word < rows.length; word++) {
    sieve[(rows[word]! & SIEVE) >>> 5]! |= 1 << (rows[word]! & 31);
    let slot = rows[word]! & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = ((word + 1) << ROW_BITS) | rows[word]!;
    from[word] = at;
    while (at < all.length && all[at]!.row === rows[word]) at++;
    from[word + 1] = at;
  }
  return {
    slots,
    sieve,
    from,
    kinds: Uint8Array.from(all, ({ kind }) => kind),
    weights: Float32Array.from(all, ({ weight }) => weight),
  };
}

/** The weights that {@link clauseWords} was made from, whatever the order of its slots. */
export function wordWeights({ slots, from, kinds, weights }: ClauseWords): WordWeight[] {
  const all: WordWeight[] = [];
  for (const slot of slots)
    for (let word = (slot >>> ROW_BITS) - 1, i = from[word] ?? 0; slot !== 0 && i < from[word + 1]!; i++)
      all.push({ row: slot & HASH_MASK, kind: kinds[i]!, weight: weights[i]! });
  return all.sort((a, b) => a.row - b.row || a.kind - b.kind);
}

/** Whether the word at a place may say anything. */
export function maySay({ sieve }: ClauseWords, row: number): boolean {
  return ((sieve[(row & SIEVE) >>> 5]! >>> (row & 31)) & 1) === 1;
}

/** Adds what the word at a place speaks for. */
export function addWord({ slots, from, kinds, weights }: ClauseWords, row: number, into: Float64Array): void {
  const mask = slots.length - 1;
  let at = row & mask;
  while (slots[at] !== 0 && (slots[at]! & HASH_MASK) !== row) at = (at + 1) & mask;
  if (slots[at] === 0) return;
  const word = (slots[at]! >>> ROW_BITS) - 1;
  const end = from[word + 1]!;
  for (let i = from[word]!; i < end; i++) into[kinds[i]!]! += weights[i]!;
}

/**
 * Words from text, in four parts between bars: how many places lie between one and the next, how many weights each has, of
 * which kinds, and the weights. Text of another version may not fit: what is no kind is left out.
 */
export function unpackWords(packed: string, scale: number): ClauseWords {
  const [steps = '', counts = '', kinds = '', weights = ''] = packed.split('|');
  const numberOf = signValues();
  const valueAt = (text: string, i: number): number => numberOf[text.charCodeAt(i) & 127]!;
  const all: WordWeight[] = [];
  let at = 0;
  for (const [word, row] of rowsAt(steps, numberOf).entries())
    for (let left = valueAt(counts, word); left > 0 && at < kinds.length; left--, at++) {
      const kind = valueAt(kinds, at);
      if (kind < CLAUSE_KINDS) all.push({ row, kind, weight: (valueAt(weights, at) - TOP_WEIGHT) * scale });
    }
  return clauseWords(all);
}
