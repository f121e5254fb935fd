import type { OpenEntry, Views, ViewsTransaction } from '@sanad/platform/ports';
import type { Bulletin, Consent, Handling, Handover, Opening, Peer, Question } from '@sanad/wire/desk';
import { type Kysely, sql } from 'kysely';

/** What the association's desk keeps beside a report. */
export type DeskTables = {
  'intake.secrets': { name: string; n: number };
  'intake.marks': { report: string; kind: 'contact' | 'words'; mark: string; signs: number };
  'intake.patterns_seen': { mark: string; by: string; at: string; note: string };
  'intake.consents': Pick<Consent, 'use' | 'given' | 'way' | 'at' | 'by'> & { report: string; n: number };
  'intake.handlings': { report: string; n: number; handling: Handling; reason: string; at: string; by: string };
  'intake.plans': { report: string; sealed: string; at: string; by: string };
  'intake.questionnaires': { name: string; questions: Question[] };
  'intake.bulletins': {
    id: string;
    campaign: string;
    language: Bulletin['language'];
    text: string;
    drafted_by: string;
    drafted_at: string;
    answer: Bulletin['answer'];
    answered_by: string | null;
    answered_at: string | null;
  };
  'intake.openings': {
    id: string;
    report: string | null;
    party: string | null;
    reason: string;
    asked_by: string;
    asked_at: string;
    answer: Opening['answer'];
    answered_by: string | null;
    answered_at: string | null;
    opened_at: string | null;
  };
  'intake.sealed_names': {
    party: string;
    case: string;
    number: string;
    code: string;
    report: string | null;
    sealed: string | null;
    at: string;
    by: string;
  };
  'intake.peers': Pick<Peer, 'id' | 'name' | 'address' | 'desk' | 'verifier' | 'at'> & { added_by: string };
  'intake.handovers': {
    id: string;
    report: string;
    peer: string;
    pseudonym: string;
    state: Handover['state'];
    handling: Handling;
    token: string;
    message: string;
    code: string;
    proof: string | null;
    at: string;
    by: string;
  };
};

export type DeskBodies = {
  'secret.made': { name: string; secret: string };
  'report.marked': { report: string; contacts: readonly string[]; words: readonly string[]; signs: number };
  'pattern.seen': { mark: string; reports: readonly string[]; note: string };
  'consent.recorded': Pick<Consent, 'use' | 'given' | 'way'> & { report: string };
  'report.handled': { report: string; handling: Handling; reason: string };
  'plan.sealed': { report: string; sealed: string };
  'questionnaire.set': { questions: readonly Question[] };
  'bulletin.drafted': Pick<Bulletin, 'campaign' | 'language' | 'text'> & { bulletin: string };
  'bulletin.answered': { bulletin: string; answer: 'approved' | 'refused'; reason: string };
  'pseudonym.sealed': Omit<DeskTables['intake.sealed_names'], 'at' | 'by'>;
  'opening.asked': { opening: string; report: string | null; party?: string | null; reason: string };
  'opening.answered': { opening: string; answer: 'approved' | 'refused'; reason: string };
  'identity.opened': { opening: string; report: string | null };
  'peer.added': Pick<Peer, 'id' | 'name' | 'address' | 'desk' | 'verifier'>;
  'handover.offered': Omit<DeskTables['intake.handovers'], 'id' | 'state' | 'proof' | 'at' | 'by'> & {
    handover: string;
  };
  'handover.delivered': { handover: string; proof: string };
  'handover.answered': { handover: string; state: 'accepted' | 'refused' };
  'handover.withdrawn': { handover: string; reason: string };
};

type Db = Kysely<DeskTables>;
type Handlers = {
  readonly [T in keyof DeskBodies]: (db: Db, body: DeskBodies[T], entry: OpenEntry) => Promise<unknown>;
};
export const deskTables = (views: Views | ViewsTransaction): Db => views.withTables<DeskTables>() as unknown as Db;

export const DESK_TABLES = [
  'secrets',
  'marks',
  'patterns_seen',
  'consents',
  'handlings',
  'plans',
  'questionnaires',
  'bulletins',
  'openings',
  'sealed_names',
  'peers',
  'handovers',
] as const;

export const DESK_HANDLERS: Handlers = {
  'secret.made': (db, { name }, { header }) =>
    db
      .insertInto('intake.secrets')
      .values({ name, n: header.index })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  'report.marked': async (db, { report, contacts, words, signs }) => {
    if (!(await isThere(db, report))) return;
    await db.deleteFrom('intake.marks').where('report', '=', report).execute();
    const rows = [
      ...contacts.map((mark) => ({ report, kind: 'contact' as const, mark, signs })),
      ...words.map((mark) => ({ report, kind: 'words' as const, mark, signs })),
    ];
    if (rows.length > 0) await db.insertInto('intake.marks').values(rows).execute();
  },
  'pattern.seen': (db, { mark, note }, { header }) => {
    const row = { by: header.actor, at: header.time, note };
    return db
      .insertInto('intake.patterns_seen')
      .values({ mark, ...row })
      .onConflict((conflict) => conflict.column('mark').doUpdateSet(row))
      .execute();
  },
  'consent.recorded': async (db, { report, use, given, way }, { header }) => {
    if (!(await isThere(db, report))) return;
    const n = await countOf(db, 'intake.consents', report);
    const by = header.actor === 'public' ? null : header.actor;
    await db.insertInto('intake.consents').values({ report, n, use, given, way, at: header.time, by }).execute();
  },
  'report.handled': async (db, { report, handling, reason }, { header }) => {
    if (!(await isThere(db, report))) return;
    const n = await countOf(db, 'intake.handlings', report);
    await db
      .insertInto('intake.handlings')
      .values({ report, n, handling, reason, at: header.time, by: header.actor })
      .execute();
  },
  'plan.sealed': async (db, { report, sealed }, { header }) => {
    if (!(await isThere(db, report))) return;
    const row = { sealed, at: header.time, by: header.actor };
    await db
      .insertInto('intake.plans')
      .values({ report, ...row })
      .onConflict((conflict) => conflict.column('report').doUpdateSet(row))
      .execute();
  },
  'questionnaire.set': (db, { questions }) => {
    const row = { questions: sql<Question[]>`${JSON.stringify(questions)}::jsonb` };
    return db
      .insertInto('intake.questionnaires')
      .values({ name: 'desk', ...row })
      .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
      .execute();
  },
  'bulletin.drafted': (db, { bulletin, campaign, language, text }, { header }) =>
    db
      .insertInto('intake.bulletins')
      .values({
        id: bulletin,
        campaign,
        language,
        text,
        drafted_by: header.actor,
        drafted_at: header.time,
        answer: 'waiting',
        answered_by: null,
        answered_at: null,
      })
      .execute(),
  'bulletin.answered': (db, { bulletin, answer }, { header }) =>
    db
      .updateTable('intake.bulletins')
      .set({ answer, answered_by: header.actor, answered_at: header.time })
      .where('id', '=', bulletin)
      .execute(),
  'pseudonym.sealed': (db, { party, case: of, number, code, report, sealed }, { header }) => {
    const row = { party, case: of, number, code, report, sealed, at: header.time, by: header.actor };
    return db
      .insertInto('intake.sealed_names')
      .values(row)
      .onConflict((conflict) => conflict.column('party').doUpdateSet(row))
      .execute();
  },
  'opening.asked': async (db, { opening, report, party = null, reason }, { header }) => {
    if (report !== null && !(await isThere(db, report))) return;
    const asked = { asked_by: header.actor, asked_at: header.time };
    const open = { answer: 'waiting' as const, answered_by: null, answered_at: null, opened_at: null };
    await db
      .insertInto('intake.openings')
      .values({ id: opening, report, party, reason, ...asked, ...open })
      .execute();
  },
  'opening.answered': (db, { opening, answer }, { header }) =>
    db
      .updateTable('intake.openings')
      .set({ answer, answered_by: header.actor, answered_at: header.time })
      .where('id', '=', opening)
      .execute(),
  'identity.opened': (db, { opening }, { header }) =>
    db.updateTable('intake.openings').set({ opened_at: header.time }).where('id', '=', opening).execute(),
  'peer.added': (db, peer, { header }) =>
    db
      .insertInto('intake.peers')
      .values({ ...peer, at: header.time, added_by: header.actor })
      .execute(),
  'handover.offered': async (db, { handover, ...body }, { header }) => {
    if (!(await isThere(db, body.report))) return;
    await db
      .insertInto('intake.handovers')
      .values({ id: handover, ...body, state: 'offered', proof: null, at: header.time, by: header.actor })
      .execute();
  },
  'handover.delivered': (db, { handover, proof }) =>
    db.updateTable('intake.handovers').set({ proof }).where('id', '=', handover).execute(),
  'handover.answered': (db, { handover, state }) =>
    db.updateTable('intake.handovers').set({ state }).where('id', '=', handover).execute(),
  'handover.withdrawn': (db, { handover }) =>
    db.updateTable('intake.handovers').set({ state: 'withdrawn' }).where('id', '=', handover).execute(),
};

async function isThere(db: Db, report: string): Promise<boolean> {
  const found = await sql<{ id: string }>`select id from intake.reports where id = ${report}`.execute(db);
  return found.rows.length > 0;
}

async function countOf(db: Db, table: 'intake.consents' | 'intake.handlings', report: string): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select(sql<string>`count(*)`.as('n'))
    .where('report', '=', report)
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}
