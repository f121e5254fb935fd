import type { OpenEntry, ViewsTransaction } from '@sanad/platform/ports';
import type { TimelineEvent } from '@sanad/wire/case';
import type { Measure, PartyRole } from '@sanad/wire/case-party';

export type PartyTable = {
  id: string;
  case: string;
  n: number;
  role: PartyRole;
  code: string;
  name: string | null;
  facts: string;
  measures: Measure[];
  review_at: string | null;
  rights_at: string | null;
  by: string;
  at: string;
  left_at: string | null;
};
export type WorkTables = {
  'cases.searches': { id: string; person: string; name: string; query: string; shared: boolean; at: string };
  'cases.searches_seen': { search: string; person: string; at: string };
  'cases.mentions': { note: string; case: string; person: string; at: string; seen_at: string | null };
  'cases.parties': PartyTable;
};
type Tables = WorkTables & {
  'cases.tasks': { id: string; title: string; dropped_at: string | null };
  'cases.arrests': {
    id: string;
    until: string | null;
    extension: string | null;
    ended_at: string | null;
    ended_how: 'presented' | 'released' | null;
  };
};

export type PartyBody = {
  case: string;
  party: string;
  n: number;
  role: PartyRole;
  code: string;
  name: string | null;
  facts: string;
  measures: Measure[];
  reviewAt: string | null;
};
export type WorkBodies = {
  'task.dropped': { case: string; task: string; reason: string };
  /** a suspected person: the association's ledger refuses this type */
  'suspect.recorded': PartyBody;
  'party.recorded': PartyBody;
  'party.protected': { case: string; party: string; measures: Measure[]; reviewAt: string | null; reason: string };
  'party.informed': { case: string; party: string; at: string };
  'party.left': { case: string; party: string; reason: string };
  'disclosure.made': {
    case: string;
    recipient: string;
    order: string;
    given: string[];
    withheld: { exhibit: string }[];
  };
  'detention.extended': { case: string; arrest: string; until: string; order: string };
  'detention.ended': { case: string; arrest: string; at: string; how: 'presented' | 'released' };
};
export type PersonalBodies = {
  'case-search.saved': { search: string; name: string; query: string; shared: boolean };
  'case-search.removed': { search: string };
  'case-search.seen': { search: string };
  'mention.seen': { note: string };
};

/** Those that others refer to first. */
export const WORK_TABLES = ['searches', 'searches_seen', 'mentions', 'parties'] as const;

type Db = ReturnType<typeof tablesOf>;
type Header = OpenEntry['header'];

/** Acts about one case: they stand in its timeline. No name and no fact of a person goes there. */
export const WORK: {
  readonly [T in keyof WorkBodies]: (
    views: ViewsTransaction,
    body: WorkBodies[T],
    header: Header,
  ) => Promise<TimelineEvent['text']>;
} = {
  'task.dropped': async (views, { task, reason }, { time }) => {
    const row = await tablesOf(views)
      .updateTable('cases.tasks')
      .set({ dropped_at: time })
      .where('id', '=', task)
      .returning('title')
      .executeTakeFirst();
    return { title: row?.title ?? '', reason };
  },
  'suspect.recorded': (views, body, header) => addParty(views, body, header),
  'party.recorded': (views, body, header) => addParty(views, body, header),
  'party.protected': async (views, { party, measures, reviewAt, reason }) => {
    const set = { measures: JSON.stringify(measures) as unknown as Measure[], review_at: reviewAt };
    return { ...(await changeParty(views, party, set)), reason };
  },
  'party.informed': (views, { party, at }) => changeParty(views, party, { rights_at: at }),
  'party.left': async (views, { party, reason }, { time }) => ({
    ...(await changeParty(views, party, { left_at: time, name: null, facts: '', review_at: null })),
    reason,
  }),
  'disclosure.made': async (_views, { recipient, order, given, withheld }) => ({
    ...{ recipient, order, given: given.length, withheld: withheld.length },
  }),
  'detention.extended': async (views, { arrest, until, order }) => {
    await tablesOf(views)
      .updateTable('cases.arrests')
      .set({ until, extension: order })
      .where('id', '=', arrest)
      .execute();
    return { until, order };
  },
  'detention.ended': async (views, { arrest, at, how }) => {
    await tablesOf(views)
      .updateTable('cases.arrests')
      .set({ ended_at: at, ended_how: how })
      .where('id', '=', arrest)
      .execute();
    return { how };
  },
};

/** Acts about one's own work: kept searches, notes that were read. */
export const PERSONAL: {
  readonly [T in keyof PersonalBodies]: (db: Db, body: PersonalBodies[T], header: Header) => Promise<unknown>;
} = {
  'case-search.saved': (db, { search: id, name, query, shared }, { actor, time }) =>
    db.insertInto('cases.searches').values({ id, person: actor, name, query, shared, at: time }).execute(),
  'case-search.removed': (db, { search }) => db.deleteFrom('cases.searches').where('id', '=', search).execute(),
  'case-search.seen': (db, { search }, { actor, time }) =>
    db
      .insertInto('cases.searches_seen')
      .values({ search, person: actor, at: time })
      .onConflict((conflict) => conflict.columns(['search', 'person']).doUpdateSet({ at: time }))
      .execute(),
  'mention.seen': (db, { note }, { actor, time }) =>
    db
      .updateTable('cases.mentions')
      .set({ seen_at: time })
      .where('note', '=', note)
      .where('person', '=', actor)
      .execute(),
};

export async function applyPersonal(views: ViewsTransaction, entry: OpenEntry): Promise<void> {
  const handler = PERSONAL[entry.header.type as keyof PersonalBodies] as (
    db: Db,
    body: never,
    header: Header,
  ) => Promise<unknown>;
  await handler(tablesOf(views), entry.body as never, entry.header);
}

async function addParty(views: ViewsTransaction, body: PartyBody, { actor, time }: Header) {
  const { case: of, party: id, n, role, code, name, facts, measures, reviewAt } = body;
  await tablesOf(views)
    .insertInto('cases.parties')
    .values({
      ...{ id, case: of, n, role, code, name, facts, review_at: reviewAt, rights_at: null },
      ...{ by: actor, at: time, left_at: null },
      measures: JSON.stringify(measures) as unknown as Measure[],
    })
    .execute();
  return { role, code };
}

async function changeParty(views: ViewsTransaction, party: string, set: Partial<PartyTable>) {
  const row = await tablesOf(views)
    .updateTable('cases.parties')
    .set(set)
    .where('id', '=', party)
    .returning(['role', 'code'])
    .executeTakeFirst();
  return { role: row?.role ?? '', code: row?.code ?? '' };
}

function tablesOf(views: ViewsTransaction) {
  return views.withTables<Tables>();
}
