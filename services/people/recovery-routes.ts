import { fault } from '@sanad/base/fault';
import { type Route, route } from '@sanad/wire/route';
import { newRecovery, recoveryRow } from '@sanad/wire/session';
import { z } from 'zod';
import { findRecovery, listRecoveries } from './credential-queries.ts';
import { approveRecovery, askRecovery, CUSTODIANS_NEEDED } from './credentials.ts';
import type { PeopleDeps } from './deps.ts';
import { findPerson } from './queries.ts';

/** Letting somebody in again who lost every way in: asked by one, granted by two custodians. */
export function recoveryRoutes({ spine, newId, makeLink }: PeopleDeps): Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/recoveries',
      summary: 'Who lost every way in, and which custodians agreed to let her in again',
      roles: ['custodian', 'supervisor', 'administrator', 'auditor'],
      answer: z.object({ needed: z.number().int(), items: z.array(recoveryRow) }),
      handle: async () => {
        const rows = await listRecoveries(spine.views);
        const items = rows.map((row) => ({
          id: row.id,
          person: { id: row.person, name: row.name },
          reason: row.reason,
          askedBy: row.asked_by,
          askedAt: row.asked_at,
          granted: row.state === 'granted',
          approvedBy: row.approved_by,
        }));
        return { body: { needed: CUSTODIANS_NEEDED, items } };
      },
    }),
    route({
      method: 'post',
      path: '/v1/recoveries',
      summary: 'Asks the custodians to let somebody in again',
      roles: ['custodian', 'supervisor', 'administrator'],
      body: newRecovery,
      answer: z.object({ id: z.string() }),
      handle: async ({ caller, body }) => {
        const id = newId('recovery');
        await spine.transact(async ({ views }) => {
          const person = await findPerson(views, body.person);
          if (!person) throw fault('person-unknown', 'no such account');
          return { entries: [askRecovery(caller.person, person, { id, reason: body.reason })], result: null };
        });
        return { body: { id }, status: 201 };
      },
    }),
    route({
      method: 'post',
      path: '/v1/recoveries/{id}/approval',
      summary: 'A custodian agrees; the second one is given a link that signs the person in once',
      roles: ['custodian'],
      params: z.object({ id: z.string() }),
      answer: z.object({ granted: z.boolean(), token: z.string().nullable() }),
      handle: async ({ caller, params }) => {
        const { result } = await spine.transact(async ({ views }) => {
          const recovery = await findRecovery(views, params.id);
          if (!recovery) throw fault('recovery-unknown', 'no such recovery');
          const { entry, granted } = approveRecovery(caller.person, recovery);
          return { entries: [entry], result: { granted, person: recovery.person } };
        });
        return { body: { granted: result.granted, token: result.granted ? makeLink(result.person) : null } };
      },
    }),
  ];
}
