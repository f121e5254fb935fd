import { fault } from '@sanad/base/fault';
import {
  compartmentRow,
  contestAnswer,
  contestRow,
  newAccess,
  newContest,
  newGlass,
  newMember,
  newMerge,
  newOrder,
  newReceipt,
  oversight,
} from '@sanad/wire/oversight';
import { type Route, route } from '@sanad/wire/route';
import { z } from 'zod';
import * as decide from './oversight-commands.ts';
import {
  findContest,
  findOversight,
  listCompartments,
  listContests,
  membersOf,
  worksBeside,
  worksElsewhere,
} from './oversight-queries.ts';
import { caseNow } from './queries.ts';
import { type CasesDeps, changeWith } from './routes.ts';

const STAFF = ['investigator', 'supervisor'] as const;
const byId = z.object({ id: z.string() });
const made = z.object({ id: z.string() });
const done = z.object({ done: z.boolean() });

/** Who sees a case, what the prosecutor's office answered, what was merged. */
export function oversightRoutes(deps: CasesDeps): Route[] {
  const { spine, newId } = deps;
  const change = changeWith(deps);
  return [
    route({
      method: 'get',
      path: '/v1/cases/{id}/oversight',
      summary:
        'Who sees the case, who broke the glass, receipt and orders of the prosecutor, merged cases, legal holds',
      roles: [...STAFF, 'auditor', 'prosecutor-liaison'],
      params: byId,
      answer: oversight,
      handle: async ({ caller, params }) => {
        const found = await findOversight(spine.views, params.id);
        if (!found) throw fault('case-unknown', 'no such case');
        const people = [
          ...found.members.map((one) => one.person),
          ...found.glass.map((one) => one.person),
          ...found.orders.map((one) => one.by),
          ...(found.receipt ? [found.receipt.by] : []),
        ];
        const holds = await spine.keys.holds(params.id);
        const shared = await deps.sharing(params.id);
        const elsewhere = await worksElsewhere(spine.views, shared, caller, deps.now());
        const beside = await worksBeside(spine.views, shared, caller, deps.now());
        return {
          body: { ...found, elsewhere, beside, holds: [...holds], names: await deps.names(people) },
          shown: [params.id],
        };
      },
    }),
    route({
      method: 'put',
      path: '/v1/cases/{id}/access',
      summary: 'Closes a case to all but its members and a compartment, or opens it again',
      roles: ['supervisor'],
      params: byId,
      body: newAccess,
      answer: z.object({ access: z.string() }),
      handle: async ({ caller, params, body, idempotencyKey }) => {
        const access = await change(caller, params.id, null, idempotencyKey, async (now, views) => ({
          entries: decide.setAccess(caller.person, now, await membersOf(views, now.id), body),
          result: body.access,
        }));
        return { body: { access } };
      },
    }),
    route({
      method: 'post',
      path: '/v1/cases/{id}/members',
      summary: 'Names somebody who needs to know this case',
      roles: STAFF,
      params: byId,
      body: newMember,
      answer: done,
      handle: async ({ caller, params, body, idempotencyKey }) => {
        await change(caller, params.id, null, idempotencyKey, async (now) => ({
          entries: [decide.addMember(caller.person, now, body.person, body.reason)],
          result: null,
        }));
        return { body: { done: true }, status: 201 };
      },
    }),
    route({
      method: 'delete',
      path: '/v1/cases/{id}/members/{person}',
      summary: 'Somebody no longer needs to know this case: from now on it is closed to her',
      roles: STAFF,
      params: z.object({ id: z.string(), person: z.string() }),
      body: z.object({ reason: z.string().trim().min(1).max(2000) }),
      answer: done,
      handle: async ({ caller, params, body, idempotencyKey }) => {
        await change(caller, params.id, null, idempotencyKey, async (now, views) => {
          const members = await membersOf(views, now.id);
          return {
            entries: [decide.removeMember(caller.person, now, members, params.person, body.reason)],
            result: null,
          };
        });
        return { body: { done: true } };
      },
    }),
    route({
      method: 'post',
      path: '/v1/cases/{id}/break-glass',
      summary: 'Opens a closed case to oneself for four hours, with a reason; its members and the auditor are told',
      roles: [...STAFF, 'auditor'],
      params: byId,
      body: newGlass,
      answer: z.object({ until: z.string() }),
      handle: async ({ caller, params, body }) => {
        const { result } = await spine.transact(async ({ views }) => {
          const now = await caseNow(views, params.id, 0);
          if (!now) throw fault('case-unknown', 'no such case');
          const entry = decide.breakGlass(caller.person, params.id, body.reason, deps.now());
          return { entries: [entry], result: (entry.body as { until: string }).until };
        });
        return { body: { until: result }, status: 201 };
      },
    }),
    route({
      method: 'post',
      path: '/v1/cases/{id}/referral/receipt',
      summary: 'The prosecutor’s office has the referral, under its own reference',
      roles: ['supervisor', 'prosecutor-liaison'],
      params: byId,
      body: newReceipt,
      answer: done,
      handle: async ({ caller, params, body, idempotencyKey }) => {
        await change(caller, params.id, null, idempotencyKey, async (now) => ({
          entries: [decide.recordReceipt(caller.person, now, body, deps.now())],
          result: null,
        }));
        return { body: { done: true }, status: 201 };
      },
    }),
    route({
      method: 'post',
      path: '/v1/cases/{id}/orders',
      summary: 'An order of the prosecutor after the referral; it comes back as a task',
      roles: ['supervisor', 'prosecutor-liaison'],
      params: byId,
      body: newOrder,
      answer: z.object({ id: z.string(), task: z.string() }),
      handle: async ({ caller, params, body, idempotencyKey }) => {
        const ids = { id: newId('order'), task: newId('task') };
        const result = await change(caller, params.id, null, idempotencyKey, async (now) => ({
          entries: decide.recordOrder(caller.person, now, { ...ids, ...body }),
          result: ids,
        }));
        return { body: result, status: 201 };
      },
    }),
    route({
      method: 'post',
      path: '/v1/cases/{id}/merge',
      summary: 'Another case goes on inside this one; it can be taken back',
      roles: STAFF,
      params: byId,
      body: newMerge,
      answer: done,
      handle: async ({ caller, params, body, idempotencyKey }) => {
        await change(caller, params.id, null, idempotencyKey, async (now, views) => {
          await deps.refuseHidden(views, body.from, caller);
          const from = await caseNow(views, body.from, 0);
          if (!from) throw fault('case-unknown', 'no such case');
          return { entries: [decide.mergeCases(caller.person, now, from, body.reason)], result: null };
        });
        return { body: { done: true }, status: 201 };
      },
    }),
    route({
      method: 'post',
      path: '/v1/cases/{id}/unmerge',
      summary: 'Takes a merge back: both cases stand as they were, each with what was added to it',
      roles: STAFF,
      params: byId,
      body: newMerge,
      answer: done,
      handle: async ({ caller, params, body, idempotencyKey }) => {
        await change(caller, params.id, null, idempotencyKey, async (now, views) => {
          const from = await caseNow(views, body.from, 0);
          if (!from) throw fault('case-unknown', 'no such case');
          return { entries: [decide.unmergeCases(caller.person, now, from, body.reason)], result: null };
        });
        return { body: { done: true }, status: 201 };
      },
    }),
    ...compartmentRoutes(deps),
    ...contestRoutes(deps),
  ];
}

function compartmentRoutes({ spine, newId }: CasesDeps): Route[] {
  const person = z.object({ id: z.string(), person: z.string() });
  const must = async (id: string, views = spine.views): Promise<void> => {
    if (!(await listCompartments(views)).some((one) => one.id === id))
      throw fault('compartment-unknown', 'no such compartment');
  };
  return [
    route({
      method: 'get',
      path: '/v1/compartments',
      summary: 'Groups of people who need to know the same cases',
      roles: ['supervisor', 'auditor', 'administrator'],
      answer: z.object({ items: z.array(compartmentRow) }),
      handle: async () => ({ body: { items: await listCompartments(spine.views) } }),
    }),
    route({
      method: 'post',
      path: '/v1/compartments',
      summary: 'Makes a compartment',
      roles: ['supervisor'],
      body: z.object({ name: z.string().trim().min(1).max(100) }),
      answer: made,
      handle: async ({ caller, body }) => {
        const id = newId('compartment');
        await spine.transact(async () => ({
          entries: [
            decide.makeCompartment(caller.person, id, body.name),
            decide.joinCompartment(caller.person, id, caller.person),
          ],
          result: null,
        }));
        return { body: { id }, status: 201 };
      },
    }),
    route({
      method: 'put',
      path: '/v1/compartments/{id}/members/{person}',
      summary: 'Somebody joins a compartment',
      roles: ['supervisor'],
      params: person,
      answer: done,
      handle: async ({ caller, params }) => {
        await spine.transact(async ({ views }) => {
          await must(params.id, views);
          return { entries: [decide.joinCompartment(caller.person, params.id, params.person)], result: null };
        });
        return { body: { done: true } };
      },
    }),
    route({
      method: 'delete',
      path: '/v1/compartments/{id}/members/{person}',
      summary: 'Somebody leaves a compartment',
      roles: ['supervisor'],
      params: person,
      answer: done,
      handle: async ({ caller, params }) => {
        await spine.transact(async ({ views }) => {
          await must(params.id, views);
          return { entries: [decide.leaveCompartment(caller.person, params.id, params.person)], result: null };
        });
        return { body: { done: true } };
      },
    }),
  ];
}

function contestRoutes({ spine, newId, decidersOf, names }: CasesDeps): Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/contests',
      summary: 'Who says she was flagged by mistake, and what was answered, open ones first',
      roles: [...STAFF, 'auditor'],
      answer: z.object({ items: z.array(contestRow), names: z.record(z.string(), z.string()) }),
      handle: async () => {
        const items = await listContests(spine.views);
        const people = items.flatMap(({ by, answeredBy }) => (answeredBy === null ? [by] : [by, answeredBy]));
        return { body: { items, names: await names(people) }, shown: items.map((item) => item.id) };
      },
    }),
    route({
      method: 'post',
      path: '/v1/contests',
      summary: 'Takes down that somebody contests a decision about her or her post',
      roles: [...STAFF, 'custodian'],
      body: newContest,
      answer: made,
      handle: async ({ caller, body }) => {
        const id = newId('contest');
        await spine.transact(async () => ({
          entries: [decide.fileContest(caller.person, { id, ...body })],
          result: null,
        }));
        return { body: { id }, status: 201 };
      },
    }),
    route({
      method: 'post',
      path: '/v1/contests/{id}/answer',
      summary: 'Answers it: somebody else than the person who decided',
      roles: ['supervisor'],
      params: byId,
      body: contestAnswer,
      answer: done,
      handle: async ({ caller, params, body }) => {
        const asked = await findContest(spine.views, params.id);
        const deciders = asked ? await decidersOf(asked.about) : [];
        await spine.transact(async ({ views }) => {
          const contest = await findContest(views, params.id);
          if (!contest) throw fault('contest-unknown', 'no such contest');
          return { entries: [decide.answerContest(caller.person, contest, deciders, body)], result: null };
        });
        return { body: { done: true } };
      },
    }),
  ];
}
