import { utf8 } from '@sanad/base/bytes';
import { dueRow, newMove, newNote, newTask } from '@sanad/wire/case';
import { type Route, route } from '@sanad/wire/route';
import { z } from 'zod';
import { addNote, addTask, finishTask, moveCase } from './commands.ts';
import { familyOf } from './oversight-queries.ts';
import { openCases, tasksOf } from './queries.ts';
import { type CasesDeps, changeWith, readCaseFile } from './routes.ts';

const STAFF = ['investigator', 'supervisor'] as const;
const byId = z.object({ id: z.string() });
const made = z.object({ id: z.string() });

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
        const items = [];
        for (const id of await openCases(deps.spine.views, caller, deps.now())) {
          const { body } = await readCaseFile(deps, id, caller);
          const near = body.clocks.filter((clock) => clock.nearness !== 'far');
          items.push(...near.map((clock) => ({ ...clock, case: id, number: body.number, title: body.title })));
        }
        items.sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0));
        return { body: { items }, shown: [...new Set(items.map((item) => item.case))] };
      },
    }),
    route({
      method: 'get',
      path: '/v1/calendar',
      summary: 'Dates of all open cases as iCalendar: number and kind only, no content, no person',
      roles: ['investigator', 'supervisor'],
      handle: async ({ caller }) => {
        const clocks = [];
        for (const id of await openCases(deps.spine.views, caller, deps.now())) {
          const { body } = await readCaseFile(deps, id, caller);
          clocks.push(...body.clocks.map((clock) => ({ ...clock, number: body.number })));
        }
        const bytes = utf8(calendarOf(clocks, deps.now()));
        return { bytes, mime: 'text/calendar; charset=utf-8', fileName: 'sanad.ics', shown: [] };
      },
    }),
  ];
}

/** The calendar of a case as iCalendar (RFC 5545): number and kind of each clock, nothing of its content. */
export function calendarOf(
  clocks: readonly { readonly number: string; readonly kind: string; readonly ref: string; readonly dueAt: string }[],
  now: string,
): string {
  const stamp = (instant: string): string => `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`;
  const events = clocks.flatMap((clock) => [
    'BEGIN:VEVENT',
    `UID:${clock.number.replace('/', '-')}-${clock.kind}-${clock.ref || '0'}@sanad`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(clock.dueAt)}`,
    `SUMMARY:${clock.number} ${clock.kind}`,
    'END:VEVENT',
  ]);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Sanad//EN', ...events, 'END:VCALENDAR', ''].join('\r\n');
}
