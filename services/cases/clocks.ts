import { instantOf, millisecondsOf } from '@sanad/base/instant';
import type { Clock } from '@sanad/wire/case';
import { nearnessOf } from '@sanad/wire/term';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What the clocks of a case are read from. */
export type Timed = {
  readonly offences: readonly { readonly class: 'delit' | 'crime' }[];
  /** the latest act that is known: limitation runs from it */
  readonly lastAct: string | null;
  readonly arrests: readonly { readonly id: string; readonly at: string }[];
  readonly tasks: readonly {
    readonly id: string;
    readonly title: string;
    readonly dueAt: string | null;
    readonly doneAt: string | null;
  }[];
  readonly over: boolean;
};

/**
 * The clocks of a case, the nearest first. Limitation: 15 years for a crime, 4 for a délit (CPP 5), from the last act;
 * custody: 48 hours from each arrest before any extension, to be verified; tasks as they were set.
 */
export function clocksOf(timed: Timed, now: string): Clock[] {
  if (timed.over) return [];
  const clocks: Clock[] = timed.tasks
    .filter((task) => task.dueAt !== null && task.doneAt === null)
    .map((task) => clock('task', task.id, task.title, task.dueAt!, now, 'set', 'none'));
  for (const arrest of timed.arrests) {
    const due = instantOf(millisecondsOf(arrest.at) + 48 * HOUR);
    if (due > instantOf(millisecondsOf(now) - DAY))
      clocks.push(clock('custody', arrest.id, '', due, now, 'CPP 66', 'required'));
  }
  if (timed.lastAct !== null && timed.offences.length > 0) {
    const years = timed.offences.some((offence) => offence.class === 'crime') ? 15 : 4;
    clocks.push(
      clock('limitation', '', String(years), addYears(timed.lastAct, years), now, 'CPP 5', 'recheck-version'),
    );
  }
  return clocks.sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0));
}

function clock(
  kind: Clock['kind'],
  ref: string,
  label: string,
  dueAt: string,
  now: string,
  source: string,
  verify: string,
): Clock {
  return { kind, ref, label, dueAt, nearness: nearnessOf(dueAt, now), source, verify };
}

function addYears(at: string, years: number): string {
  const date = new Date(millisecondsOf(at));
  const month = date.getUTCMonth();
  date.setUTCFullYear(date.getUTCFullYear() + years);
  // 29 February has no twin in most years: the last day of the month is meant.
  if (date.getUTCMonth() !== month) date.setUTCDate(0);
  return date.toISOString();
}
