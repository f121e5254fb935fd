import { digitOf, isMark, isSpace } from './digits.ts';

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
const CLOSE = '(?<close>\\]|-|:(?= ))';
const DATE_FIRST = new RegExp(
  `^ ?(?<open>\\[?)(?<pre>${WORDS}{0,16})${DATE}(?<mid>(?:${WORDS}|,){0,40})(?<![\\d.])${TIME}(?<post>${WORDS}{0,24})${CLOSE}`,
  'u',
);
const TIME_FIRST = new RegExp(
  `^ ?(?<open>\\[?)(?<pre>${WORDS}{0,24})${TIME}(?<mid>(?:${WORDS}|,){1,40})${DATE}(?<post>${WORDS}{0,16})${CLOSE}`,
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
  if (!hit) return null;
  const part = hit.groups as Parts;
  const bracket = part.open === '[';
  // a colon closes the head in old exports, whose times have seconds
  if (bracket !== (part.close === ']') || (part.close === ':' && part.second === undefined)) return null;
  const numbers = [part.a, part.b ?? part.m!, part.c ?? part.d!] as const;
  const digits = numbers.map((number) => number.length) as unknown as LineHead['digits'];
  if (digits.includes(3) || digits.filter((count) => count === 4).length > 1) return null;
  const [hour, minute, second] = [Number(part.hour), Number(part.minute), Number(part.second ?? 0)];
  if (hour > 24 || minute > 59 || second > 59) return null;
  const period = periodOf(part, found !== null);
  const last = places[hit[0].length - 1]! + 1;
  return {
    date: numbers.map(Number) as unknown as LineHead['date'],
    digits,
    hour,
    minute,
    second,
    period,
    end: isSpace(line.charCodeAt(last)) ? last + 1 : last,
    dateFirst: found !== null,
    hasSeconds: part.second !== undefined,
    style: [part.close, found ? 'd' : 't', part.slash ?? part.era, part.second ? 's' : '', period ? 'p' : ''].join(''),
  };
}

type Parts = {
  readonly open: string;
  readonly close: string;
  readonly a: string;
  readonly b?: string;
  readonly c?: string;
  readonly m?: string;
  readonly d?: string;
  readonly slash?: string;
  readonly era?: string;
  readonly hour: string;
  readonly minute: string;
  readonly second?: string;
  readonly pre: string;
  readonly mid: string;
  readonly post: string;
};

/** Words beside the time, not those beside the date (`24.11.2023 г., 9:15`). */
function periodOf({ pre, mid, post }: Parts, dateFirst: boolean): string {
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
