import { fault } from '@sanad/base/fault';
import { answerTwo, namedReport, newOpening, openedIdentity, opening } from '@sanad/wire/desk';
import { type Route, route } from '@sanad/wire/route';
import { z } from 'zod';
import type { IntakeDeps } from './deps.ts';
import { findOpening, listOpenings } from './desk-queries.ts';
import { findReport, listNamedReports } from './queries.ts';
import { sealedFor } from './sealed-names.ts';
import { answerOpening, askOpening, openIdentity } from './vault.ts';

const byId = z.object({ id: z.string() });

/** Names and contacts: apart from everything, opened by the custodian with a reason and a second person. */
export function vaultRoutes({ spine, newId, now, names }: IntakeDeps): Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/identity-openings',
      summary: 'Who asked to open a name, why, who granted it, when it was opened',
      roles: ['custodian', 'supervisor', 'lawyer', 'auditor'],
      answer: z.object({ items: z.array(opening) }),
      handle: async () => ({ body: { items: await listOpenings(spine.views, names) } }),
    }),
    route({
      method: 'get',
      path: '/v1/named-reports',
      summary:
        'Reports in which a woman left a name or a contact, the newest 500: when and how each came, nothing of what it says',
      roles: ['custodian'],
      answer: z.object({ items: z.array(namedReport) }),
      handle: async () => ({ body: { items: await listNamedReports(spine.views) } }),
    }),
    route({
      method: 'post',
      path: '/v1/reports/{id}/identity-openings',
      summary: 'The custodian asks to open the name and contact of a report',
      roles: ['custodian'],
      params: byId,
      body: newOpening,
      answer: byId,
      handle: async ({ caller, params, body }) => {
        const id = newId('opening');
        await spine.transact(async ({ views }) => ({
          entries: [askOpening(caller.person, id, await findReport(views, params), body.reason)],
          result: null,
        }));
        return { body: { id }, status: 201 };
      },
    }),
    route({
      method: 'post',
      path: '/v1/identity-openings/{id}/answers',
      summary: 'A second person grants an opening or refuses it',
      roles: ['custodian', 'supervisor', 'lawyer'],
      params: byId,
      body: answerTwo,
      answer: byId,
      handle: async ({ caller, params, body }) => {
        await spine.transact(async ({ views }) => ({
          entries: [answerOpening(caller.person, await findOpening(views, params.id), body.answer, body.reason)],
          result: null,
        }));
        return { body: { id: params.id }, status: 201 };
      },
    }),
    route({
      method: 'post',
      path: '/v1/identity-openings/{id}/readings',
      summary: 'Gives the sealed name and contact once; the reading is durable in the ledger before it leaves',
      roles: ['custodian'],
      params: byId,
      answer: openedIdentity,
      handle: async ({ caller, params }) => {
        const { result } = await spine.transact(async ({ views }) => {
          const found = await findOpening(views, params.id);
          const entries = [openIdentity(caller.person, found, now())];
          const sealed = await sealedFor(views, found!);
          if (sealed === null) throw fault('identity-none', 'the name is not in the vault any more');
          return { entries, result: { report: found!.report, party: found!.party, sealed } };
        });
        const { report, party, sealed } = result;
        return { body: { report, sealed }, status: 201, shown: [report ?? party!] };
      },
    }),
  ];
}
