import { type DateOrder, datePartsOf } from './date-order.ts';
import type { LineHead } from './line-head.ts';

const MORNING = [
  'am',
  'a',
  'ص',
  'صباحا',
  'صباحًا',
  'قظ',
  '上午',
  '午前',
  '오전',
  'vorm',
  'vm',
  'matin',
  'öö',
  'fm',
  'πμ',
  'पूर्वाह्न',
  'сабах',
];
const EVENING = [
  'pm',
  'p',
  'م',
  'مساء',
  'مساءً',
  'بظ',
  '下午',
  '午後',
  '오후',
  'nachm',
  'nm',
  'soir',
  'ös',
  'em',
  'μμ',
  'अपराह्न',
];

/**
 * Which words for the part of the day mean the afternoon. Known words are looked up; of two unknown ones that reading is
 * taken under which the chat goes back in time least.
 */
export function judgePeriods(heads: readonly LineHead[], order: DateOrder): ReadonlyMap<string, boolean> {
  const words = [...new Set(heads.map((head) => head.period))].filter((word) => word !== '');
  const known = new Map<string, boolean>();
  for (const word of words) {
    if (MORNING.includes(word)) known.set(word, false);
    else if (EVENING.includes(word)) known.set(word, true);
  }
  const unknown = words.filter((word) => !known.has(word));
  if (unknown.length === 0 || heads.every((head) => head.hour > 12 || unknown.every((word) => word !== head.period)))
    return known;
  let best = known;
  let fewest = Number.POSITIVE_INFINITY;
  for (let choice = 0; choice < 2 ** Math.min(unknown.length, 4); choice++) {
    const guess = new Map(known);
    unknown.forEach((word, i) => {
      guess.set(word, ((choice >> i) & 1) === 1);
    });
    const steps = countStepsBack(heads.slice(0, 5000), order, guess);
    if (steps < fewest) [best, fewest] = [guess, steps];
  }
  return best;
}

/** The hour on a 24-hour clock. */
export function hourOf(head: LineHead, periods: ReadonlyMap<string, boolean>): number {
  const afternoon = periods.get(head.period);
  if (afternoon === undefined || head.hour > 12) return head.hour % 24;
  return (head.hour % 12) + (afternoon ? 12 : 0);
}

function countStepsBack(heads: readonly LineHead[], order: DateOrder, periods: ReadonlyMap<string, boolean>): number {
  let last = 0;
  let steps = 0;
  for (const head of heads) {
    const [year, month, day] = datePartsOf(head, order);
    const key = (((year * 16 + month) * 32 + day) * 24 + hourOf(head, periods)) * 60 + head.minute;
    if (key < last) steps++;
    last = key;
  }
  return steps;
}
