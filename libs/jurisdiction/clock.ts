import { fault } from '@sanad/base/fault';
import { requestForm } from './request.ts';
import type { RequestKind } from './request-model.ts';

/** The clock of a preservation: the last day on which the data are safe, and the days on which to be reminded. */
export type Clock = { readonly days: number; readonly due: string; readonly reminders: readonly string[] };

/** Article 16(2): ceiling at home, renewable. Article 29(7): floor abroad. */
const HOME_DAYS = 90;
const REMIND_BEFORE = [20, 10];
const DAY = 86_400_000;

/**
 * When a preservation that began on a day ends, with reminders 20 and 10 days before; null for kinds without a clock.
 * Abroad it runs at least 60 days (29(7)) and goes on while a request for disclosure is being decided; renewals add the
 * same span again.
 * @param began `2026-11-24`
 * @param renewals how many times it was extended
 * @throws `clock-day` unless `began` is a calendar day, `clock-renewals` unless a whole number from 0 to 100
 * @example clockOf('preservation', '2026-01-01')?.due === '2026-03-02'
 */
export function clockOf(kind: RequestKind, began: string, renewals = 0): Clock | null {
  const { clockDays } = requestForm(kind);
  return clockDays === null ? null : clock(clockDays, began, renewals);
}

/** The clock of a preservation at home under article 16. @example homeClock('2026-01-01').due === '2026-04-01' */
export function homeClock(began: string, renewals = 0): Clock {
  return clock(HOME_DAYS, began, renewals);
}

function clock(days: number, began: string, renewals: number): Clock {
  const start = /^\d{4}-\d{2}-\d{2}$/.test(began) ? Date.parse(`${began}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(start) || dayOf(start) !== began)
    throw fault('clock-day', 'not a calendar day', { detail: { day: began.slice(0, 40) } });
  if (!Number.isInteger(renewals) || renewals < 0 || renewals > 100)
    throw fault('clock-renewals', 'not a number of renewals', { detail: { renewals } });
  const due = start + days * (renewals + 1) * DAY;
  return { days, due: dayOf(due), reminders: REMIND_BEFORE.map((before) => dayOf(due - before * DAY)) };
}

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
