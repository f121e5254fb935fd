import type { OpenEntry, Projector, ViewsTransaction } from '@sanad/platform/ports';
import type { Arrest, CaseState, Operation, TimelineEvent } from '@sanad/wire/case';
import { type Generated, sql } from 'kysely';
import {
  applyOther,
  OTHERS,
  OVERSIGHT,
  OVERSIGHT_TABLES,
  type OversightBodies,
  type OversightTables,
} from './oversight-views.ts';
import { PLAN_TABLES, PLANS, type PlanBodies, type PlanTables } from './plan-views.ts';
import { titleWords } from './title-words.ts';
import { applyPersonal, PERSONAL, WORK, WORK_TABLES, type WorkBodies, type WorkTables } from './work-views.ts';

export type OffenceElements = readonly {
  readonly id: string;
  readonly state: 'shown' | 'not-shown' | 'open';
  readonly exhibits: readonly string[];
}[];
type Text = TimelineEvent['text'];

export type CasesTables = OversightTables &
  PlanTables &
  WorkTables & {
    'cases.cases': {
      id: string;
      number: string;
      title: string;
      state: CaseState;
      opened_at: string;
      opened_by: string;
      version: number;
      changed_at: Generated<string>;
      origin: string;
      access: Generated<'open' | 'restricted'>;
      compartment: Generated<string | null>;
      merged_into: Generated<string | null>;
    };
    'cases.tasks': {
      id: string;
      case: string;
      title: string;
      due_at: string | null;
      by: string;
      at: string;
      done_at: string | null;
      done_by: string | null;
      person: string | null;
      dropped_at: Generated<string | null>;
    };
    'cases.notes': { id: string; case: string; text: string; by: string; at: string; n: number };
    'cases.campaigns': { case: string; campaign: string };
    'cases.words': { word: string; case: string };
    'cases.offences': { case: string; offence: string; elements: OffenceElements; by: string; at: string };
    'cases.operations': {
      id: string;
      case: string;
      at: string;
      place: string;
      services: string[];
      local_authority: string;
      outcome: string;
      by: string;
    };
    'cases.arrests': {
      id: string;
      case: string;
      at: string;
      operation: string | null;
      role: Arrest['role'];
      reference: string;
      by: string;
      until: Generated<string | null>;
      extension: Generated<string | null>;
      ended_at: Generated<string | null>;
      ended_how: Generated<'presented' | 'released' | null>;
    };
    'cases.referrals': {
      id: string;
      case: string;
      court: 'first-instance' | 'appeal';
      city: string;
      victim_answer: 'yes' | 'no' | 'unknown';
      victim_note: string;
      state: 'proposed' | 'approved' | 'refused' | 'withdrawn';
      proposed_by: string;
      proposed_at: string;
    };
    'cases.answers': { referral: string; by: string; at: string; answer: 'approve' | 'refuse'; note: string };
    'cases.dossiers': { entry: string; case: string; at: string; by: string; sha256: string; language: string };
    'cases.timeline': { entry: string; case: string; at: string; type: string; by: string; text: Text; n: number };
  };

/** What a command needs to know of a case. */
export type CaseNow = {
  readonly id: string;
  readonly state: CaseState;
  readonly anonymous: boolean;
  readonly version: number;
  readonly exhibits: number;
  readonly offences: number;
  readonly operations: number;
  readonly arrests: number;
  /** the last change of state, when a person made it on purpose and nothing has followed from it */
  readonly lastMove: { readonly from: CaseState; readonly to: CaseState } | null;
  readonly referral: ReferralNow | null;
  /** the case that it was merged into */
  readonly mergedInto: string | null;
  readonly received: boolean;
};
export type ReferralNow = {
  readonly id: string;
  readonly state: string;
  readonly proposedBy: string;
  readonly approvals: readonly { readonly by: string; readonly answer: string }[];
};

type Bodies = {
  'case.opened': { case: string; number: string; title: string; campaign: string | null; origin?: string };
  'case.moved': {
    case: string;
    from: CaseState;
    to: CaseState;
    reason: string;
    authorisation: string;
    takenBack?: boolean;
  };
  'task.added': { case: string; task: string; title: string; dueAt: string | null; person?: string | null };
  'task.done': { case: string; task: string };
  'note.written': { case: string; note: string; text: string; mentions?: string[] };
  'offence.considered': { case: string; offence: string; elements: OffenceElements };
  'operation.recorded': { case: string; operation: Omit<Operation, 'by'> };
  'arrest.recorded': { case: string; arrest: Omit<Arrest, 'by'> };
  'operation.struck': { case: string; struck: string; reason: string };
  'arrest.struck': { case: string; struck: string; reason: string };
  'referral.proposed': {
    case: string;
    referral: {
      id: string;
      court: 'first-instance' | 'appeal';
      city: string;
      victimQuestion: { answer: 'yes' | 'no' | 'unknown'; note: string };
    };
  };
  'referral.answered': { case: string; referral: string; answer: 'approve' | 'refuse'; note: string };
  'case.referred': { case: string; referral: string; persons?: number };
  'dossier.exported': { case: string; sha256: string; language: string };
  'exhibit.collected': { case: string; exhibit: string; number: string };
};
type Handler<T extends keyof Bodies> = (views: Db, body: Bodies[T], entry: OpenEntry) => Promise<Text>;
type Db = ReturnType<typeof tablesOf>;

const HANDLERS: { readonly [T in keyof Bodies]: Handler<T> } = {
  'case.opened': async (db, body, entry) => {
    await db
      .insertInto('cases.cases')
      .values({
        id: body.case,
        number: body.number,
        title: body.title,
        state: 'registered',
        opened_at: entry.header.time,
        opened_by: entry.header.actor,
        version: 0,
        origin: body.origin ?? 'campaign',
      })
      .execute();
    const words = titleWords(`${body.number} ${body.title}`).map((word) => ({ word, case: body.case }));
    await db.insertInto('cases.words').values(words).execute();
    if (body.campaign !== null) {
      await db.insertInto('cases.campaigns').values({ case: body.case, campaign: body.campaign }).execute();
    }
    return { number: body.number };
  },
  'case.moved': async (db, body) => {
    await move(db, body.case, [body.from], body.to);
    if (body.from === 'referral-proposed')
      await db
        .updateTable('cases.referrals')
        .set({ state: 'withdrawn' })
        .where('case', '=', body.case)
        .where('state', '=', 'proposed')
        .execute();
    const { from, to, reason, authorisation } = body;
    return { from, to, reason, authorisation, ...(body.takenBack ? { takenBack: 1 } : {}) };
  },
  'task.added': async (db, body, entry) => {
    const row = { id: body.task, case: body.case, title: body.title, due_at: body.dueAt };
    await db
      .insertInto('cases.tasks')
      .values({
        ...row,
        ...{ person: body.person ?? null, by: entry.header.actor, at: entry.header.time, done_at: null, done_by: null },
      })
      .execute();
    return { title: body.title };
  },
  'task.done': async (db, body, entry) => {
    const done = { done_at: entry.header.time, done_by: entry.header.actor };
    const row = await db
      .updateTable('cases.tasks')
      .set(done)
      .where('id', '=', body.task)
      .returning('title')
      .executeTakeFirst();
    return { title: row?.title ?? '' };
  },
  'note.written': async (db, body, entry) => {
    await db
      .insertInto('cases.notes')
      .values({
        id: body.note,
        case: body.case,
        text: body.text,
        by: entry.header.actor,
        at: entry.header.time,
        n: sql`(select count(*) from cases.notes where "case" = ${body.case})`,
      })
      .execute();
    const mentioned = (body.mentions ?? []).map((person) => ({
      ...{ note: body.note, case: body.case, person, at: entry.header.time, seen_at: null },
    }));
    if (mentioned.length > 0) await db.insertInto('cases.mentions').values(mentioned).execute();
    return {};
  },
  'offence.considered': async (db, body, entry) => {
    const row = {
      elements: JSON.stringify(body.elements) as unknown as OffenceElements,
      by: entry.header.actor,
      at: entry.header.time,
    };
    await db
      .insertInto('cases.offences')
      .values({ case: body.case, offence: body.offence, ...row })
      .onConflict((conflict) => conflict.columns(['case', 'offence']).doUpdateSet(row))
      .execute();
    await move(db, body.case, ['registered'], 'inquiry', 'anonymous');
    return { offence: body.offence, shown: body.elements.filter((one) => one.state === 'shown').length };
  },
  'operation.recorded': async (db, body, entry) => {
    const { id, at, place, services, localAuthority, outcome } = body.operation;
    await db
      .insertInto('cases.operations')
      .values({
        id,
        case: body.case,
        at,
        place,
        services: JSON.stringify(services) as unknown as string[],
        local_authority: localAuthority,
        outcome,
        by: entry.header.actor,
      })
      .execute();
    await move(db, body.case, ['registered', 'inquiry'], 'operation');
    return { place };
  },
  'arrest.recorded': async (db, body, entry) => {
    const { id, at, operation, role, reference } = body.arrest;
    await db
      .insertInto('cases.arrests')
      .values({ id, case: body.case, at, operation, role, reference, by: entry.header.actor })
      .execute();
    await move(db, body.case, ['registered', 'inquiry', 'operation'], 'arrested');
    return { role };
  },
  'operation.struck': (db, body) => strike(db, 'cases.operations', body),
  'arrest.struck': (db, body) => strike(db, 'cases.arrests', body),
  'referral.proposed': async (db, body, entry) => {
    const { id, court, city, victimQuestion } = body.referral;
    await db
      .insertInto('cases.referrals')
      .values({
        id,
        case: body.case,
        court,
        city,
        victim_answer: victimQuestion.answer,
        victim_note: victimQuestion.note,
        state: 'proposed',
        proposed_by: entry.header.actor,
        proposed_at: entry.header.time,
      })
      .execute();
    await move(db, body.case, ['registered', 'inquiry', 'operation', 'arrested'], 'referral-proposed');
    return { court, city };
  },
  'referral.answered': async (db, body, entry) => {
    const { referral, answer, note } = body;
    await db
      .insertInto('cases.answers')
      .values({ referral, answer, note, by: entry.header.actor, at: entry.header.time })
      .execute();
    if (answer === 'refuse') {
      await db.updateTable('cases.referrals').set({ state: 'refused' }).where('id', '=', referral).execute();
      await move(db, body.case, ['referral-proposed'], await stateBefore(db, body.case));
    }
    return { answer };
  },
  'case.referred': async (db, body) => {
    await db.updateTable('cases.referrals').set({ state: 'approved' }).where('id', '=', body.referral).execute();
    await move(db, body.case, ['referral-proposed'], 'referred');
    return {};
  },
  'dossier.exported': async (db, body, entry) => {
    const { sha256, language } = body;
    await db
      .insertInto('cases.dossiers')
      .values({
        entry: entry.header.id,
        case: body.case,
        at: entry.header.time,
        by: entry.header.actor,
        sha256,
        language,
      })
      .execute();
    return { language };
  },
  'exhibit.collected': async (_db, body) => ({ number: body.number, exhibit: body.exhibit }),
};

export const casesProjector: Projector = {
  schema: 'cases',
  tables: [
    'cases',
    'tasks',
    'notes',
    'campaigns',
    'words',
    'offences',
    'operations',
    'arrests',
    'referrals',
    'answers',
    'dossiers',
    'timeline',
    ...OVERSIGHT_TABLES,
    ...PLAN_TABLES,
    ...WORK_TABLES,
  ],
  migrations: new URL('./migrations/', import.meta.url),
  handles: (type) => [HANDLERS, OVERSIGHT, PLANS, OTHERS, WORK, PERSONAL].some((handlers) => type in handlers),
  apply: async (views, entry) => {
    if (entry.header.type in OTHERS) return applyOther(views, entry);
    if (entry.header.type in PERSONAL) return applyPersonal(views, entry);
    const body = entry.body as unknown as { case: string };
    const text = await applyToCase(views, entry, body);
    const { id, time, type, actor } = entry.header;
    await sql`with changed as (
        update cases.cases set version = version + 1, changed_at = ${time} where id = ${body.case} returning version
      )
      insert into cases.timeline (entry, "case", at, type, by, text, n)
      values (${id}, ${body.case}, ${time}, ${type}, ${actor}, ${JSON.stringify(text)}::jsonb,
        coalesce((select version from changed), 0))`.execute(views);
  },
};

async function applyToCase(views: ViewsTransaction, entry: OpenEntry, body: { case: string }): Promise<Text> {
  const { type } = entry.header;
  if (type in OVERSIGHT) return OVERSIGHT[type as keyof OversightBodies](views, body as never, entry.header);
  if (type in WORK) return WORK[type as keyof WorkBodies](views, body as never, entry.header);
  if (type in PLANS) return PLANS[type as keyof PlanBodies](views, body as never, entry.header);
  const handler = HANDLERS[type as keyof Bodies] as Handler<keyof Bodies>;
  return handler(tablesOf(views), body as never, entry);
}

function tablesOf(views: ViewsTransaction) {
  return views.withTables<CasesTables>();
}

/** The case stands where what remains in it leads, when it stood where this act had led. */
async function strike(
  db: Db,
  table: 'cases.arrests' | 'cases.operations',
  body: { readonly case: string; readonly struck: string; readonly reason: string },
): Promise<Text> {
  await db.deleteFrom(table).where('id', '=', body.struck).execute();
  await move(db, body.case, ['arrested', 'operation'], await stateBefore(db, body.case));
  return { reason: body.reason };
}

/** Where a case stood before its referral was proposed: as far as what was done in it. */
async function stateBefore(db: Db, id: string): Promise<CaseState> {
  const of = (table: 'cases.arrests' | 'cases.operations') =>
    db.selectFrom(table).select('id').where('case', '=', id).limit(1).execute();
  if ((await of('cases.arrests')).length > 0) return 'arrested';
  return (await of('cases.operations')).length > 0 ? 'operation' : 'inquiry';
}

/** Moves a case on, unless it comes from where this move is not its due (an anonymous report is checked first). */
async function move(db: Db, id: string, from: readonly CaseState[], to: CaseState, notFrom = ''): Promise<void> {
  await db
    .updateTable('cases.cases')
    .set({ state: to })
    .where('id', '=', id)
    .where('state', 'in', from)
    .where('origin', '<>', notFrom)
    .execute();
}
