import { fault } from '@sanad/base/fault';
import type { Json } from '@sanad/base/jcs';
import { route as routing } from '@sanad/jurisdiction/route';
import { requestKindOf } from '@sanad/jurisdiction/step-request';
import { type Worksheet, worksheet, worksheetFacts } from '@sanad/wire/cooperation';
import { type Route, route } from '@sanad/wire/route';
import { z } from 'zod';
import { signWorksheet } from './commands.ts';
import type { CooperationDeps } from './deps.ts';
import { worksheetOf } from './queries.ts';

const STAFF = ['investigator', 'supervisor'] as const;
const READERS = ['investigator', 'supervisor', 'auditor', 'prosecutor-liaison'] as const;
const byId = z.object({ id: z.string() });
const made = z.object({ id: z.string() });

/** The worksheet of a case: what the facts say of who may judge, as they are signed or as somebody tries them. */
export function worksheetRoutes(deps: CooperationDeps): Route[] {
  const { spine } = deps;
  return [
    route({
      method: 'get',
      path: '/v1/cases/{id}/worksheet',
      summary: 'The jurisdiction worksheet of a case: facts as they were signed, candidate hooks, routes',
      roles: READERS,
      params: byId,
      answer: worksheet,
      handle: async ({ caller, params }) => {
        await deps.refuseHidden(params.id, caller);
        const row = await worksheetOf(spine.views, params.id);
        const { offences } = await deps.factsOf(params.id);
        const facts = row ? (JSON.parse(row.facts) as Record<string, unknown>) : startingFacts(offences);
        return { body: worksheetFrom(facts, offences, row), etag: signedTag(row), shown: [params.id] };
      },
    }),
    route({
      method: 'post',
      path: '/v1/cases/{id}/worksheet/preview',
      summary: 'What the rules say of facts that are not signed yet; nothing is recorded',
      roles: READERS,
      params: byId,
      body: worksheetFacts,
      answer: worksheet,
      handle: async ({ caller, params, body }) => {
        await deps.refuseHidden(params.id, caller);
        const { offences } = await deps.factsOf(params.id);
        return { body: worksheetFrom(body, offences, null) };
      },
    }),
    route({
      method: 'put',
      path: '/v1/cases/{id}/worksheet',
      summary: 'Signs the facts of the worksheet: candidate hooks, in the name of a person',
      roles: STAFF,
      params: byId,
      body: worksheetFacts,
      answer: made,
      handle: async ({ caller, params, body, ifMatch, idempotencyKey }) => {
        await deps.refuseHidden(params.id, caller);
        const { data, remarks } = routing(body);
        const misread = remarks.find(({ code }) => code === 'country-unknown');
        // What nobody can read is answered in a preview; it is not signed.
        if (misread)
          throw fault('facts-malformed', 'a country in the facts is none', {
            detail: { path: misread.paths.join(' ') },
          });
        await spine.transact(
          async ({ views }) => {
            if (ifMatch !== null && ifMatch !== signedTag(await worksheetOf(views, params.id)))
              throw fault('edit-conflict', 'the worksheet was signed by somebody since it was read');
            return { entries: [signWorksheet(caller.person, params.id, body as Json, data)], result: null };
          },
          idempotencyKey === null ? {} : { idempotencyKey },
        );
        return { body: { id: params.id } };
      },
    }),
  ];
}

function startingFacts(offences: readonly string[]): Record<string, unknown> {
  return { offences: [...offences], acts: [], suspect: {}, victim: {}, items: [], denouncedBy: null };
}

/** Changes with each signature. */
function signedTag(row: { at: string } | null): string {
  return `"${row?.at ?? 0}"`;
}

function worksheetFrom(
  facts: Record<string, unknown>,
  offences: readonly string[],
  row: { by: string; at: string } | null,
): Worksheet {
  const { hooks, competence, claims, routes, remarks, caution, data } = routing(facts);
  return {
    facts,
    offences: [...offences],
    signedBy: row?.by ?? null,
    signedAt: row?.at ?? null,
    hooks: hooks.map((hook) => ({ ...hook, missing: [...hook.missing] })),
    competence: competence && { ...competence, local: [...competence.local] },
    claims: claims.map(({ country, grounds }) => ({ country, grounds: [...grounds] })),
    routes: routes.map((step) => ({
      ...step,
      languages: [...step.languages],
      notices: [...step.notices],
      kind: requestKindOf(step),
    })),
    remarks: remarks.map(({ code, text }) => ({ code, text })),
    caution,
    data,
  };
}
