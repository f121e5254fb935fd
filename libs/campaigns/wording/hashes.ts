import { type int, mul, type Words } from './machine.ts';

/** Longest wording that is compared; the rest of a longer post is not looked at. */
export const MAX_WORDS = 1024;
/** Tokens up to this one stand for a contact or a number, by its kind; a word's hash is one of them with a chance of one in 2^28. */
export const LAST_MASK = 9;

/** Whether a token stands for a contact or a number. */
export function isMask(token: int): boolean {
  return maskBit(token) !== 0;
}

/** The same as a number, 1 or 0, without a jump. */
export function maskBit(token: int): int {
  return ((token >>> 1) - ((LAST_MASK >> 1) + 1)) >>> 31;
}

/**
 * Whether two words may be one with a letter wrong: their first or their last half is the same. True of unlike words now
 * and then, so it only means something where the same word is expected.
 */
export function mayBeOneWord(a: int, b: int): boolean {
  return a >>> 16 === b >>> 16 || ((a ^ b) & 0xffff) === 0;
}

/** The hash of two neighbours (a word or a joined pair, then a word). */
export function joinHash(a: int, b: int): int {
  const h = mul(mul(a, 0x9e3779b1) + b, 0x85ebca6b);
  return (h ^ (h >>> 15)) >>> 0;
}

/** The hash of a stretch of words, from `from` up to `to`. */
export function stretchHash(words: Words, from: int, to: int): int {
  let hash: int = 0x2545f491;
  for (let i = from; i < to; i++) hash = joinHash(hash, words[i]!);
  return hash;
}
