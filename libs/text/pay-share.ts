import { HUNDRED_WORDS, OF_WORDS, PERCENT_WORDS, SHARE_WORDS } from './data/pay.ts';
import type { Folded } from './fold.ts';
import { isNone, lookUp, wordTable } from './word-table.ts';
import { NUMBER_WORD, type Words } from './words.ts';

/** The currency of a share, which is no money. */
export const SHARE = '%';

const [PERCENT, OF, HUNDRED, PAID] = [1, 2, 4, 8] as const;
const TABLE = wordTable(
  [...new Set(`${PERCENT_WORDS} ${OF_WORDS} ${HUNDRED_WORDS} ${SHARE_WORDS}`.split(' '))].map(
    (word) =>
      [
        word,
        [PERCENT_WORDS, OF_WORDS, HUNDRED_WORDS, SHARE_WORDS].reduce(
          (bits, words, i) => bits | (words.split(' ').includes(word) ? 1 << i : 0),
          0,
        ),
      ] as const,
  ),
);
const REACH = 4;
const MOST = 95;
const SPACE = 32;

/**
 * The end of "40 %", "40 pour cent", "40 فالمية" whose number ends with word `last`, when it is a share of what somebody
 * earns: a word for a commission or for earnings is near.
 * @returns the end in folded units, -1 when it is none
 */
export function shareEnd({ units, length }: Folded, words: Words, first: number, last: number, value: number): number {
  if (value > MOST) return -1;
  const { end, count } = words;
  let at = end[last]!;
  while (at < length && units[at] === SPACE) at++;
  let stop = -1;
  let next = last + 1;
  if (at < length && units[at] === 37) stop = at + 1;
  else if (next < count && isA(words, next, PERCENT)) stop = end[next++]!;
  else if (next + 1 < count && isA(words, next, OF) && isA(words, next + 1, HUNDRED)) {
    stop = end[next + 1]!;
    next += 2;
  }
  if (stop < 0) return -1;
  for (let w = Math.max(0, first - REACH); w < Math.min(count, next + REACH); w++)
    if ((w < first || w >= next) && isA(words, w, PAID)) return stop;
  return -1;
}

function isA({ kind, hash }: Words, w: number, bit: number): boolean {
  return kind[w] !== NUMBER_WORD && !isNone(TABLE, hash[w]!) && (lookUp(TABLE, hash[w]!) & bit) !== 0;
}
