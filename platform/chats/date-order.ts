import { gregorianDay } from './calendar.ts';
import type { LineHead } from './line-head.ts';

export type DateOrder = 'dmy' | 'mdy' | 'ymd';
export type Judged = { readonly order: DateOrder; readonly ambiguous: boolean };

const SAMPLE = 20_000;
const ORDERS = ['dmy', 'mdy', 'ymd'] as const;

/**
 * Which number is the day: from numbers that can be only one thing, else from the order that goes back in time least, and
 * of those the one under which the chat is shortest. `wanted` is what a person says: it holds where the numbers allow it.
 */
export function judgeDateOrder(heads: readonly LineHead[], wanted: DateOrder | null = null): Judged {
  // A year of four digits that stands first speaks for itself, line by line.
  const sample = heads.filter((head) => head.digits[0] !== 4).slice(0, SAMPLE);
  if (sample.length === 0) return { order: 'ymd', ambiguous: false };
  const mayBeYear = sample.every(({ digits }) => digits[0] === 2 && digits[2] <= 2);
  const judged = ORDERS.filter((order) => order !== 'ymd' || mayBeYear).map((order) => ({
    order,
    ...walk(sample, order),
  }));
  const least = Math.min(...judged.map((one) => one.wrong));
  if (judged.some(({ order, wrong }) => order === wanted && wrong === least))
    return { order: wanted!, ambiguous: false };
  const likely = judged.filter((one) => one.wrong === least);
  const fewest = Math.min(...likely.map((one) => one.back));
  const best = likely.filter((one) => one.back === fewest);
  best.sort((a, b) => a.span - b.span || ORDERS.indexOf(a.order) - ORDERS.indexOf(b.order));
  const writesYearFirst = sample.some((head) => /[년年오午]|\. /u.test(head.style + head.period));
  const chosen = (writesYearFirst && best.find((one) => one.order === 'ymd')) || best[0]!;
  const others = best.filter((one) => one.order !== 'ymd' && one.order !== chosen.order);
  return { order: chosen.order, ambiguous: chosen.order !== 'ymd' && others.length > 0 };
}

/** Day of a head under an order, counted from 1970; null for a day that no calendar has. */
export function dayOf(head: LineHead, order: DateOrder): number | null {
  const [a, b, c] = head.date;
  const yearAt = head.digits[0] === 4 || order === 'ymd' ? 0 : 2;
  if (head.digits[yearAt] < 2) return null;
  const [year, month, day] = yearAt === 0 ? [a, b, c] : order === 'mdy' ? [c, a, b] : [c, b, a];
  return gregorianDay(year, month, day);
}

/** How many days no calendar has, how often the chat goes back in time, and over how many days it goes. */
function walk(heads: readonly LineHead[], order: DateOrder): { wrong: number; back: number; span: number } {
  let [wrong, back, last] = [0, 0, Number.NEGATIVE_INFINITY];
  let [first, latest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const head of heads) {
    const day = dayOf(head, order);
    if (day === null) {
      wrong++;
      continue;
    }
    if (day < last) back++;
    last = day;
    first = Math.min(first, day);
    latest = Math.max(latest, day);
  }
  return { wrong, back, span: latest - first };
}
