import type { Views, ViewsTransaction } from '@sanad/platform/ports';
import type { Arrest, CaseState, Note, Operation, Referral, Task, TimelineEvent } from '@sanad/wire/case';
import type { Caller } from '@sanad/wire/route';
import { sql } from 'kysely';
import { visibleTo } from './access.ts';
import { familyOf } from './oversight-queries.ts';
import { partiesOf } from './party-queries.ts';
import type { FoundAct } from './strike.ts';
import type { CaseNow, CasesTables, OffenceElements } from './views.ts';

type Db = Views | ViewsTransaction;

export async function caseNow(views: Db, id: string, exhibits: number): Promise<CaseNow | null> {
  const db = views.withTables<CasesTables>();
  const row = await db
    .selectFrom('cases.cases')
    .select(['id', 'state', 'version', 'origin', 'merged_into'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const offences = await db
    .selectFrom('cases.offences')
    .select('offence')
    .where('case', 'in', await familyOf(views, id))
    .execute();
  const referral = await lastReferral(views, id);
  const receipt = await db.selectFrom('cases.receipts').select('referral').where('case', '=', id).executeTakeFirst();
  const family = await familyOf(views, id);
  const countOf = async (table: 'cases.arrests' | 'cases.operations'): Promise<number> => {
    const { n } = await db
      .selectFrom(table)
      .select(sql<string>`count(*)`.as('n'))
      .where('case', 'in', family)
      .executeTakeFirstOrThrow();
    return Number(n);
  };
  const { origin, merged_into: mergedInto, ...rest } = row;
  return {
    operations: await countOf('cases.operations'),
    arrests: await countOf('cases.arrests'),
    lastMove: await lastMoveOf(views, id),
    ...rest,
    mergedInto,
    received: receipt !== undefined,
    anonymous: origin === 'anonymous',
    exhibits,
    offences: offences.length,
    referral: referral && {
      id: referral.id,
      state: referral.state,
      proposedBy: referral.proposedBy,
      approvals: referral.approvals.map(({ by, answer }) => ({ by, answer })),
    },
  };
}

const MOVING = [
  'case.moved',
  'offence.considered',
  'operation.recorded',
  'arrest.recorded',
  'operation.struck',
  'arrest.struck',
  'referral.proposed',
  'referral.answered',
  'case.referred',
];

/** The last entry that could change the state, when it was a move on purpose and not itself one that was taken back. */
export async function lastMoveOf(views: Db, id: string): Promise<CaseNow['lastMove']> {
  const row = await views
    .withTables<CasesTables>()
    .selectFrom('cases.timeline')
    .select(['type', 'text'])
    .where('case', '=', id)
    .where('type', 'in', MOVING)
    .orderBy('n', 'desc')
    .executeTakeFirst();
  if (row?.type !== 'case.moved' || row.text['takenBack'] === 1) return null;
  return { from: row.text['from'] as CaseState, to: row.text['to'] as CaseState };
}

/** The next number of a year: `2026/0001`. A case whose content was destroyed leaves a gap, never a number given twice. */
export async function nextNumber(views: Db, year: string): Promise<string> {
  const row = await views
    .withTables<CasesTables>()
    .selectFrom('cases.cases')
    .select(sql<string | null>`max(cast(split_part(number, '/', 2) as integer))`.as('n'))
    .where('number', 'like', `${year}/%`)
    .executeTakeFirstOrThrow();
  return `${year}/${String(Number(row.n ?? 0) + 1).padStart(4, '0')}`;
}

export async function findCase(views: Db, id: string) {
  const db = views.withTables<CasesTables>();
  const row = await db.selectFrom('cases.cases').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const family = await familyOf(views, id);
  const campaigns = await db
    .selectFrom('cases.campaigns')
    .select('campaign')
    .where('case', 'in', family)
    .orderBy('campaign')
    .distinct()
    .execute();
  const offences = await db
    .selectFrom('cases.offences')
    .selectAll()
    .where('case', 'in', family)
    .orderBy('offence')
    .execute();
  const operations = await db
    .selectFrom('cases.operations')
    .selectAll()
    .where('case', 'in', family)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const dossiers = await db
    .selectFrom('cases.dossiers')
    .selectAll()
    .where('case', 'in', family)
    .orderBy('at')
    .execute();
  const timeline = await db
    .selectFrom('cases.timeline')
    .selectAll()
    .where('case', 'in', family)
    .orderBy('at')
    .orderBy('n')
    .orderBy('entry')
    .execute();
  return {
    family,
    row,
    tasks: await tasksOf(views, family),
    notes: (await db
      .selectFrom('cases.notes')
      .select(['id', 'text', 'by', 'at'])
      .where('case', 'in', family)
      .orderBy('n')
      .execute()) as Note[],
    campaigns: campaigns.map(({ campaign }) => campaign),
    offences: firstOfEach(offences, id).map(({ offence, elements, by, at }) => ({
      offence,
      elements: elements as OffenceElements,
      by,
      at,
    })),
    operations: operations.map(
      ({ id, at, place, services, local_authority, outcome, by }): Operation => ({
        id,
        at,
        place,
        services,
        localAuthority: local_authority,
        outcome,
        by,
      }),
    ),
    arrests: await arrestsOf(views, family),
    parties: await partiesOf(views, family),
    lastMove: await lastMoveOf(views, id),
    dossiers: dossiers.map(({ at, by, sha256, language }) => ({ at, by, sha256, language })),
    timeline: timeline.map(({ at, type, by, text }): TimelineEvent => ({ at, entry: null, type, by, text })),
    referral: await lastReferral(views, id),
  };
}
export type FoundCase = NonNullable<Awaited<ReturnType<typeof findCase>>>;

/** An offence that was considered in several cases of a family stands once, as the case itself considered it. */
function firstOfEach<T extends { case: string; offence: string }>(rows: readonly T[], id: string): T[] {
  const sorted = [...rows].sort((a, b) => Number(b.case === id) - Number(a.case === id));
  return sorted.filter((row, i) => sorted.findIndex((one) => one.offence === row.offence) === i);
}

/** The open case that was opened from a campaign, if any; a restricted one is not spoken of. */
export async function casesOfCampaigns(
  views: Db,
  campaigns: readonly string[],
): Promise<Record<string, { id: string; number: string }>> {
  if (campaigns.length === 0) return {};
  const rows = await views
    .withTables<CasesTables>()
    .selectFrom('cases.campaigns as l')
    .innerJoin('cases.cases as c', 'c.id', 'l.case')
    .select(['l.campaign', 'c.id', 'c.number'])
    .where('l.campaign', 'in', [...campaigns])
    .where('c.access', '=', 'open')
    .orderBy('c.number')
    .execute();
  return Object.fromEntries(rows.map(({ campaign, id, number }) => [campaign, { id, number }]));
}

/** The entries of some types in the timelines of a family of cases. */
export async function entriesOf(views: Db, family: readonly string[], types: readonly string[]): Promise<string[]> {
  const rows = await views
    .withTables<CasesTables>()
    .selectFrom('cases.timeline')
    .select('entry')
    .where('case', 'in', [...family])
    .where('type', 'in', [...types])
    .execute();
  return rows.map((row) => row.entry);
}

export async function arrestsOf(views: Db, family: readonly string[]): Promise<Arrest[]> {
  const rows = await views
    .withTables<CasesTables>()
    .selectFrom('cases.arrests')
    .selectAll()
    .where('case', 'in', [...family])
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(({ case: _of, ended_at, ended_how, ...row }) => ({ ...row, endedAt: ended_at, endedHow: ended_how }));
}

/** An arrest or an operation of a case, or of one merged into it, with how many were arrested in it. */
export async function findAct(
  views: Db,
  family: readonly string[],
  what: 'arrest' | 'operation',
  act: string,
): Promise<FoundAct | null> {
  const db = views.withTables<CasesTables>();
  const table = what === 'arrest' ? 'cases.arrests' : 'cases.operations';
  const rows = db
    .selectFrom(table)
    .select(['id', 'case'])
    .where('case', 'in', [...family]);
  const found = await rows.where('id', '=', act).executeTakeFirst();
  if (!found) return null;
  const arrests = await db.selectFrom('cases.arrests').select('id').where('operation', '=', act).execute();
  return { ...found, arrests: arrests.length };
}

/** How many of the cases that somebody sees stand in each state. */
export async function countStates(
  views: Db,
  asker: Pick<Caller, 'person' | 'roles'>,
  now: string,
): Promise<Record<string, number>> {
  const rows = await views
    .withTables<CasesTables>()
    .selectFrom('cases.cases as c')
    .select(['c.state', sql<string>`count(*)`.as('n')])
    .where('c.merged_into', 'is', null)
    .where(visibleTo(asker, now) as never)
    .groupBy('c.state')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.state, Number(row.n)]));
}

export async function tasksOf(views: Db, family: readonly string[]): Promise<Task[]> {
  const rows = await views
    .withTables<CasesTables>()
    .selectFrom('cases.tasks')
    .selectAll()
    .where('case', 'in', family)
    .where('dropped_at', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(({ due_at, done_at, done_by, dropped_at: _dropped, case: _case, ...row }) => ({
    ...row,
    dueAt: due_at,
    doneAt: done_at,
    doneBy: done_by,
  }));
}

async function lastReferral(
  views: Db,
  id: string,
): Promise<(Omit<Referral, 'approvals'> & { approvals: Referral['approvals'] }) | null> {
  const db = views.withTables<CasesTables>();
  const row = await db
    .selectFrom('cases.referrals')
    .selectAll()
    .where('case', '=', id)
    .orderBy('proposed_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  if (!row) return null;
  const answers = await db
    .selectFrom('cases.answers')
    .selectAll()
    .where('referral', '=', row.id)
    .orderBy('at')
    .orderBy('by')
    .execute();
  return {
    id: row.id,
    court: row.court,
    city: row.city,
    victimQuestion: { answer: row.victim_answer, note: row.victim_note },
    state: row.state,
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
    approvals: answers.map(({ by, at, answer, note }) => ({ by, name: '', at, answer, note })),
  };
}
