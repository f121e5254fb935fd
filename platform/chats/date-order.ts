import type { LineHead } from './line-head.ts';

export type DateOrder = 'dmy' | 'mdy' | 'ymd';
export type Judged = { readonly order: DateOrder; readonly ambiguous: boolean };

const SAMPLE = 200_000;

/** Which number is the day: from numbers that can be only one thing, else from the order that goes back in time least. */
export function judgeDateOrder(heads: readonly LineHead[]): Judged {
  // A year of four digits that stands first speaks for itself, line by line.
  const sample = heads.slice(0, SAMPLE).filter((head) => head.digits[0] !== 4);
  if (sample.length === 0) return { order: 'ymd', ambiguous: false };
  if (sample.some((head) => head.date[0] > 31)) return { order: 'ymd', ambiguous: false };
  const firstIsDay = sample.some((head) => head.date[0] > 12);
  const secondIsDay = sample.some((head) => head.date[1] > 12);
  if (firstIsDay && !secondIsDay) return { order: 'dmy', ambiguous: false };
  if (secondIsDay && !firstIsDay) return { order: 'mdy', ambiguous: false };
  const back = (order: DateOrder): number => countStepsBack(sample, order);
  const [dmy, mdy] = [back('dmy'), back('mdy')];
  return { order: mdy < dmy ? 'mdy' : 'dmy', ambiguous: dmy === mdy };
}

/** Year, month, day of a head under an order. Two-digit years are of this century. */
export function datePartsOf(head: LineHead, order: DateOrder): [number, number, number] {
  const [a, b, c] = head.date;
  if (head.digits[0] === 4) return [a, b, c];
  const [year, month, day] = order === 'ymd' ? [a, b, c] : order === 'mdy' ? [c, a, b] : [c, b, a];
  return [year < 100 ? 2000 + year : year, month, day];
}

function countStepsBack(heads: readonly LineHead[], order: DateOrder): number {
  let last = 0;
  let steps = 0;
  for (const head of heads) {
    const [year, month, day] = datePartsOf(head, order);
    const key = (year * 16 + month) * 32 + day;
    if (key < last || month > 12) steps++;
    last = key;
  }
  return steps;
}
