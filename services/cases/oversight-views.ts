import type { OpenEntry, ViewsTransaction } from '@sanad/platform/ports';
import type { TimelineEvent } from '@sanad/wire/case';

export type OversightTables = {
  'cases.members': { case: string; person: string; by: string; at: string };
  'cases.compartments': { id: string; name: string; by: string; at: string };
  'cases.compartment_members': { compartment: string; person: string; at: string };
  'cases.glass': { entry: string; case: string; person: string; reason: string; at: string; until: string };
  'cases.receipts': {
    case: string;
    referral: string;
    office: string;
    reference: string;
    received_at: string;
    by: string;
    at: string;
  };
  'cases.orders': {
    id: string;
    case: string;
    kind: 'complement' | 'hearing' | 'seizure' | 'return' | 'other';
    reference: string;
    text: string;
    task: string;
    by: string;
    at: string;
  };
  'cases.contests': {
    id: string;
    about: string;
    text: string;
    way: 'letter' | 'portal' | 'lawyer' | 'commission' | 'other';
    by: string;
    at: string;
    answer: 'upheld' | 'rejected' | null;
    answer_text: string | null;
    answered_by: string | null;
    answered_at: string | null;
  };
};
type Access = { access: 'open' | 'restricted'; compartment: string | null; merged_into: string | null };
type Tables = OversightTables & { 'cases.cases': Access & { id: string; number: string } };

export type OversightBodies = {
  'case.access-set': { case: string; access: 'open' | 'restricted'; compartment: string | null; reason: string };
  'member.added': { case: string; person: string; reason: string };
  'member.removed': { case: string; person: string; reason: string };
  'glass.broken': { case: string; reason: string; until: string };
  'referral.received': { case: string; referral: string; office: string; reference: string; receivedAt: string };
  'order.received': {
    case: string;
    order: string;
    kind: OversightTables['cases.orders']['kind'];
    reference: string;
    text: string;
    task: string;
  };
  'case.merged': { case: string; from: string; reason: string };
  'case.unmerged': { case: string; from: string; reason: string };
};
export type OtherBodies = {
  'compartment.made': { compartment: string; name: string };
  'compartment.joined': { compartment: string; person: string };
  'compartment.left': { compartment: string; person: string };
  'contest.filed': { contest: string; about: string; text: string; way: OversightTables['cases.contests']['way'] };
  'contest.answered': { contest: string; answer: 'upheld' | 'rejected'; text: string };
};

export const OVERSIGHT_TABLES = [
  'members',
  'compartments',
  'compartment_members',
  'glass',
  'receipts',
  'orders',
  'contests',
] as const;

type Db = ReturnType<typeof tablesOf>;
type Header = OpenEntry['header'];

/** Acts about one case: they stand in its timeline. */
export const OVERSIGHT: {
  readonly [T in keyof OversightBodies]: (
    views: ViewsTransaction,
    body: OversightBodies[T],
    header: Header,
  ) => Promise<TimelineEvent['text']>;
} = {
  'case.access-set': async (views, { case: id, access, compartment, reason }) => {
    await tablesOf(views).updateTable('cases.cases').set({ access, compartment }).where('id', '=', id).execute();
    return { access, reason };
  },
  'member.added': async (views, { case: id, person, reason }, { actor, time }) => {
    await tablesOf(views)
      .insertInto('cases.members')
      .values({ case: id, person, by: actor, at: time })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return { person, reason };
  },
  'member.removed': async (views, { case: id, person, reason }) => {
    await tablesOf(views).deleteFrom('cases.members').where('case', '=', id).where('person', '=', person).execute();
    return { person, reason };
  },
  'glass.broken': async (views, { case: id, reason, until }, { id: entry, actor, time }) => {
    const row = { entry, case: id, person: actor, reason, at: time, until };
    await tablesOf(views).insertInto('cases.glass').values(row).execute();
    return { reason };
  },
  'referral.received': async (views, body, { actor, time }) => {
    const { case: id, referral, office, reference, receivedAt } = body;
    const row = { case: id, referral, office, reference, received_at: receivedAt, by: actor, at: time };
    await tablesOf(views).insertInto('cases.receipts').values(row).execute();
    return { office, reference };
  },
  'order.received': async (views, body, { actor, time }) => {
    const { case: id, order, kind, reference, text, task } = body;
    const row = { id: order, case: id, kind, reference, text, task, by: actor, at: time };
    await tablesOf(views).insertInto('cases.orders').values(row).execute();
    return { reference };
  },
  'case.merged': async (views, { case: id, from, reason }) => {
    await tablesOf(views).updateTable('cases.cases').set({ merged_into: id }).where('id', '=', from).execute();
    return { from, number: await numberOf(views, from), reason };
  },
  'case.unmerged': async (views, { from, reason }) => {
    await tablesOf(views).updateTable('cases.cases').set({ merged_into: null }).where('id', '=', from).execute();
    return { from, number: await numberOf(views, from), reason };
  },
};

/** The number under which people know a case; empty when its content was destroyed. */
async function numberOf(views: Parameters<typeof tablesOf>[0], id: string): Promise<string> {
  const row = await tablesOf(views).selectFrom('cases.cases').select('number').where('id', '=', id).executeTakeFirst();
  return row?.number ?? '';
}

/** Acts about no case: compartments, and what is contested. */
export const OTHERS: {
  readonly [T in keyof OtherBodies]: (db: Db, body: OtherBodies[T], header: Header) => Promise<unknown>;
} = {
  'compartment.made': (db, { compartment: id, name }, { actor, time }) =>
    db.insertInto('cases.compartments').values({ id, name, by: actor, at: time }).execute(),
  'compartment.joined': (db, { compartment, person }, { time }) =>
    db
      .insertInto('cases.compartment_members')
      .values({ compartment, person, at: time })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  'compartment.left': (db, { compartment, person }) =>
    db
      .deleteFrom('cases.compartment_members')
      .where('compartment', '=', compartment)
      .where('person', '=', person)
      .execute(),
  'contest.filed': (db, { contest: id, about, text, way }, { actor, time }) => {
    const open = { answer: null, answer_text: null, answered_by: null, answered_at: null };
    return db
      .insertInto('cases.contests')
      .values({ id, about, text, way, by: actor, at: time, ...open })
      .execute();
  },
  'contest.answered': (db, { contest, answer, text }, { actor, time }) =>
    db
      .updateTable('cases.contests')
      .set({ answer, answer_text: text, answered_by: actor, answered_at: time })
      .where('id', '=', contest)
      .execute(),
};

export async function applyOther(views: ViewsTransaction, entry: OpenEntry): Promise<void> {
  const handler = OTHERS[entry.header.type as keyof OtherBodies] as (
    db: Db,
    body: never,
    header: Header,
  ) => Promise<unknown>;
  await handler(tablesOf(views), entry.body as never, entry.header);
}

function tablesOf(views: ViewsTransaction) {
  return views.withTables<Tables>();
}
