import { type DateOrder, dayOf } from './date-order.ts';
import type { LineHead } from './line-head.ts';
import { periodHours } from './period-words.ts';

/** What words for the part of the day say: from word and hour on the face of the clock to the hour of the day. */
export type Periods = ReadonlyMap<string, (hour: number) => number>;

/** Words that programs write and the tables of languages do not hold, or hold for something else. */
const MORNING = 'am a ص صباحا صباحًا قظ قبلازظهر قبلدوپہر 上午 午前 오전 vorm vm matin öö fm πμ पूर्वाह्न сабах'.split(' ');
const EVENING = 'pm p م مساء مساءً بظ بعدازظهر بعددوپہر 下午 午後 오후 nachm nm soir ös em μμ अपराह्न'.split(' ');

const inMorning = (hour: number): number => hour % 12;
const inEvening = (hour: number): number => (hour % 12) + 12;
const asItStands = (hour: number): number => hour % 24;
const READINGS = [asItStands, inMorning, inEvening] as const;
const MOST_GUESSED = 5;

/**
 * Which words for the part of the day mean what. Known words are looked up, in every language that the machine knows; a
 * word that stands beside 13 or 0 o'clock is none; of the rest that reading is taken under which the chat goes back in
 * time least.
 */
export function judgePeriods(heads: readonly LineHead[], order: DateOrder): Periods {
  const judged = new Map<string, (hour: number) => number>();
  const words = [...new Set(heads.map((head) => head.period))].filter((word) => word !== '');
  const stated = new Set(heads.filter(({ hour }) => hour > 12 || hour === 0).map((head) => head.period));
  for (const word of words) {
    const reading = stated.has(word) ? asItStands : readingOf(word);
    if (reading) judged.set(word, reading);
  }
  const unknown = words.filter((word) => !judged.has(word));
  guess(unknown.slice(0, MOST_GUESSED), heads.filter((head) => head.period !== '').slice(0, 5000), order, judged);
  return judged;
}

/** Of all words beside the time together, or else of the first one that is known (`ч. am`). */
function readingOf(period: string): ((hour: number) => number) | null {
  for (const word of [period.replaceAll(' ', ''), ...period.split(' ')]) {
    if (MORNING.includes(word)) return inMorning;
    if (EVENING.includes(word)) return inEvening;
    const hours = periodHours(word);
    if (!hours) continue;
    const late = [...hours.values()].filter((hour) => hour >= 12).length * 2 > hours.size;
    return (hour) => hours.get(hour % 12) ?? (late ? inEvening(hour) : inMorning(hour));
  }
  return null;
}

/** What one word says about an hour on the face of the clock; a word that is not known says nothing. */
export function periodReading(word: string): (hour: number) => number {
  return readingOf(word) ?? asItStands;
}

/** The hour on a 24-hour clock. */
export function hourOf(head: LineHead, periods: Periods): number {
  if (head.period === '' || head.hour > 12) return head.hour % 24;
  return (periods.get(head.period) ?? asItStands)(head.hour);
}

function guess(
  words: readonly string[],
  heads: readonly LineHead[],
  order: DateOrder,
  judged: Map<string, (hour: number) => number>,
): void {
  if (words.length === 0) return;
  let best: Periods | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (let choice = 0; choice < READINGS.length ** words.length; choice++) {
    const tried = new Map(judged);
    words.forEach((word, i) => {
      tried.set(word, READINGS[Math.floor(choice / READINGS.length ** i) % READINGS.length]!);
    });
    const steps = countStepsBack(heads, order, tried);
    if (steps < fewest) [best, fewest] = [tried, steps];
  }
  for (const word of words) judged.set(word, best!.get(word)!);
}

function countStepsBack(heads: readonly LineHead[], order: DateOrder, periods: Periods): number {
  let last = 0;
  let steps = 0;
  for (const head of heads) {
    const key = ((dayOf(head, order) ?? 0) * 24 + hourOf(head, periods)) * 60 + head.minute;
    if (key < last) steps++;
    last = key;
  }
  return steps;
}
