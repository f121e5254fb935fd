import { fault } from '@sanad/base/fault';
import { instantOf, millisecondsOf } from '@sanad/base/instant';
import type { Views, ViewsTransaction } from '@sanad/platform/ports';
import {
  checklistItem,
  type MyOperation,
  myOperation,
  newCheck,
  newPlan,
  newSeizure,
  type Plan,
  planAnswer,
  planCallOff,
  planEnd,
  planLate,
  plans,
} from '@sanad/wire/plan';
import { type Route, route } from '@sanad/wire/route';
import { z } from 'zod';
import data from './data/checklist.json' with { type: 'json' };
import * as decide from './plan-commands.ts';
import { caseNow } from './queries.ts';
import { type CasesDeps, changeWith } from './routes.ts';
import type { CasesTables } from './views.ts';

const STAFF = ['investigator', 'supervisor'] as const;
const CHECKLIST = z.array(checklistItem).parse(data.items);
const byId = z.object({ id: z.string() });
const byPlan = z.object({ id: z.string(), plan: z.string() });
const made = z.object({ id: z.string() });
const done = z.object({ done: z.boolean() });

/** Operations with the local authorities: planned, approved by another, checked, carried out, learnt from. */
export function planRoutes(deps: CasesDeps): Route[] {
  const { spine, newId } = deps;
  const change = changeWith(deps);
  return [
    route({
      method: 'get',
      path: '/v1/cases/{id}/plans',
      summary: 'Operations of a case: plan, answers, checklist, seizures, what was learnt',
      roles: [...STAFF, 'auditor'],
      params: byId,
      answer: plans,
      handle: async ({ params }) => {
        const items = await plansOf(spine.views, params.id);
        const people = items.flatMap((plan) => [
          plan.by,
          ...plan.answers.map((one) => one.by),
          ...plan.checks.map((one) => one.by),
          ...plan.parts.flatMap((part) => (part.liaison === null ? [] : [part.liaison])),
        ]);
        return { body: { checklist: CHECKLIST, items, names: await deps.names(people) }, shown: [params.id] };
      },
    }),
    route({
      method: 'post',
      path: '/v1/cases/{id}/plans',
      summary: 'Plans an operation: time, place, what each service does and who is its liaison',
      roles: STAFF,
      params: byId,
      body: newPlan,
      answer: made,
      handle: async ({ caller, params, body, idempotencyKey }) => {
        const id = newId('plan');
        const result = await change(caller, params.id, null, idempotencyKey, async (now) => ({
          entries: [decide.planOperation(caller.person, now, { plan: id, ...body })],
          result: { id },
        }));
        return { body: result, status: 201 };
      },
    }),
    route({
      method: 'post',
      path: '/v1/cases/{id}/plans/{plan}/answer',
      summary: 'A supervisor who did not plan it approves or refuses the operation',
      roles: ['supervisor'],
      params: byPlan,
      body: planAnswer,
      answer: done,
      handle: async ({ caller, params, body, idempotencyKey }) => {
        await change(caller, params.id, null, idempotencyKey, async (now, views) => ({
          entries: [decide.answerPlan(caller.person, now, await planOf(views, params), body)],
          result: null,
        }));
        return { body: { done: true } };
      },
    }),
    route({
      method: 'post',
      path: '/v1/cases/{id}/plans/{plan}/checks',
      summary: 'Something on the checklist is done',
      roles: STAFF,
      params: byPlan,
      body: newCheck,
      answer: done,
      handle: async ({ caller, params, body, idempotencyKey }) => {
        known(body.item, null);
        await change(caller, params.id, null, idempotencyKey, async (now, views) => ({
          entries: decide.checkItem(caller.person, now, await planOf(views, params), body.item, body.note),
          result: null,
        }));
        return { body: { done: true }, status: 201 };
      },
    }),
    route({
      method: 'post',
      path: '/v1/cases/{id}/plans/{plan}/seizures',
      summary: 'Something was seized and sealed; the record of its seal becomes an exhibit',
      roles: STAFF,
      params: byPlan,
      body: newSeizure,
      answer: made.extend({ exhibit: z.string(), number: z.string() }),
      handle: async ({ caller, params, body, idempotencyKey }) => {
        const id = newId('seizure');
        const { what, seal, signature } = body;
        await deps.refuseHidden(spine.views, params.id, caller);
        const { place, prosecutor } = await planOf(spine.views, params);
        const kept = { case: params.id, plan: params.plan, what, seal, place, authorisation: prosecutor, signature };
        const sealed = await deps.sealSeizure(caller, kept);
        const result = await change(caller, params.id, null, idempotencyKey, async (now, views) => {
          const all = await plansOf(views, params.id);
          const seals = all.flatMap((plan) => plan.seizures.map((one) => one.seal));
          const plan = await planOf(views, params);
          const { entries, exhibit, number } = await sealed(views);
          const seizure = decide.recordSeizure(caller.person, now, plan, seals, { seizure: id, what, seal, exhibit });
          return { entries: [seizure, ...entries], result: { id, exhibit, number } };
        });
        return { body: result, status: 201 };
      },
    }),
    route({
      method: 'post',
      path: '/v1/cases/{id}/plans/{plan}/end',
      summary: 'The operation is over: what happened, what was learnt',
      roles: STAFF,
      params: byPlan,
      body: planEnd,
      answer: done,
      handle: async ({ caller, params, body, idempotencyKey }) => {
        await change(caller, params.id, null, idempotencyKey, async (now, views) => ({
          entries: decide.endPlan(caller.person, now, await planOf(views, params), body, deps.now()),
          result: null,
        }));
        return { body: { done: true } };
      },
    }),
    route({
      method: 'post',
      path: '/v1/cases/{id}/plans/{plan}/late',
      summary:
        'The operation took place and the case left before it was recorded: what happened, when, and why it comes late',
      roles: STAFF,
      params: byPlan,
      body: planLate,
      answer: done,
      handle: async ({ caller, params, body, idempotencyKey }) => {
        await change(caller, params.id, null, idempotencyKey, async (now, views) => ({
          entries: decide.endPlanLate(caller.person, now, await planOf(views, params), body, deps.now()),
          result: null,
        }));
        return { body: { done: true } };
      },
    }),
    route({
      method: 'post',
      path: '/v1/cases/{id}/plans/{plan}/call-off',
      summary: 'The operation will not take place, with a reason; also when the case has left meanwhile',
      roles: STAFF,
      params: byPlan,
      body: planCallOff,
      answer: done,
      handle: async ({ caller, params, body, idempotencyKey }) => {
        await change(caller, params.id, null, idempotencyKey, async (now, views) => ({
          entries: [decide.callOffPlan(caller.person, now, await planOf(views, params), body.reason)],
          result: null,
        }));
        return { body: { done: true } };
      },
    }),
    ...liaisonRoutes(deps),
  ];
}

/** A liaison is shown her service's part, time and place, and nothing else of the case. */
function liaisonRoutes({ spine, now: clock }: CasesDeps): Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/my-operations',
      summary: 'Operations in which I am the liaison of a service: my part only',
      roles: ['liaison'],
      answer: z.object({ items: z.array(myOperation) }),
      handle: async ({ caller }) => {
        const items = await partsOf(spine.views, caller.person, clock());
        return { body: { items }, shown: items.map((one) => one.id) };
      },
    }),
    route({
      method: 'post',
      path: '/v1/my-operations/{plan}/checks',
      summary: 'Something on the checklist of my service is done',
      roles: ['liaison'],
      params: z.object({ plan: z.string() }),
      body: newCheck,
      answer: done,
      handle: async ({ caller, params, body }) => {
        await spine.transact(async ({ views }) => {
          const mine = (await partsOf(views, caller.person, clock())).find((one) => one.id === params.plan);
          if (!mine) throw fault('plan-unknown', 'no such operation of this liaison');
          known(body.item, mine);
          const { case: id } = await views
            .withTables<CasesTables>()
            .selectFrom('cases.plans')
            .select('case')
            .where('id', '=', params.plan)
            .executeTakeFirstOrThrow();
          const now = await caseNow(views, id, 0);
          const plan = await planOf(views, { id, plan: params.plan });
          return { entries: decide.checkItem(caller.person, now!, plan, body.item, body.note), result: null };
        });
        return { body: { done: true }, status: 201 };
      },
    }),
  ];
}

function known(item: string, mine: MyOperation | null): void {
  if (!(mine ? mine.checklist : CHECKLIST).some((one) => one.id === item))
    throw fault('check-unknown', 'no such thing on the checklist');
}

async function planOf(views: Views, { id, plan }: { id: string; plan: string }): Promise<Plan> {
  const found = (await plansOf(views, id)).find((one) => one.id === plan);
  if (!found) throw fault('plan-unknown', 'no such operation in this case');
  return found;
}

async function plansOf(views: Views | ViewsTransaction, id: string): Promise<Plan[]> {
  const db = views.withTables<CasesTables>();
  const rows = await db
    .selectFrom('cases.plans')
    .selectAll()
    .where('case', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return [];
  const parts = await db
    .selectFrom('cases.plan_parts')
    .selectAll()
    .where('plan', 'in', ids)
    .orderBy('service')
    .execute();
  const answers = await db
    .selectFrom('cases.plan_answers')
    .selectAll()
    .where('plan', 'in', ids)
    .orderBy('at')
    .execute();
  const checks = await db.selectFrom('cases.plan_checks').selectAll().where('plan', 'in', ids).orderBy('at').execute();
  const seizures = await db.selectFrom('cases.seizures').selectAll().where('plan', 'in', ids).orderBy('seal').execute();
  const of = <T extends { plan: string }>(all: readonly T[], plan: string): Omit<T, 'plan'>[] =>
    all.filter((one) => one.plan === plan).map(({ plan: _plan, ...rest }) => rest);
  return rows.map(({ planned_at, ended_at: _ended, case: _case, ...row }) => ({
    ...row,
    plannedAt: planned_at,
    parts: of(parts, row.id),
    answers: of(answers, row.id),
    checks: of(checks, row.id),
    seizures: of(seizures, row.id).map(({ case: _of, ...rest }) => rest),
  }));
}

/** A liaison still ticks what comes after an operation for so long. */
const AFTERWARDS = 14 * 86_400_000;

/** What was called off is shown until the hour that was planned: whoever prepares for it must learn that it is off. */
async function partsOf(views: Views, person: string, now: string): Promise<MyOperation[]> {
  const db = views.withTables<CasesTables>();
  const afterwards = instantOf(millisecondsOf(now) - AFTERWARDS);
  const rows = await db
    .selectFrom('cases.plan_parts as t')
    .innerJoin('cases.plans as p', 'p.id', 't.plan')
    .select(['p.id', 'p.at', 'p.place', 'p.authority', 'p.state', 't.service', 't.task'])
    .where('t.liaison', '=', person)
    .where(({ and, eb, or }) =>
      or([
        eb('p.state', '=', 'approved'),
        and([eb('p.state', '=', 'called-off'), eb('p.at', '>', now)]),
        and([eb('p.state', '=', 'ended'), eb('p.ended_at', '>', afterwards)]),
      ]),
    )
    .orderBy('p.at')
    .orderBy('p.id')
    .execute();
  const items: MyOperation[] = [];
  for (const { state, ...row } of rows) {
    const checklist = CHECKLIST.filter((one) => one.service === row.service);
    const checks = await db
      .selectFrom('cases.plan_checks')
      .selectAll()
      .where('plan', '=', row.id)
      .orderBy('at')
      .execute();
    const own = checks.filter((check) => checklist.some((one) => one.id === check.item));
    items.push({
      ...row,
      calledOff: state === 'called-off',
      ended: state === 'ended',
      checklist,
      checks: own.map(({ plan: _plan, ...rest }) => rest),
    });
  }
  return items;
}
