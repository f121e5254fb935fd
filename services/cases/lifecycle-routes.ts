import { utf8 } from '@sanad/base/bytes';
import { instantOf, millisecondsOf } from '@sanad/base/instant';
import { caseState, dueRow, newCustody, newMove, newNote, newTask } from '@sanad/wire/case';
import { type Route, route } from '@sanad/wire/route';
import { z } from 'zod';
import { readAs } from './access.ts';
import { calendarOf } from './calendar.ts';
import { addNote, addTask, dropTask, finishTask, moveCase, takeMoveBack } from './commands.ts';
import { changeCustody } from './detention.ts';
import { dueClocks } from './due.ts';
import { ACTS, MOVES } from './lifecycle.ts';
import { familyOf } from './oversight-queries.ts';
import { arrestsOf, countStates, findAct, tasksOf } from './queries.ts';
import { type CasesDeps, changeWith } from './routes.ts';
import { strikeAct } from './strike.ts';

const lifecycle = z.object({
  moves: z.array(
    z.object({
      from: caseState,
      to: caseState,
      needs: z.enum(['reason', 'authorisation']),
      reversible: z.boolean(),
    }),
  ),
  acts: z.array(z.object({ act: z.string(), from: z.array(caseState), to: caseState })),
  counts: z.record(z.string(), z.number().int()),
});
const STAFF = ['investigator', 'supervisor'] as const;
const byId = z.object({ id: z.string() });
const made = z.object({ id: z.string() });
const NEAR = 20 * 86_400_000;
const YEARS = 2 * 365 * 86_400_000;

/** Moves of the lifecycle, tasks with their clocks, notes. */
export function lifecycleRoutes(deps: CasesDeps): Route[] {
  const change = changeWith(deps);
  return [
    route({
      method: 'post',
      path: '/v1/cases/{id}/moves',
      summary: 'Moves a case in its life, by a named person with a reason',
      roles: STAFF,
      params: byId,
      body: newMove,
      answer: z.object({ state: z.string() }),
      match: true,
      handle: async ({ caller, params, body, ifMatch, idempotencyKey }) => {
        const state = await change(caller, params.id, ifMatch, idempotencyKey, async (now) => ({
          entries: [moveCase(caller.person, now, body)],
          result: body.to,
        }));
        return { body: { state } };
      },
    }),
    route({
      method: 'post',
      path: '/v1/cases/{id}/moves/undo',
      summary: 'Takes the last move back, where the law allows it and nothing followed from it',
      roles: STAFF,
      params: byId,
      body: z.object({ reason: z.string().trim().min(1).max(4000) }),
      answer: z.object({ state: z.string() }),
      handle: async ({ caller, params, body, idempotencyKey }) => {
        const state = await change(caller, params.id, null, idempotencyKey, async (now) => {
          const entry = takeMoveBack(caller.person, now, body.reason);
          return { entries: [entry], result: (entry.body as { to: string }).to };
        });
        return { body: { state } };
      },
    }),
    route({
      method: 'get',
      path: '/v1/lifecycle',
      summary: 'The life of a case as a state machine: moves, acts that move it, and how many cases stand where',
      roles: ['investigator', 'supervisor', 'auditor', 'prosecutor-liaison'],
      answer: lifecycle,
      handle: async ({ caller }) => {
        const now = deps.now();
        const counts = await readAs(deps.spine.views, caller, now, (views) => countStates(views, caller, now));
        return { body: { moves: [...MOVES], acts: ACTS.map((one) => ({ ...one, from: [...one.from] })), counts } };
      },
    }),
    route({
      method: 'post',
      path: '/v1/cases/{id}/arrests/{arrest}/custody',
      summary: 'A garde à vue goes on, on the prosecutor’s written order, or is over',
      roles: STAFF,
      params: z.object({ id: z.string(), arrest: z.string() }),
      body: newCustody,
      answer: made,
      handle: async ({ caller, params, body, idempotencyKey }) => {
        await change(caller, params.id, null, idempotencyKey, async (now, views) => {
          const family = await familyOf(views, params.id);
          const found = (await arrestsOf(views, family)).find((one) => one.id === params.arrest) ?? null;
          return { entries: [changeCustody(caller.person, now, found, body, deps.now())], result: null };
        });
        return { body: { id: params.arrest }, status: 201 };
      },
    }),
    ...(['arrest', 'operation'] as const).map((what) =>
      route({
        method: 'delete',
        path: `/v1/cases/{id}/${what}s/{act}`,
        summary: `Strikes out an ${what} that was recorded by mistake, with a reason; it is counted no more`,
        roles: STAFF,
        params: z.object({ id: z.string(), act: z.string() }),
        body: z.object({ reason: z.string().trim().min(1).max(2000) }),
        answer: made,
        handle: async ({ caller, params, body, idempotencyKey }) => {
          await change(caller, params.id, null, idempotencyKey, async (now, views) => {
            const found = await findAct(views, await familyOf(views, params.id), what, params.act);
            return { entries: [strikeAct(caller.person, now, what, found, body.reason)], result: null };
          });
          return { body: { id: params.act } };
        },
      }),
    ),
    route({
      method: 'delete',
      path: '/v1/cases/{id}/tasks/{task}',
      summary: 'Takes a task back that was not done',
      roles: STAFF,
      params: z.object({ id: z.string(), task: z.string() }),
      body: z.object({ reason: z.string().trim().min(1).max(2000) }),
      answer: made,
      handle: async ({ caller, params, body, idempotencyKey }) => {
        await change(caller, params.id, null, idempotencyKey, async (now, views) => {
          const task =
            (await tasksOf(views, await familyOf(views, params.id))).find((one) => one.id === params.task) ?? null;
          return { entries: [dropTask(caller.person, now, task, body.reason)], result: null };
        });
        return { body: { id: params.task } };
      },
    }),
    route({
      method: 'post',
      path: '/v1/cases/{id}/tasks',
      summary: 'Adds a task, with a date when there is one',
      roles: STAFF,
      params: byId,
      body: newTask,
      answer: made,
      handle: async ({ caller, params, body, idempotencyKey }) => {
        const id = deps.newId('task');
        const result = await change(caller, params.id, null, idempotencyKey, async (now) => ({
          entries: [addTask(caller.person, now, { id, ...body })],
          result: { id },
        }));
        return { body: result, status: 201 };
      },
    }),
    route({
      method: 'post',
      path: '/v1/cases/{id}/tasks/{task}/done',
      summary: 'A task is done',
      roles: STAFF,
      params: z.object({ id: z.string(), task: z.string() }),
      answer: made,
      handle: async ({ caller, params, idempotencyKey }) => {
        await change(caller, params.id, null, idempotencyKey, async (now, views) => {
          const task =
            (await tasksOf(views, await familyOf(views, params.id))).find((one) => one.id === params.task) ?? null;
          return { entries: [finishTask(caller.person, now, task)], result: null };
        });
        return { body: { id: params.task } };
      },
    }),
    route({
      method: 'post',
      path: '/v1/cases/{id}/notes',
      summary: 'Adds a note; notes are never changed',
      roles: STAFF,
      params: byId,
      body: newNote,
      answer: made,
      handle: async ({ caller, params, body, idempotencyKey }) => {
        const id = deps.newId('note');
        const result = await change(caller, params.id, null, idempotencyKey, async (now) => ({
          entries: [addNote(caller.person, now, { id, ...body })],
          result: { id },
        }));
        return { body: result, status: 201 };
      },
    }),
    route({
      method: 'get',
      path: '/v1/due',
      summary: 'Dates of all open cases that must not pass unseen, the nearest first',
      roles: ['investigator', 'supervisor', 'auditor'],
      answer: z.object({ items: z.array(dueRow) }),
      handle: async ({ caller }) => {
        const now = deps.now();
        const until = instantOf(millisecondsOf(now) + NEAR);
        const items = await dueClocks(deps.spine.views, caller, now, until, {
          offences: deps.offences,
          old: deps.oldCampaigns,
          requests: deps.dueRequests,
        });
        return { body: { items }, shown: [...new Set(items.map((item) => item.case))] };
      },
    }),
    route({
      method: 'get',
      path: '/v1/calendar',
      summary: 'Dates of all open cases as iCalendar: number and kind only, no content, no person',
      roles: ['investigator', 'supervisor'],
      handle: async ({ caller, language }) => {
        const now = deps.now();
        const until = instantOf(millisecondsOf(now) + YEARS);
        const clocks = await dueClocks(deps.spine.views, caller, now, until, {
          offences: deps.offences,
          old: deps.oldCampaigns,
          requests: deps.dueRequests,
        });
        const bytes = utf8(calendarOf(clocks, now, language));
        return { bytes, mime: 'text/calendar; charset=utf-8', fileName: 'sanad.ics', shown: [] };
      },
    }),
  ];
}
