import { newOpening, newSealedName, sealedName } from '@sanad/wire/desk';
import { type Route, route } from '@sanad/wire/route';
import { z } from 'zod';
import type { IntakeDeps } from './deps.ts';
import { currentKey, findReport } from './queries.ts';
import { askNameOpening, findSealedName, listSealedNames, sealName } from './sealed-names.ts';

const byId = z.object({ id: z.string() });
const byParty = z.object({ party: z.string() });
const items = z.object({ items: z.array(sealedName) });

/** From a pseudonym of a case to the vault: put in by whoever met her, asked for by the custodian alone. */
export function sealedNameRoutes({ spine, newId, pseudonymOf, familyOf }: IntakeDeps): Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/cases/{id}/sealed-names',
      summary: 'Which pseudonyms of the case have a name in the vault, and since when',
      roles: ['investigator', 'supervisor', 'auditor'],
      params: byId,
      answer: items,
      handle: async ({ params }) => ({
        body: { items: await listSealedNames(spine.views, await familyOf(params.id)) },
        shown: [params.id],
      }),
    }),
    route({
      method: 'put',
      path: '/v1/cases/{id}/parties/{party}/name',
      summary: 'Puts name and contact of a woman under a pseudonym into the vault, sealed where they were typed',
      roles: ['investigator', 'supervisor'],
      params: z.object({ id: z.string(), party: z.string() }),
      body: newSealedName,
      answer: byParty,
      handle: async ({ caller, params, body, idempotencyKey }) => {
        await spine.transact(
          async ({ views }) => {
            const found = await pseudonymOf(views, params.id, params.party);
            const vault = await currentKey(views, 'vault');
            const report = body.report === null ? null : await findReport(views, { id: body.report });
            return { entries: [sealName(caller.person, found, body, { vault, report })], result: null };
          },
          idempotencyKey === null ? {} : { idempotencyKey },
        );
        return { body: { party: params.party } };
      },
    }),
    route({
      method: 'get',
      path: '/v1/sealed-names',
      summary:
        'Pseudonyms of all cases whose names stand in the vault: number of the case and code, nothing of the case',
      roles: ['custodian'],
      answer: items,
      handle: async () => ({ body: { items: await listSealedNames(spine.views, null) } }),
    }),
    route({
      method: 'post',
      path: '/v1/sealed-names/{party}/identity-openings',
      summary: 'The custodian asks to open the name and contact behind a pseudonym',
      roles: ['custodian'],
      params: byParty,
      body: newOpening,
      answer: byId,
      handle: async ({ caller, params, body, idempotencyKey }) => {
        const id = newId('opening');
        const { result } = await spine.transact(
          async ({ views }) => ({
            entries: [askNameOpening(caller.person, id, await findSealedName(views, params.party), body.reason)],
            result: { id },
          }),
          idempotencyKey === null ? {} : { idempotencyKey },
        );
        return { body: result, status: 201 };
      },
    }),
  ];
}
