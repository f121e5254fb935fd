import type { ViewsTransaction } from '@sanad/platform/ports';
import { newParty, newProtection, type Party } from '@sanad/wire/case-party';
import { instant } from '@sanad/wire/common';
import { type Route, route } from '@sanad/wire/route';
import { z } from 'zod';
import { forgetParty } from './forgetting.ts';
import { familyOf } from './oversight-queries.ts';
import { informParty, protectParty, recordParty, removeParty } from './party-commands.ts';
import { countParties, partiesOf } from './party-queries.ts';
import { type CasesDeps, changeWith } from './routes.ts';

const STAFF = ['investigator', 'supervisor'] as const;
const byId = z.object({ id: z.string() });
const byParty = z.object({ id: z.string(), party: z.string() });
const made = z.object({ id: z.string() });

/** Persons of a case by role: who is suspected, who was targeted, who testifies. */
export function partyRoutes(deps: CasesDeps): Route[] {
  const change = changeWith(deps);
  const find = async (views: ViewsTransaction, { id, party }: { id: string; party: string }): Promise<Party | null> =>
    (await partiesOf(views, await familyOf(views, id))).find((one) => one.id === party) ?? null;
  return [
    route({
      method: 'post',
      path: '/v1/cases/{id}/parties',
      summary: 'A person comes into the case under a role; a woman who was targeted under a pseudonym only',
      roles: STAFF,
      params: byId,
      body: newParty,
      answer: z.object({ id: z.string(), code: z.string() }),
      handle: async ({ caller, params, body, idempotencyKey }) => {
        const id = deps.newId('party');
        const result = await change(caller, params.id, null, idempotencyKey, async (now, views) => {
          const n = await countParties(views, now.id);
          const entries = recordParty(caller.person, now, deps.spine.genesis.edition, { id, n, ...body });
          return { entries, result: { id, code: (entries[0]!.body as { code: string }).code } };
        });
        return { body: result, status: 201 };
      },
    }),
    route({
      method: 'put',
      path: '/v1/cases/{id}/parties/{party}/protection',
      summary: 'Measures of protection change, with a reason and a day on which they are looked at again',
      roles: STAFF,
      params: byParty,
      body: newProtection,
      answer: made,
      match: true,
      handle: async ({ caller, params, body, ifMatch, idempotencyKey }) => {
        await change(caller, params.id, ifMatch, idempotencyKey, async (now, views) => ({
          entries: [protectParty(caller.person, now, await find(views, params), body)],
          result: null,
        }));
        return { body: { id: params.party } };
      },
    }),
    route({
      method: 'post',
      path: '/v1/cases/{id}/parties/{party}/rights',
      summary: 'She was told of her rights, and when (CPP 82-4)',
      roles: STAFF,
      params: byParty,
      body: z.object({ at: instant }),
      answer: made,
      handle: async ({ caller, params, body, idempotencyKey }) => {
        await change(caller, params.id, null, idempotencyKey, async (now, views) => ({
          entries: [informParty(caller.person, now, await find(views, params), body.at, deps.now())],
          result: null,
        }));
        return { body: { id: params.party }, status: 201 };
      },
    }),
    route({
      method: 'delete',
      path: '/v1/cases/{id}/parties/{party}',
      summary: 'A person is taken out of the case, with a reason; the name goes from the page',
      roles: STAFF,
      params: byParty,
      body: z.object({ reason: z.string().trim().min(1).max(2000) }),
      answer: made,
      handle: async ({ caller, params, body, idempotencyKey }) => {
        await change(caller, params.id, null, idempotencyKey, async (now, views) => ({
          entries: removeParty(caller.person, now, await find(views, params), body.reason),
          result: null,
        }));
        await forgetParty(deps, params, caller.person);
        return { body: { id: params.party } };
      },
    }),
  ];
}
