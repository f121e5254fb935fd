import { fault } from '@sanad/base/fault';
import type { QuestionKind } from '@sanad/wire/question';
import clockData from './data/clocks.json' with { type: 'json' };

const DAY = 86_400_000;
/** Holidays of a fixed date in Morocco; those that follow the moon are not counted, so a day computed is never late. */
const FIXED_HOLIDAYS = ['01-01', '01-11', '01-14', '05-01', '07-30', '08-14', '08-20', '08-21', '11-06', '11-18'];

/**
 * The last day for an answer. Days of the calendar, or working days: Monday to Friday without holidays of a fixed date.
 * The day of receipt is not counted.
 * @example dueOn('written-question', '2023-10-30') === '2023-11-19'
 */
export function dueOn(kind: QuestionKind, receivedOn: string): string {
  const { days, working } = ruleOf(kind);
  let day = Date.parse(`${receivedOn}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(receivedOn) || Number.isNaN(day) || dayOf(day) !== receivedOn)
    throw fault('clock-day', 'not a calendar day', { detail: { day: receivedOn.slice(0, 40) } });
  for (let left = days; left > 0; ) {
    day += DAY;
    if (!working || isWorkingDay(day)) left--;
  }
  return dayOf(day);
}

/** The rule of a clock, with its source. */
export function ruleOf(kind: QuestionKind) {
  return clockData.find((one) => one.kind === kind)!;
}

function isWorkingDay(day: number): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !FIXED_HOLIDAYS.includes(dayOf(day).slice(5));
}

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
