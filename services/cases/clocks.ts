import { instantOf, millisecondsOf } from '@sanad/base/instant';
import type { Clock } from '@sanad/wire/case';
import { nearnessOf } from '@sanad/wire/term';
import { CUSTODY, endOfCustody } from './detention.ts';

const DAY = 24 * 3_600_000;

/** What the clocks of a case are read from. */
export type Timed = {
  readonly offences: readonly { readonly class: 'delit' | 'crime' }[];
  /** the latest act that is known: limitation runs from it */
  readonly lastAct: string | null;
  readonly arrests: readonly {
    readonly id: string;
    readonly at: string;
    /** of the procedure: which custody it is */
    readonly reference?: string;
    readonly until?: string | null;
    readonly endedAt?: string | null;
  }[];
  /** protections that are looked at again, by the code of the person */
  readonly parties?: readonly { readonly id: string; readonly code: string; readonly reviewAt: string | null }[];
  /** when the content of a finished case goes, by the rules of retention */
  readonly retention?: { readonly dueAt: string; readonly rule: string } | null;
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
 * custody: the hours of the law from each arrest, or the prosecutor's order, until it is over; protections on their day of
 * review; tasks as they were set. Of a case that is over, only its retention runs, and tasks that came back to it.
 */
export function clocksOf(timed: Timed, now: string): Clock[] {
  const clocks: Clock[] = timed.tasks
    .filter((task) => task.dueAt !== null && task.doneAt === null)
    .map((task) => clock('task', task.id, task.title, task.dueAt!, now, 'set', 'none'));
  if (timed.retention)
    clocks.push(
      clock('retention', '', timed.retention.rule, timed.retention.dueAt, now, 'law 09-08, art. 3', 'lawyer'),
    );
  for (const { id, code, reviewAt } of timed.parties ?? [])
    if (reviewAt !== null)
      clocks.push(clock('protection', id, code, reviewAt, now, 'CPP 82-5, 82-7', 'recheck-version'));
  if (timed.over) return clocks.sort(byDay);
  for (const arrest of timed.arrests) {
    const due = endOfCustody(arrest);
    const isRunning = arrest.endedAt === undefined || arrest.endedAt === null;
    if (isRunning && due > instantOf(millisecondsOf(now) - 7 * DAY))
      clocks.push(clock('custody', arrest.id, arrest.reference ?? '', due, now, CUSTODY.source, CUSTODY.verify));
  }
  if (timed.lastAct !== null && timed.offences.length > 0) {
    const years = timed.offences.some((offence) => offence.class === 'crime') ? 15 : 4;
    clocks.push(
      clock('limitation', '', String(years), addYears(timed.lastAct, years), now, 'CPP 5', 'recheck-version'),
    );
  }
  return clocks.sort(byDay);
}

function byDay(a: Clock, b: Clock): number {
  return a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0;
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
