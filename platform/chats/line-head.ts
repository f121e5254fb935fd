import { digitOf, isMark, isSpace } from './digits.ts';
import { monthIn } from './month-names.ts';

/** The head of a line that begins a message: numbers as they stand, before anybody knows which is the month. */
export type LineHead = {
  /** three numbers of the date, in the order in which they stand, and how many digits each has */
  readonly date: readonly [number, number, number];
  readonly digits: readonly [number, number, number];
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** the word for the part of the day as it stands, without dots; empty on a 24-hour clock */
  readonly period: string;
  /** where the rest of the line begins */
  readonly end: number;
  readonly dateFirst: boolean;
  readonly hasSeconds: boolean;
  /** which marks stand between the numbers: alike in all heads that one program wrote */
  readonly style: string;
};

const LONGEST = 90;
/** A word before the first number is looked for no further than this. */
const FIRST_NUMBER = 20;

const WORDS = "[\\p{L}\\p{M}.'’· ]";
const DATE =
  '(?<a>\\d{1,4})(?: ?(?<slash>[/.-] ?)(?<b>\\d{1,2}) ?\\k<slash>(?<c>\\d{1,4})|(?<era>[年년]) ?(?<m>\\d{1,2})[月월] ?(?<d>\\d{1,2})[日일]?)\\.?';
const TIME =
  '(?<hour>\\d{1,2})(?<colon>[:.]| ?h ?)(?<minute>\\d{2})(?:(?:\\k<colon>| min )(?<second>\\d{2}))?(?: min| s)?';
/** A bracket, a dash, the colon of old exports, or a comma that a name with its colon follows. */
const CLOSE = '(?<close>\\]|-|:(?= )|,(?= [^:,]{1,60}: ))';
const DATE_FIRST = new RegExp(
  `^ ?(?<open>\\[?)(?<pre>${WORDS}{0,16})${DATE}(?<mid>(?:${WORDS}|,){0,40})(?<![\\d.])${TIME}(?<post>${WORDS}{0,24})${CLOSE}`,
  'u',
);
const TIME_FIRST = new RegExp(
  `^ ?(?<open>\\[?)(?<pre>${WORDS}{0,24})${TIME}(?<mid>(?:${WORDS}|,){1,40})${DATE}(?<post>${WORDS}{0,16})${CLOSE}`,
  'u',
);

/** A date whose month is a word: two numbers, and letters before or between them. */
const WORDY = "[\\p{L}\\p{M}.'’·॰׳, -]";
const NAMED_DATE = `(?<x>\\d{1,4})(?<between>${WORDY}{1,40}?)(?<y>\\d{1,4})`;
const NAMED_FIRST = new RegExp(
  `^ ?(?<open>\\[?)(?<pre>${WORDS}{0,24})${NAMED_DATE}(?<mid>(?:${WORDS}|,){1,40})(?<![\\d.])${TIME}(?<post>${WORDS}{0,24})${CLOSE}`,
  'u',
);
const NAMED_LAST = new RegExp(
  `^ ?(?<open>\\[?)(?<pre>${WORDS}{0,24})${TIME}(?<mid>(?:${WORDS}|,){1,40})${NAMED_DATE}(?<post>${WORDS}{0,16})${CLOSE}`,
  'u',
);

/**
 * Reads the head of a line by its shape alone: an optional bracket, a date and a time in either order, any digits, any
 * word for the part of the day, invisible marks anywhere, then a bracket or a dash. It does not know any language.
 * @returns null when the line begins no message
 */
export function readHead(line: string): LineHead | null {
  if (!mayBegin(line)) return null;
  const { text, places } = plain(line);
  const found = DATE_FIRST.exec(text);
  const hit = found ?? TIME_FIRST.exec(text);
  if (!hit) return readNamed(line, text, places);
  const part = hit.groups as Parts;
  const numbers = [part.a, part.b ?? part.m!, part.c ?? part.d!] as const;
  const digits = numbers.map((number) => number.length) as unknown as LineHead['digits'];
  const period = periodOf(part, found !== null);
  return headOf(line, places, hit, {
    numbers,
    digits,
    period,
    dateFirst: found !== null,
    mark: part.slash ?? part.era!,
  });
}

/** The month by its name: the year has four digits, or two behind the month. */
function readNamed(line: string, text: string, places: readonly number[]): LineHead | null {
  if (!/\d/.test(text) || !/\p{L}/u.test(text.slice(0, 40))) return null;
  const found = NAMED_FIRST.exec(text);
  const hit = found ?? NAMED_LAST.exec(text);
  if (!hit) return null;
  const { x, y, between, ...part } = hit.groups as NamedParts;
  const [before, behind] = found ? [part.pre, part.mid] : [part.mid, part.post];
  const isDotted = between.startsWith('.');
  const month = monthIn(between, isDotted) ?? monthIn(before, isDotted) ?? monthIn(behind, isDotted);
  const [year, day] = x.length === 4 ? [x, y] : [y, x];
  const isShort = year.length === 2 && /^[ .-]*\p{L}/u.test(between);
  if (month === null || day.length > 2 || (year.length !== 4 && !isShort)) return null;
  const numbers = [isShort ? `20${year}` : year, String(month), day] as const;
  // what stands behind the time says the part of the day, and words before it only when nothing does
  const mid = found && part.post.trim() !== '' ? ',' : part.mid;
  const period = periodOf({ ...part, pre: found ? '' : part.pre, mid }, found !== null);
  return headOf(line, places, hit, { numbers, digits: [4, 2, 2], period, dateFirst: found !== null, mark: 'n' });
}

type Read = Pick<LineHead, 'digits' | 'period' | 'dateFirst'> & {
  readonly numbers: readonly [string, string, string];
  readonly mark: string;
};

function headOf(line: string, places: readonly number[], hit: RegExpExecArray, read: Read): LineHead | null {
  const part = hit.groups as unknown as TimeParts;
  const { numbers, digits, period, dateFirst, mark } = read;
  // a colon closes the head in old exports, whose times have seconds
  if ((part.open === '[') !== (part.close === ']') || (part.close === ':' && part.second === undefined)) return null;
  if (digits.includes(3) || digits.filter((count) => count === 4).length > 1) return null;
  const [hour, minute, second] = [Number(part.hour), Number(part.minute), Number(part.second ?? 0)];
  if (hour > 24 || minute > 59 || second > 59) return null;
  const last = places[hit[0].length - 1]! + 1;
  return {
    date: numbers.map(Number) as unknown as LineHead['date'],
    digits,
    hour,
    minute,
    second,
    period,
    end: isSpace(line.charCodeAt(last)) ? last + 1 : last,
    dateFirst,
    hasSeconds: part.second !== undefined,
    style: [part.close, dateFirst ? 'd' : 't', mark, part.second ? 's' : '', period ? 'p' : ''].join(''),
  };
}

type TimeParts = {
  readonly open: string;
  readonly close: string;
  readonly hour: string;
  readonly minute: string;
  readonly second?: string;
  readonly pre: string;
  readonly mid: string;
  readonly post: string;
};

type NamedParts = TimeParts & { readonly x: string; readonly between: string; readonly y: string };

type Parts = TimeParts & {
  readonly a: string;
  readonly b?: string;
  readonly c?: string;
  readonly m?: string;
  readonly d?: string;
  readonly slash?: string;
  readonly era?: string;
};

/** Words beside the time, not those beside the date (`24.11.2023 г., 9:15`). */
function periodOf({ pre, mid, post }: Pick<TimeParts, 'pre' | 'mid' | 'post'>, dateFirst: boolean): string {
  const cut = mid.split(',');
  const words = dateFirst ? [cut.at(-1)!, post] : [pre, cut[0]!];
  return words.join(' ').replace(/[.·]/gu, '').replace(/\s+/gu, ' ').trim().toLowerCase().normalize('NFC');
}

/** Most lines that begin no message are known by their first letters. */
function mayBegin(line: string): boolean {
  const most = Math.min(line.length, FIRST_NUMBER);
  for (let at = 0; at < most; at++) {
    const unit = line.charCodeAt(at);
    if (digitOf(unit) >= 0) return true;
    if (unit === 0x3a || unit === 0x2f || unit === 0x3c) return false;
  }
  return false;
}

/** The beginning of a line with digits, spaces, commas and dashes of every script as those of ASCII, without marks. */
function plain(line: string): { text: string; places: number[] } {
  let text = '';
  const places: number[] = [];
  for (let at = 0; at < line.length && text.length < LONGEST; at++) {
    const unit = line.charCodeAt(at);
    if (isMark(unit)) continue;
    const digit = digitOf(unit);
    if (digit >= 0) text += String.fromCharCode(0x30 + digit);
    else if (isSpace(unit)) text += ' ';
    else if (unit === 0x60c || unit === 0x3001 || unit === 0xff0c) text += ',';
    else if (unit >= 0x2010 && unit <= 0x2015) text += '-';
    else text += line[at];
    places.push(at);
  }
  return { text, places };
}
