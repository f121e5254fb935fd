import { HALF_WORDS, LINK_WORDS, MULTIPLIERS } from './data/pay.ts';
import type { Folded } from './fold.ts';
import { numberSaid, partAt } from './number-names.ts';
import { isNone, lookUp, wordTable } from './word-table.ts';
import { NUMBER_WORD, type Words } from './words.ts';

const list = (words: string, value: number): (readonly [string, number])[] =>
  words.split(' ').map((word) => [word, value] as const);
const MULTIPLIER = wordTable(MULTIPLIERS.flatMap(([, words], row) => list(words, row + 1)));
const HALF = wordTable(list(HALF_WORDS, 1));
const LINK = wordTable(list(LINK_WORDS, 1));

/**
 * A number over words `first..last`: `times` is what its last multipliers make of one, `scaled` that a million is among
 * them.
 */
export type Amount = {
  readonly value: number;
  readonly times: number;
  readonly first: number;
  readonly last: number;
  readonly scaled: boolean;
};

/**
 * The number that begins with a word: digits with thousands in groups and decimals, or words; then multipliers, and what is
 * added: 7.000, 7,5, 15 ألف, 7k, أربعة آلاف وخمسمية. Null when there is none.
 */
export function readAmount(folded: Folded, words: Words, first: number): Amount | null {
  const { units } = folded;
  let last = first - 1;
  let value = 0;
  if (words.kind[first] === NUMBER_WORD) {
    if (sizeOf(words, first) > 9) return null;
    ({ value, last } = digitsFrom(units, words, first));
  } else if (first > 0 && lookUp(HALF, words.hash[last]!) !== 0) value = 0.5;
  let scaled = false;
  let times = 1;
  let total = 0;
  // What is added is less than the last of thousands or millions.
  let least = Number.POSITIVE_INFINITY;
  for (;;) {
    let w = last + 1;
    if (w >= words.count || words.kind[w] === NUMBER_WORD) break;
    if (w > first && !isNext(units, words, w)) break;
    if (value > 0 && w + 1 < words.count && isLink(words, w) && scaleOf(words.hash[w + 1]!) >= 1000) w++;
    const part = w > first ? partAt(words, units, w) : { hash: words.hash[w]!, last: w, isAdded: false };
    const scale = scaleOf(part.hash);
    if (scale !== 0) {
      if (part.isAdded && (value !== 0 || total === 0)) break;
      if (scale < 1000) {
        if (value >= 100) break;
        value = (value || 1) * scale;
      } else {
        if (scale >= least) break;
        total += (value || 1) * scale;
        value = 0;
        least = scale;
      }
      times *= scale;
      scaled = scaled || scale >= 1e6;
    } else if (least >= 1000 && least !== Number.POSITIVE_INFINITY && value === 0 && lookUp(HALF, part.hash) !== 0)
      total += least / 2;
    else {
      const said = w > first && times === 1 ? null : numberSaid(words, units, part.last, part.hash);
      if (
        said === null ||
        said.value === 0 ||
        said.value >= least ||
        value % 100 !== 0 ||
        (value > 0 && said.value > 99)
      )
        break;
      if (said.value < 1000) value += said.value;
      else {
        total += said.value;
        least = 1000;
      }
      times *= said.value < 100 ? 1 : said.value < 1000 ? 100 : 1000;
      last = said.last;
      continue;
    }
    last = part.last;
  }
  value += total;
  return value > 0 && last >= first ? { value, times, first, last, scaled } : null;
}

/** Whether nothing stands before word w that ends what is said: "dix-sept", "15 ألف". */
export function isNext(units: Uint16Array, words: Words, w: number): boolean {
  const gap = words.end[w - 1]!;
  return words.start[w] === gap || (words.start[w] === gap + 1 && (units[gap] === 32 || units[gap] === 45));
}

/** What a word by its hash multiplies a number by; 0 when it is no multiplier. */
export function scaleOf(hash: number): number {
  const row = isNone(MULTIPLIER, hash) ? 0 : lookUp(MULTIPLIER, hash);
  return row === 0 ? 0 : MULTIPLIERS[row - 1]![0];
}

/** Whether word w stands between a number and what is counted: "3 d mlayen", "un million de dirhams". */
export function isLink({ hash, count }: Words, w: number): boolean {
  return w < count && lookUp(LINK, hash[w]!) !== 0;
}

/** The letters or digits of word w. */
export function sizeOf({ start, end }: Words, w: number): number {
  return end[w]! - start[w]!;
}

function digitsFrom(units: Uint16Array, words: Words, first: number): { value: number; last: number } {
  let value = digits(units, words.start[first]!, words.end[first]!);
  let last = first;
  while (
    last + 1 < words.count &&
    words.kind[last + 1] === NUMBER_WORD &&
    words.start[last + 1]! - words.end[last]! === 1
  ) {
    const gap = units[words.end[last]!]!;
    const next = sizeOf(words, last + 1);
    const more = digits(units, words.start[last + 1]!, words.end[last + 1]!);
    const isGroup = gap === 46 || gap === 44 || gap === 32 || gap === 39;
    if (next === 3 && isGroup && value > 0 && value < 1e6 && sizeOf(words, last) <= 3) {
      value = value * 1000 + more;
      last++;
    } else if (next <= 2 && (gap === 46 || gap === 44)) return { value: value + more / 10 ** next, last: last + 1 };
    else break;
  }
  return { value, last };
}

function digits(units: Uint16Array, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) value = value * 10 + units[i]! - 48;
  return value;
}
