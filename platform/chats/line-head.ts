import { digitOf, isMark, isSpace } from './digits.ts';

/** The head of a line that begins a message: numbers as they stand, before anybody knows which is the month. */
export type LineHead = {
  /** three numbers of the date, in the order in which they stand, and how many digits each has */
  readonly date: readonly [number, number, number];
  readonly digits: readonly [number, number, number];
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** the word for the part of the day as it stands, without dots and spaces; empty on a 24-hour clock */
  readonly period: string;
  /** where the rest of the line begins */
  readonly end: number;
  readonly dateFirst: boolean;
  readonly hasSeconds: boolean;
};

type NumberRun = { readonly values: number[]; readonly digits: number[]; readonly separators: string[] };

const MAX_HEAD = 80;
const SLASH = /^[/.\-\u2010-\u2015\u5e74\u6708\ub144\uc6d4]$/;

/**
 * Reads the head of a line by its shape alone: an optional bracket, a date and a time in either order, any digits, any
 * word for the part of the day, invisible marks anywhere, then a bracket or a dash. It does not know any language.
 * @returns null when the line begins no message
 */
export function readHead(line: string): LineHead | null {
  const cursor = { at: 0 };
  skip(line, cursor, true);
  const bracket = line[cursor.at] === '[';
  if (bracket) cursor.at++;
  else if (digitOf(line.charCodeAt(cursor.at)) < 0) return null;
  const head = readDateAndTime(line, cursor);
  if (!head) return null;
  skip(line, cursor, true);
  if (bracket) {
    if (line[cursor.at] !== ']') return null;
    cursor.at++;
  } else {
    if (!/[-\u2010-\u2015]/.test(line[cursor.at] ?? '')) return null;
    cursor.at++;
  }
  skip(line, cursor, true);
  return { ...head, end: cursor.at };
}

function readDateAndTime(line: string, cursor: { at: number }): Omit<LineHead, 'end'> | null {
  const words: string[] = [];
  const runs: NumberRun[] = [];
  while (runs.length < 2 || words.length < 3) {
    skip(line, cursor, true);
    const unit = line.charCodeAt(cursor.at);
    if (cursor.at > MAX_HEAD || Number.isNaN(unit)) break;
    if (digitOf(unit) >= 0) {
      if (runs.length === 2) return null;
      runs.push(readRun(line, cursor));
    } else if (line[cursor.at] === ',' || line[cursor.at] === '\u060c' || line[cursor.at] === '\u3001') {
      cursor.at++;
    } else {
      const word = readWord(line, cursor);
      if (word === '') break;
      words.push(word);
    }
  }
  const [first, second] = runs;
  if (!first || !second) return null;
  const dateFirst = isDate(first) && isTime(second) && !(isTime(first) && isDate(second) && looksLikeTime(first));
  const [date, time] = dateFirst ? [first, second] : [second, first];
  if (!isDate(date) || !isTime(time)) return null;
  const [hour, minute, third] = time.values as [number, number, number | undefined];
  return {
    date: [date.values[0]!, date.values[1]!, date.values[2]!],
    digits: [date.digits[0]!, date.digits[1]!, date.digits[2]!],
    hour,
    minute,
    second: third ?? 0,
    period: words.join('').replace(/[.\s]/g, '').toLowerCase(),
    dateFirst,
    hasSeconds: third !== undefined,
  };
}

/** Numbers joined by one separator each: `23/11/2023`, `9:15:00`, `2023년 11월 23일`. */
function readRun(line: string, cursor: { at: number }): NumberRun {
  const run: NumberRun = { values: [], digits: [], separators: [] };
  for (;;) {
    let value = 0;
    let digits = 0;
    for (let digit = digitOf(line.charCodeAt(cursor.at)); digit >= 0; digit = digitOf(line.charCodeAt(cursor.at))) {
      value = value * 10 + digit;
      digits++;
      cursor.at++;
      if (digits > 4) break;
    }
    run.values.push(value);
    run.digits.push(digits);
    const back = cursor.at;
    skip(line, cursor, false);
    const separator = line[cursor.at] ?? '';
    const joins = separator === ':' || SLASH.test(separator);
    if (joins && run.values.length < 3) {
      cursor.at++;
      const spaced = /[.\u5e74\u6708\ub144\uc6d4]/.test(separator);
      skip(line, cursor, spaced && separator !== '.');
      if (
        digitOf(line.charCodeAt(cursor.at)) >= 0 &&
        (run.separators.length === 0 || fits(run.separators[0]!, separator))
      ) {
        run.separators.push(separator);
        continue;
      }
    }
    cursor.at = back;
    if (/[\u65e5\uc77c]/.test(line[cursor.at] ?? '')) cursor.at++;
    return run;
  }
}

function fits(first: string, next: string): boolean {
  return first === next || (/[\u5e74\ub144]/.test(first) && /[\u6708\uc6d4]/.test(next));
}

function readWord(line: string, cursor: { at: number }): string {
  const start = cursor.at;
  while (cursor.at < line.length && cursor.at - start < 20) {
    const unit = line.charCodeAt(cursor.at);
    const letter = line[cursor.at]!;
    if (
      digitOf(unit) >= 0 ||
      letter === ']' ||
      letter === '[' ||
      letter === ',' ||
      letter === '\u060c' ||
      letter === ':'
    )
      break;
    if (/[-\u2010-\u2015]/.test(letter) || isSpace(unit)) break;
    cursor.at++;
  }
  return [...line.slice(start, cursor.at)].filter((one) => !isMark(one.charCodeAt(0))).join('');
}

function skip(line: string, cursor: { at: number }, spaces: boolean): void {
  for (; cursor.at < line.length; cursor.at++) {
    const unit = line.charCodeAt(cursor.at);
    if (!isMark(unit) && !(spaces && isSpace(unit))) return;
  }
}

function isDate(run: NumberRun): boolean {
  if (run.values.length !== 3 || run.separators.includes(':')) return false;
  return (
    run.values.every((value, i) => run.digits[i]! <= 4 && value < 10_000) &&
    run.digits.filter((count) => count === 4).length <= 1
  );
}

function isTime(run: NumberRun): boolean {
  if (run.values.length < 2 || !(run.separators[0] === ':' || run.separators[0] === '.')) return false;
  return (
    run.values[0]! < 25 &&
    run.digits[0]! <= 2 &&
    run.values.slice(1).every((value, i) => value < 60 && run.digits[i + 1] === 2)
  );
}

function looksLikeTime(run: NumberRun): boolean {
  return run.separators[0] === ':';
}
