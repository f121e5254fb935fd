import type { OpenEntry, ViewsTransaction } from '@sanad/platform/ports';
import type { TimelineEvent } from '@sanad/wire/case';
import type { Service } from '@sanad/wire/plan';
import type { Generated } from 'kysely';

export type PlanTables = {
  'cases.plans': {
    id: string;
    case: string;
    at: string;
    place: string;
    objective: string;
    authority: string;
    prosecutor: string;
    by: string;
    planned_at: string;
    state: 'planned' | 'approved' | 'refused' | 'ended' | 'called-off';
    outcome: string | null;
    lessons: string | null;
    ended_at: string | null;
    late: Generated<string | null>;
  };
  'cases.plan_parts': { plan: string; service: Service; liaison: string | null; task: string };
  'cases.plan_answers': { plan: string; by: string; at: string; answer: 'approve' | 'refuse'; note: string };
  'cases.plan_checks': { plan: string; item: string; by: string; at: string; note: string };
  'cases.seizures': {
    id: string;
    plan: string;
    case: string;
    what: string;
    seal: string;
    exhibit: string | null;
    by: string;
    at: string;
  };
};
export const PLAN_TABLES = ['plans', 'plan_parts', 'plan_answers', 'plan_checks', 'seizures'] as const;

export type PlanBodies = {
  'operation.planned': {
    case: string;
    plan: string;
    at: string;
    place: string;
    objective: string;
    authority: string;
    prosecutor: string;
    parts: { service: Service; liaison: string | null; task: string }[];
  };
  'operation.answered': { case: string; plan: string; answer: 'approve' | 'refuse'; note: string };
  'operation.checked': { case: string; plan: string; item: string; note: string };
  'seizure.recorded': {
    case: string;
    plan: string;
    seizure: string;
    what: string;
    seal: string;
    exhibit: string | null;
  };
  'operation.ended': {
    case: string;
    plan: string;
    outcome: string;
    lessons: string;
    /** the case had left; `unchecked`: what of the checklist nobody had ticked */
    late?: { reason: string; unchecked: string[] };
  };
  'operation.called-off': { case: string; plan: string; reason: string };
};

type Handler<T extends keyof PlanBodies> = (
  views: ViewsTransaction,
  body: PlanBodies[T],
  header: OpenEntry['header'],
) => Promise<TimelineEvent['text']>;

export const PLANS: { readonly [T in keyof PlanBodies]: Handler<T> } = {
  'operation.planned': async (views, { parts, plan: id, ...body }, { actor, time }) => {
    const db = views.withTables<PlanTables>();
    const open = { state: 'planned' as const, outcome: null, lessons: null, ended_at: null };
    const { case: of, at, place, objective, authority, prosecutor } = body;
    await db
      .insertInto('cases.plans')
      .values({ id, case: of, at, place, objective, authority, prosecutor, by: actor, planned_at: time, ...open })
      .execute();
    await db
      .insertInto('cases.plan_parts')
      .values(parts.map((part) => ({ plan: id, ...part })))
      .execute();
    return { place };
  },
  'operation.answered': async (views, { plan, answer, note }, { actor, time }) => {
    const db = views.withTables<PlanTables>();
    await db.insertInto('cases.plan_answers').values({ plan, answer, note, by: actor, at: time }).execute();
    const state = answer === 'approve' ? 'approved' : 'refused';
    await db.updateTable('cases.plans').set({ state }).where('id', '=', plan).execute();
    return note === '' ? { answer } : { answer, reason: note };
  },
  'operation.checked': async (views, { plan, item, note }, { actor, time }) => {
    await views
      .withTables<PlanTables>()
      .insertInto('cases.plan_checks')
      .values({ plan, item, note, by: actor, at: time })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return { item };
  },
  'seizure.recorded': async (views, body, { actor, time }) => {
    const { case: of, plan, seizure: id, what, seal, exhibit } = body;
    await views
      .withTables<PlanTables>()
      .insertInto('cases.seizures')
      .values({ id, plan, case: of, what, seal, exhibit, by: actor, at: time })
      .execute();
    return { seal };
  },
  'operation.ended': async (views, { plan, outcome, lessons, late }, { time }) => {
    await views
      .withTables<PlanTables>()
      .updateTable('cases.plans')
      .set({ state: 'ended', outcome, lessons, ended_at: time, late: late?.reason ?? null })
      .where('id', '=', plan)
      .execute();
    return late ? { reason: late.reason } : {};
  },
  'operation.called-off': async (views, { plan, reason }, { time }) => {
    await views
      .withTables<PlanTables>()
      .updateTable('cases.plans')
      .set({ state: 'called-off', outcome: reason, ended_at: time })
      .where('id', '=', plan)
      .execute();
    return { reason };
  },
};
