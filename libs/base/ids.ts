import { CROCKFORD } from './base32.ts';
import { fault } from './fault.ts';

/** Two characters for ten bits. */
const PAIRS = Array.from({ length: 1024 }, (_, bits) => CROCKFORD[bits >> 5]! + CROCKFORD[bits & 31]!);
const FORM = /^[a-z]{1,12}_[0-9a-hjkmnp-tv-z]{26}$/;

/**
 * A random id: a word for what it names, and 16 bytes in Crockford base32 (26 characters).
 * Randomness is handed in, since libraries have none. Ids carry no meaning and no time.
 * @throws `id-malformed` when the word or the number of bytes is wrong
 * @example formatId('case', new Uint8Array(16)) === 'case_00000000000000000000000000'
 */
export function formatId(word: string, random: Uint8Array): string {
  if (random.length !== 16) throw fault('id-malformed', 'an id needs 16 bytes');
  let bits = 0;
  let held = 0;
  let id = `${word}_`;
  for (let i = 0; i < 16; i++) {
    held = (held << 8) | random[i]!;
    bits += 8;
    if (bits < 10) continue;
    bits -= 10;
    id += PAIRS[held >> bits];
    held &= (1 << bits) - 1;
  }
  // 128 bits are twelve pairs of characters and eight bits more, which take two characters with two bits of nothing.
  id += PAIRS[held << (10 - bits)];
  if (!isId(id)) throw fault('id-malformed', 'the word of an id is 1 to 12 lower-case letters');
  return id;
}

/** Tells whether text is an id, optionally one of a given word. @example isId('case_00000000000000000000000000', 'case') */
export function isId(text: string, word?: string): boolean {
  return FORM.test(text) && (word === undefined || text.startsWith(`${word}_`));
}
