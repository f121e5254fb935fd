import { AND_WORDS, ENDINGS, NUMBER_NAMES, TEEN_WORD } from './data/numbers.ts';
import { isNone, lookUp, wordTable } from './word-table.ts';
import { hashOfUnits, NUMBER_WORD, type Words } from './words.ts';

const [FEWEST_OF, MOST_OF, TEN, WAW] = [3, 10, 10, 0x648] as const;
// The value + 1 of each; خمسمية and sb3alaf are one word.
const NAMES = wordTable(
  NUMBER_NAMES.flatMap(([value, names]) =>
    names
      .split(' ')
      .flatMap((name) => [
        [name, value + 1] as const,
        ...(value < FEWEST_OF || value > MOST_OF ? [] : ENDINGS).flatMap(([times, ends]) =>
          ends.split(' ').map((end) => [name + end, value * times + 1] as const),
        ),
      ]),
  ),
);
const AND = wordTable(AND_WORDS.split(' ').map((word) => [word, 1] as const));
const TEEN = wordTable([[TEEN_WORD, 1]]);

/** A word that may go on with a number: with "and" before it, or written to its front (وعشرين), `isAdded`. */
export type Part = { readonly hash: number; readonly last: number; readonly isAdded: boolean };
/** A number that is said in words: its value and its last word. */
export type Said = { readonly value: number; readonly last: number };

/** The word at w without the "and" before it. */
export function partAt({ start, end, hash, count }: Words, units: Uint16Array, w: number): Part {
  if (w + 1 < count && !isNone(AND, hash[w]!) && lookUp(AND, hash[w]!) !== 0)
    return { hash: hash[w + 1]!, last: w + 1, isAdded: true };
  const isAdded = w < count && units[start[w]!] === WAW && end[w]! - start[w]! > 2;
  const found = w >= count ? 0 : isAdded ? hashOfUnits(units, start[w]! + 1, end[w]!) : hash[w]!;
  return { hash: found, last: w, isAdded };
}

/** What a word by its hash says as a number; -1 when it is none. */
export function numberNamed(hash: number): number {
  return isNone(NAMES, hash) ? -1 : lookUp(NAMES, hash) - 1;
}

/**
 * The number that is said from word w on: quatre-vingt-dix, treinta y cinco, ربعة وتلاتين, خمسة عشر; of hundreds and more only
 * one word. Null when it is none.
 * @param hash of the word, when something is written to its front
 */
export function numberSaid(words: Words, units: Uint16Array, w: number, hash = words.hash[w]!): Said | null {
  let value = numberNamed(hash);
  let last = w;
  if (value < 0) return null;
  if (value === 4 && named(words, last + 1) === 20) {
    value = 80;
    last++;
  }
  if (value > 0 && value < TEN) {
    if (last + 1 < words.count && lookUp(TEEN, words.hash[last + 1]!) !== 0)
      return { value: value + TEN, last: last + 1 };
    const tens = partAt(words, units, last + 1);
    const more = tens.isAdded ? numberNamed(tens.hash) : 0;
    return more > TEN && more < 100 && more % TEN === 0 ? { value: value + more, last: tens.last } : { value, last };
  }
  if (value >= 20 && value < 100) {
    const part = partAt(words, units, last + 1);
    const unit = numberNamed(part.hash);
    if (unit < 1 || unit > (value === 60 || value === 80 ? 16 : 9)) return { value, last };
    value += unit;
    last = part.last;
    if (unit !== TEN) return { value, last };
  } else if (value !== TEN) return { value, last };
  const unit = named(words, last + 1);
  return unit >= 7 && unit <= 9 ? { value: value + unit, last: last + 1 } : { value, last };
}

function named({ kind, hash, count }: Words, w: number): number {
  return w < count && kind[w] !== NUMBER_WORD ? numberNamed(hash[w]!) : -1;
}
