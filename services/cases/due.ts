import { instantOf, millisecondsOf } from '@sanad/base/instant';
import type { Views, ViewsTransaction } from '@sanad/platform/ports';
import type { DueRow, Offence } from '@sanad/wire/case';
import type { Caller } from '@sanad/wire/route';
import { nearnessOf } from '@sanad/wire/term';
import { visibleTo } from './access.ts';
import { clocksOf } from './clocks.ts';
import type { CasesTables } from './views.ts';

/** Terms of requests abroad that end by a day (`2026-11-24`). */
export type DueRequests = (until: string) => Promise<
  readonly {
    readonly id: string;
    readonly case: string;
    readonly reference: string;
    readonly due: string;
    readonly clause: string;
    readonly verify: string;
  }[]
>;
type Asker = Pick<Caller, 'person' | 'roles'>;
type Db = Views | ViewsTransaction;
/** When the acts of a campaign ended, for campaigns that ended before a day. */
export type OldCampaigns = (before: string) => Promise<readonly { readonly id: string; readonly lastAt: string }[]>;

const DAY = 86_400_000;
const SHORTEST = 4 * 365.25 * DAY;
const MOST = 5000;
const OVER = ['closed', 'judged', 'referred'] as const;

/**
 * The clocks of all cases that somebody sees and that end before a day, the nearest first: what is asked of the tables is
 * what is near, so it stays quick with many cases. Tasks count in cases that have left as well: orders come back as tasks.
 */
export async function dueClocks(
  views: Db,
  asker: Asker,
  now: string,
  until: string,
  parts: { readonly offences: readonly Offence[]; readonly old: OldCampaigns; readonly requests: DueRequests },
): Promise<DueRow[]> {
  const rows = [
    ...(await dueTasks(views, asker, now, until)),
    ...(await dueCustody(views, asker, now, until)),
    ...(await dueProtection(views, asker, now, until)),
    ...(await dueLimitation(views, asker, now, until, parts)),
    ...(await dueRequests(views, asker, now, await parts.requests(until.slice(0, 10)))),
  ];
  return rows.sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : a.ref < b.ref ? -1 : 1));
}

const NOTHING = { offences: [], lastAct: null, arrests: [], tasks: [], over: false };

async function dueTasks(views: Db, asker: Asker, now: string, until: string): Promise<DueRow[]> {
  const rows = await views
    .withTables<CasesTables>()
    .selectFrom('cases.tasks as t')
    .innerJoin('cases.cases as c', 'c.id', 't.case')
    .select(['t.id', 't.title as task', 't.due_at', 'c.id as case', 'c.number', 'c.title'])
    .where('t.done_at', 'is', null)
    .where('t.dropped_at', 'is', null)
    .where('t.due_at', '<=', until)
    .where('c.state', 'not in', ['closed', 'judged'])
    .where(visibleTo(asker, now) as never)
    .orderBy('t.due_at')
    .limit(MOST)
    .execute();
  return rows.flatMap(({ id, task, due_at, ...rest }) =>
    clocksOf({ ...NOTHING, tasks: [{ id, title: task, dueAt: due_at, doneAt: null }] }, now).map((clock) => ({
      ...clock,
      ...rest,
    })),
  );
}

async function dueCustody(views: Db, asker: Asker, now: string, until: string): Promise<DueRow[]> {
  const rows = await views
    .withTables<CasesTables>()
    .selectFrom('cases.arrests as a')
    .innerJoin('cases.cases as c', 'c.id', 'a.case')
    .select(['a.id', 'a.at', 'a.until', 'a.reference', 'c.id as case', 'c.number', 'c.title'])
    .where('a.at', '>', instantOf(millisecondsOf(now) - 19 * DAY))
    .where('a.at', '<=', until)
    .where('a.ended_at', 'is', null)
    .where('c.state', 'not in', [...OVER])
    .where(visibleTo(asker, now) as never)
    .orderBy('a.at')
    .limit(MOST)
    .execute();
  return rows.flatMap(({ id, at, until: ends, reference, ...rest }) =>
    clocksOf({ ...NOTHING, arrests: [{ id, at, until: ends, reference }] }, now).map((clock) => ({
      ...clock,
      ...rest,
    })),
  );
}

async function dueProtection(views: Db, asker: Asker, now: string, until: string): Promise<DueRow[]> {
  const rows = await views
    .withTables<CasesTables>()
    .selectFrom('cases.parties as p')
    .innerJoin('cases.cases as c', 'c.id', 'p.case')
    .select(['p.id', 'p.code', 'p.review_at', 'c.id as case', 'c.number', 'c.title'])
    .where('p.review_at', 'is not', null)
    .where('p.review_at', '<=', until)
    .where('p.left_at', 'is', null)
    .where(visibleTo(asker, now) as never)
    .orderBy('p.review_at')
    .limit(MOST)
    .execute();
  return rows.flatMap(({ id, code, review_at, ...rest }) =>
    clocksOf({ ...NOTHING, parties: [{ id, code, reviewAt: review_at }] }, now).map((clock) => ({ ...clock, ...rest })),
  );
}

/** No limitation is shorter than four years, so only campaigns whose last act is nearly that old can matter. */
async function dueLimitation(
  views: Db,
  asker: Asker,
  now: string,
  until: string,
  { offences, old }: { readonly offences: readonly Offence[]; readonly old: OldCampaigns },
): Promise<DueRow[]> {
  const campaigns = new Map(
    (await old(instantOf(millisecondsOf(until) - SHORTEST + 2 * DAY))).map((one) => [one.id, one.lastAt]),
  );
  if (campaigns.size === 0) return [];
  const rows = await views
    .withTables<CasesTables>()
    .selectFrom('cases.cases as c')
    .innerJoin('cases.campaigns as l', 'l.case', 'c.id')
    .innerJoin('cases.offences as o', 'o.case', 'c.id')
    .select(['c.id as case', 'c.number', 'c.title', 'l.campaign', 'o.offence'])
    .where('l.campaign', 'in', [...campaigns.keys()].slice(0, MOST))
    .where('c.state', 'not in', [...OVER])
    .where(visibleTo(asker, now) as never)
    .execute();
  const byCase = Map.groupBy(rows, (row) => row.case);
  return [...byCase.values()].flatMap((all) => {
    const { case: id, number, title } = all[0]!;
    const lastAct = all
      .map((row) => campaigns.get(row.campaign)!)
      .sort()
      .at(-1)!;
    const considered = offences.filter((offence) => all.some((row) => row.offence === offence.id));
    return clocksOf({ ...NOTHING, offences: considered, lastAct }, now)
      .filter((clock) => clock.dueAt <= until)
      .map((clock) => ({ ...clock, case: id, number, title }));
  });
}

/** Terms of requests, of the cases that somebody sees: on the day they end, a preservation is lost or a reminder is late. */
async function dueRequests(
  views: Db,
  asker: Asker,
  now: string,
  found: Awaited<ReturnType<DueRequests>>,
): Promise<DueRow[]> {
  if (found.length === 0) return [];
  const rows = await views
    .withTables<CasesTables>()
    .selectFrom('cases.cases as c')
    .select(['c.id', 'c.number', 'c.title'])
    .where('c.id', 'in', [...new Set(found.map((one) => one.case))].slice(0, MOST))
    .where(visibleTo(asker, now) as never)
    .execute();
  const cases = new Map(rows.map((row) => [row.id, row]));
  return found.flatMap(({ id, case: of, reference, due, clause, verify }) => {
    const row = cases.get(of);
    if (!row) return [];
    const dueAt = `${due}T00:00:00.000Z`;
    const clock = { kind: 'request' as const, ref: id, label: reference, dueAt, source: clause, verify };
    return [{ ...clock, nearness: nearnessOf(due, now.slice(0, 10)), case: of, number: row.number, title: row.title }];
  });
}
