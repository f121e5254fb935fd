import { fault } from '@sanad/base/fault';
import type { Spine } from '@sanad/platform/ports';
import { auditPage, ledgerClock, ledgerHead, newClock } from '@sanad/wire/ledger';
import { type Route, route } from '@sanad/wire/route';
import { z } from 'zod';
import type { Sanad } from './compose.ts';

/** The ledger's head for everybody on the staff, and its headers, newest first, for the auditor. */
export function ledgerRoutes(
  spine: Spine,
  { names, checkSigned }: Pick<Sanad['people'], 'names' | 'checkSigned'>,
): Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/ledger/clock',
      summary: 'The clock of the server beside the time of the last entry',
      roles: ['auditor', 'supervisor'],
      answer: ledgerClock,
      handle: async () => ({ body: await spine.clock.state() }),
    }),
    route({
      method: 'post',
      path: '/v1/ledger/clock',
      summary: 'Sets the time of the ledger back to the clock, after one that had run ahead; every bundle shows it',
      roles: ['supervisor'],
      body: newClock,
      answer: ledgerClock,
      handle: async ({ caller, body }) => {
        const { from, reason, signature } = body;
        if ((await spine.clock.state()).last !== from) throw fault('clock-moved-on', 'the ledger went on meanwhile');
        // stricter than elsewhere: whoever has no key yet does not move the time of everybody's entries
        if (!signature) throw fault('signature-required', 'the time is set back under a signature only');
        await checkSigned(spine.views, caller.person, { kind: 'clock.set', from, reason }, signature);
        await spine.clock.set({ actor: caller.person, reason, signature });
        return { body: await spine.clock.state() };
      },
    }),
    route({
      method: 'get',
      path: '/v1/ledger/head',
      summary: 'The signed checkpoint of the ledger',
      roles: ['investigator', 'supervisor', 'auditor'],
      answer: ledgerHead,
      handle: async () => {
        const { size, root, note } = await spine.ledger.head();
        return { body: { size, root: Buffer.from(root).toString('hex'), note, verifierKey: spine.verifierKey } };
      },
    }),
    route({
      method: 'get',
      path: '/v1/audit',
      summary: 'Who did and who read what: headers only, newest first',
      roles: ['auditor', 'supervisor'],
      query: z.object({
        cursor: z.coerce.number().int().min(0).optional(),
        limit: z.coerce.number().int().min(1).max(500).default(100),
      }),
      answer: auditPage,
      handle: async ({ query }) => {
        const size = await spine.ledger.size();
        const end = Math.min(query.cursor ?? size, size);
        const start = Math.max(0, end - query.limit);
        const headers = [];
        for await (const { header } of spine.ledger.read(start, end)) headers.push(header);
        const known = await names(headers.map((header) => header.actor));
        const items = headers.reverse().map(({ index, type, time, actor, about, flags }) => ({
          index,
          type,
          time,
          actor,
          actorName: known[actor] ?? actor,
          about: [...about],
          flags: [...flags],
        }));
        return { body: { items, next: start > 0 ? String(start) : null, total: size } };
      },
    }),
  ];
}
