import { fault } from '@sanad/base/fault';
import { instantOf, millisecondsOf } from '@sanad/base/instant';
import type { NewEntry } from '@sanad/platform/ports';
import type { Arrest, NewCustody } from '@sanad/wire/case';
import data from './data/custody.json' with { type: 'json' };
import type { CaseNow } from './views.ts';

const HOUR = 3_600_000;

/** When a garde à vue ends: as the prosecutor's order says, else after the hours of the law. */
export function endOfCustody(arrest: Pick<Arrest, 'at'> & Partial<Pick<Arrest, 'until'>>): string {
  return arrest.until ?? instantOf(millisecondsOf(arrest.at) + data.hours * HOUR);
}

/**
 * A garde à vue goes on, on a written order, or is over. Both are facts that somebody records; the program frees nobody.
 * @throws `arrest-unknown`, `custody-over`, `custody-until`, `time-ahead`
 */
export function changeCustody(
  by: string,
  now: CaseNow,
  found: Arrest | null,
  wanted: NewCustody,
  at: string,
): NewEntry {
  if (!found) throw fault('arrest-unknown', 'no such arrest in this case');
  if (found.endedAt !== null) throw fault('custody-over', 'this custody is over');
  const common = { version: 1, actor: by, about: [now.id], scope: now.id };
  if (wanted.what === 'extended') {
    const most = instantOf(millisecondsOf(found.at) + data.mostDays * 24 * HOUR);
    if (wanted.until <= endOfCustody(found) || wanted.until > most)
      throw fault('custody-until', 'an extension ends after the custody does, and within what any law allows');
    const { until, order } = wanted;
    return { ...common, type: 'detention.extended', body: { case: now.id, arrest: found.id, until, order } };
  }
  if (wanted.at > at) throw fault('time-ahead', 'this time has not come yet');
  if (wanted.at < found.at) throw fault('custody-until', 'custody does not end before it began');
  const body = { case: now.id, arrest: found.id, at: wanted.at, how: wanted.how };
  return { ...common, type: 'detention.ended', body };
}

export const CUSTODY = { source: data.source, verify: data.verify } as const;
