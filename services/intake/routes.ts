import { concat } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import { page } from '@sanad/wire/common';
import {
  channelCheck,
  channelState,
  deskKey,
  newMessage,
  reportCounts,
  reportFile,
  reportMove,
  reportOrigin,
  reportRow,
  reportState,
} from '@sanad/wire/intake';
import { type Route, route } from '@sanad/wire/route';
import { z } from 'zod';
import { stateOfChannels } from './channels.ts';
import { checkChannel, mayPublish, moveReport, publishKey, sendMessage } from './commands.ts';
import { CHANNELS } from './data/channels.ts';
import type { IntakeDeps } from './deps.ts';
import { allowed } from './desk-commands.ts';
import { consentsOf } from './desk-queries.ts';
import { channelChecks, currentKey, filesOf, findReport, messagesOf, movesOf } from './queries.ts';
import { countReports, listReports } from './report-list.ts';

const STAFF = ['investigator', 'supervisor'] as const;
const STAFF_AND_LAWYER = [...STAFF, 'lawyer'] as const;
const READERS = ['investigator', 'supervisor', 'auditor'] as const;
const byId = z.object({ id: z.string() });

export function intakeRoutes(deps: IntakeDeps): Route[] {
  return [...channelRoutes(deps), ...deskRoutes(deps)];
}

function channelRoutes({ spine, now }: IntakeDeps): Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/channels',
      summary: 'The directory of helplines and platforms, with what was confirmed and what the public sees',
      roles: [...READERS, 'analyst', 'statistician'],
      answer: z.object({ items: z.array(channelState) }),
      handle: async () => ({ body: { items: stateOfChannels(CHANNELS, await channelChecks(spine.views), now()) } }),
    }),
    route({
      method: 'post',
      path: '/v1/channels/{id}/checks',
      summary: 'Says that a channel was tried and what was found; a confirmation is good for 90 days',
      roles: STAFF,
      params: byId,
      body: channelCheck,
      answer: byId,
      handle: async ({ caller, params, body, idempotencyKey }) => {
        const channel = CHANNELS.find((one) => one.id === params.id);
        await spine.transact(
          async () => ({ entries: [checkChannel(caller.person, channel, body)], result: null }),
          idempotencyKey === null ? {} : { idempotencyKey },
        );
        return { body: { id: params.id }, status: 201 };
      },
    }),
  ];
}

function deskRoutes({ spine }: IntakeDeps): Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/desk/keys',
      summary: 'The public keys that reports, and names and contacts, are sealed to now',
      roles: [...READERS, 'lawyer', 'custodian'],
      answer: z.object({ desk: z.string().nullable(), vault: z.string().nullable() }),
      handle: async () => ({
        body: { desk: await currentKey(spine.views, 'desk'), vault: await currentKey(spine.views, 'vault') },
      }),
    }),
    route({
      method: 'post',
      path: '/v1/desk/keys',
      summary: 'Publishes a public key; its private half never comes here',
      roles: ['supervisor', 'custodian'],
      body: deskKey,
      answer: deskKey,
      handle: async ({ caller, body }) => {
        await spine.transact(async ({ views }) => {
          const isFirst = (await currentKey(views, body.kind)) === null;
          mayPublish(caller, body.kind, isFirst);
          return { entries: [publishKey(caller.person, body)], result: null };
        });
        return { body, status: 201 };
      },
    }),
    route({
      method: 'get',
      path: '/v1/reports',
      summary:
        'Reports, newest first; what they say is sealed. What came in numbers and looks alike is one row; `like` lists it',
      roles: STAFF_AND_LAWYER,
      query: z.object({
        cursor: z.string().max(200).optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
        origin: reportOrigin.optional(),
        state: reportState.optional(),
        waiting: z.enum(['1']).optional(),
        like: z.string().max(100).optional(),
      }),
      answer: page(reportRow),
      handle: async ({ query }) => {
        const before = readCursor(query.cursor);
        const { origin, state, like } = query;
        const filter = { origin, state, like, waiting: query.waiting === '1' };
        const rows = await listReports(spine.views, { limit: query.limit + 1, before }, filter);
        const items = rows.slice(0, query.limit);
        const last = items.at(-1);
        const next = rows.length > query.limit && last ? `${last.receivedAt}~${last.id}` : null;
        return { body: { items, next, total: null }, shown: items.map((row) => row.id) };
      },
    }),
    route({
      method: 'get',
      path: '/v1/report-counts',
      summary: 'How many reports came over which channel and stand where, and hours in which very many came at once',
      roles: STAFF_AND_LAWYER,
      answer: reportCounts,
      handle: async () => ({ body: await countReports(spine.views) }),
    }),
    route({
      method: 'get',
      path: '/v1/reports/{id}',
      summary:
        'A report as it came: sealed to the desk, opened on the machine of whoever holds the key; to a lawyer its words are given when she allowed it',
      roles: STAFF_AND_LAWYER,
      params: byId,
      answer: reportFile,
      handle: async ({ caller, params }) => {
        const found = await findReport(spine.views, params);
        if (!found) throw fault('report-unknown', 'no such report');
        const isDesk = STAFF.some((role) => caller.roles.includes(role));
        const mayRead = isDesk || allowed(await consentsOf(spine.views, found.id)).has('lawyer');
        const files = mayRead ? await filesOf(spine.views, found.id) : [];
        const messages = mayRead ? await messagesOf(spine.views, found.id) : [];
        const answered = messages.findLastIndex((one) => one.from === 'desk');
        return {
          body: {
            id: found.id,
            receivedAt: found.received_at,
            state: found.state,
            origin: found.origin,
            language: found.language,
            hasIdentity: found.has_identity,
            files: files.length,
            waiting: messages.slice(answered + 1).length,
            desk: found.desk,
            replyTo: found.reply_to,
            sealed: mayRead ? found.sealed : '',
            sender: found.sender,
            fileList: files.map(({ n, size }) => ({ n, size })),
            messages,
            moves: await movesOf(spine.views, found.id),
          },
          shown: [found.id],
        };
      },
    }),
    route({
      method: 'post',
      path: '/v1/reports/{id}/files/{n}',
      summary: 'A file of a report, sealed; the reading is recorded before it leaves',
      roles: STAFF,
      params: z.object({ id: z.string(), n: z.coerce.number().int().min(0) }),
      handle: async ({ params }) => {
        const file = (await filesOf(spine.views, params.id)).find((one) => one.n === params.n);
        const stream = file && (await spine.blobs.stream(file.digest));
        if (!stream) throw fault('report-file-unknown', 'no such file of this report');
        const bytes = concat(...(await Array.fromAsync(stream)));
        return { bytes, mime: 'application/octet-stream', fileName: `${params.n}.age`, shown: [params.id] };
      },
    }),
    route({
      method: 'post',
      path: '/v1/reports/{id}/messages',
      summary: 'Answers a report; the answer was sealed to the reporter’s key by whoever wrote it',
      roles: STAFF,
      params: byId,
      body: newMessage,
      answer: byId,
      handle: async ({ caller, params, body, idempotencyKey }) => {
        await spine.transact(
          async ({ views }) => {
            const found = await findReport(views, params);
            return { entries: [sendMessage(caller.person, found, 'desk', body.sealed)], result: null };
          },
          idempotencyKey === null ? {} : { idempotencyKey },
        );
        return { body: { id: params.id }, status: 201 };
      },
    }),
    route({
      method: 'post',
      path: '/v1/reports/{id}/moves',
      summary: 'Says what became of a report, with a reason; she sees the state with her code',
      roles: STAFF,
      params: byId,
      body: reportMove,
      answer: byId,
      handle: async ({ caller, params, body, idempotencyKey }) => {
        await spine.transact(
          async ({ views }) => {
            const found = await findReport(views, params);
            return { entries: [moveReport(caller.person, found, body.to, body.reason)], result: null };
          },
          idempotencyKey === null ? {} : { idempotencyKey },
        );
        return { body: { id: params.id }, status: 201 };
      },
    }),
  ];
}

function readCursor(cursor: string | undefined): { at: string; id: string } | null {
  if (cursor === undefined) return null;
  const [at, id] = cursor.split('~');
  if (!at || !id) throw fault('cursor-malformed', 'the cursor is not one of this list');
  return { at, id };
}
