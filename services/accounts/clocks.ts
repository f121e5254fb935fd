import { fault } from '@sanad/base/fault';
import type { QuestionFile, QuestionKind } from '@sanad/wire/question';
import clockData from './data/clocks.json' with { type: 'json' };
import holidays from './data/holidays.json' with { type: 'json' };
import rules from './data/rules.json' with { type: 'json' };

type Term = { readonly days: number; readonly working: boolean };

const DAY = 86_400_000;
const FIXED = new Set(holidays.map(({ day }) => day));

/**
 * The last day for an answer. Days of the calendar, or working days: Monday to Friday without holidays of a fixed date.
 * The day of receipt is not counted. Holidays that follow the moon are not known, so a day computed is never late.
 * @example dueOn('written-question', '2023-10-30') === '2023-11-19'
 */
export function dueOn(kind: QuestionKind, receivedOn: string): string {
  return after(receivedOn, ruleOf(kind));
}

/** The rule of a clock, with its source. */
export function ruleOf(kind: QuestionKind) {
  return clockData.find((one) => one.kind === kind)!;
}

/** What else the rules say of such a question, with the day it comes to, and how sure each rule is. */
export function rulesFor(kind: QuestionKind, receivedOn: string): QuestionFile['rules'] {
  const due = dueOn(kind, receivedOn);
  return rules
    .filter((one) => one.kind === kind)
    .map(({ text, source, verify, adds }) => ({ text, source, verify, on: adds && after(due, adds) }));
}

/** Holidays that follow the moon, where working days are counted: one of them makes the last day a later one. */
export function moonHolidays(kind: QuestionKind): QuestionFile['moonHolidays'] {
  return ruleOf(kind).working ? holidays.filter(({ day }) => day === null).map(({ name }) => name) : [];
}

function after(start: string, { days, working }: Term): string {
  let day = Date.parse(`${start}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(start) || Number.isNaN(day) || dayOf(day) !== start)
    throw fault('clock-day', 'not a calendar day', { detail: { day: start.slice(0, 40) } });
  for (let left = days; left > 0; ) {
    day += DAY;
    if (!working || isWorkingDay(day)) left--;
  }
  return dayOf(day);
}

function isWorkingDay(day: number): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !FIXED.has(dayOf(day).slice(5));
}

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
