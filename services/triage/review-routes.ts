import { fault } from '@sanad/base/fault';
import { instantOf } from '@sanad/base/instant';
import type { Json } from '@sanad/base/jcs';
import type { Views, ViewsTransaction } from '@sanad/platform/ports';
import { campaign } from '@sanad/wire/campaign';
import { page } from '@sanad/wire/common';
import { agreement, claim, newSecondLook, secondLook } from '@sanad/wire/review';
import { type Route, route } from '@sanad/wire/route';
import { z } from 'zod';
import { kappaOf } from './agreement.ts';
import type { TriageDeps } from './deps.ts';
import { findCampaign } from './queries.ts';
import { byId, readCampaign, STAFF, shownDigest } from './routes.ts';
import type { TriageTables } from './tables.ts';

const byDecision = z.object({ decision: z.string() });
const SHOWN = 100;

/** Who works on what, and the blind second look at a sample of decisions. */
export function reviewRoutes(deps: TriageDeps): Route[] {
  const { spine } = deps;
  return [
    route({
      method: 'put',
      path: '/v1/campaigns/{id}/claim',
      summary: 'I work on this campaign: for five minutes nobody else decides it',
      roles: STAFF,
      params: byId,
      answer: claim,
      handle: async ({ caller, params }) => {
        const row = await findCampaign(spine.views, params.id);
        if (!row) throw fault('campaign-unknown', 'no such campaign');
        const { by, until } = await spine.claims.take(row.id, caller.person);
        const byName = (await deps.names([by]))[by] ?? '';
        return { body: { by, byName, until: instantOf(until), own: by === caller.person } };
      },
    }),
    route({
      method: 'delete',
      path: '/v1/campaigns/{id}/claim',
      summary: 'I no longer work on this campaign',
      roles: STAFF,
      params: byId,
      answer: z.object({ campaign: z.string() }),
      handle: async ({ caller, params }) => {
        await spine.claims.release(params.id, caller.person);
        return { body: { campaign: params.id } };
      },
    }),
    route({
      method: 'get',
      path: '/v1/second-looks',
      summary: 'Sampled decisions that wait for a second, blind look of another person',
      roles: STAFF,
      answer: page(secondLook),
      handle: async ({ caller }) => {
        const items = await waiting(spine.views, caller.person).limit(SHOWN).execute();
        return { body: { items, next: null, total: items.length }, shown: items.map((row) => row.campaign) };
      },
    }),
    route({
      method: 'get',
      path: '/v1/second-looks/{decision}',
      summary: 'The campaign of a sampled decision, without the verdict that it was given',
      roles: STAFF,
      params: byDecision,
      answer: campaign,
      handle: async ({ caller, params }) => {
        const body = await blind(deps, spine.views, params.decision, caller.person);
        return { body, shown: [body.id] };
      },
    }),
    route({
      method: 'post',
      path: '/v1/second-looks/{decision}',
      summary: 'The second verdict; it changes nothing but how far two people agree',
      roles: STAFF,
      params: byDecision,
      body: newSecondLook,
      answer: secondLook.pick({ decision: true, campaign: true }),
      handle: async ({ caller, params, body, idempotencyKey }) => {
        const { result } = await spine.transact(
          async ({ views }) => {
            const { verdict, root, shown, signature } = body;
            const row = await waitingOne(views, params.decision, caller.person);
            const statement = { kind: 'campaign.reviewed', decision: row.decision, root, verdict, shown } as const;
            await deps.checkSigned(views, caller.person, statement, signature);
            const looked = { decision: row.decision, campaign: row.campaign, verdict, root, shown };
            const entry = {
              type: 'campaign.reviewed',
              version: 1,
              actor: caller.person,
              about: [row.campaign],
              scope: row.campaign,
              body: { ...looked, engine: deps.engine, signature: signature as Json },
            };
            return { entries: [entry], result: { decision: row.decision, campaign: row.campaign } };
          },
          idempotencyKey === null ? {} : { idempotencyKey },
        );
        return { body: result, status: 201 };
      },
    }),
    route({
      method: 'get',
      path: '/v1/agreement',
      summary: 'How far two people agree who judge the same campaign blindly',
      roles: ['supervisor', 'auditor'],
      answer: agreement,
      handle: async () => {
        const body = await readAgreement(spine.views);
        return { body, shown: body.apart.map(({ campaign }) => campaign) };
      },
    }),
  ];
}

/** The page without what the first person said; its digest is of what this person is shown. */
async function blind(deps: TriageDeps, views: Views, decision: string, person: string) {
  const row = await waitingOne(views, decision, person);
  const { case: _case, decision: _decision, shown: _shown, ...page } = await readCampaign(deps, views, row.campaign);
  const told = { ...page, state: 'open' as const, decision: null, case: null };
  return { ...told, shown: shownDigest(deps, told) };
}

function waiting(views: Views | ViewsTransaction, person: string) {
  return views
    .withTables<TriageTables>()
    .selectFrom('triage.decisions as d')
    .innerJoin('triage.campaigns as c', 'c.id', 'd.campaign')
    .leftJoin('triage.reviews as r', 'r.decision', 'd.id')
    .select(['d.id as decision', 'c.id as campaign', 'c.size', 'c.sample', 'c.language'])
    .where('d.sampled', '=', true)
    .where('d.undone_at', 'is', null)
    .where('d.by', '<>', person)
    .where('r.decision', 'is', null)
    .orderBy('d.at')
    .orderBy('d.id');
}

async function waitingOne(views: Views | ViewsTransaction, decision: string, person: string) {
  const row = await waiting(views, person).where('d.id', '=', decision).executeTakeFirst();
  if (!row) throw fault('decision-unknown', 'no such decision waits for a second look of this person');
  return row;
}

async function readAgreement(views: Views): Promise<z.input<typeof agreement>> {
  const db = views.withTables<TriageTables>();
  const sampled = await db
    .selectFrom('triage.decisions as d')
    .leftJoin('triage.campaigns as c', 'c.id', 'd.campaign')
    .leftJoin('triage.reviews as r', 'r.decision', 'd.id')
    .select(['d.campaign', 'c.sample', 'd.verdict as first', 'r.verdict as second', 'r.at'])
    .where('d.sampled', '=', true)
    .where('d.undone_at', 'is', null)
    .orderBy('d.id')
    .execute();
  const pairs = sampled.flatMap(({ campaign, sample, first, second, at }) =>
    second !== null && at !== null ? [{ campaign, sample: sample ?? '', first, second, at }] : [],
  );
  const counts = new Map<string, number>();
  for (const { first, second } of pairs) {
    const key = `${first} ${second}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const found = kappaOf(pairs);
  return {
    pairs: pairs.length,
    waiting: sampled.length - pairs.length,
    agreed: pairs.filter((pair) => pair.first === pair.second).length,
    kappa: found?.kappa ?? null,
    interval: found ? [...found.interval] : null,
    table: [...counts].map(([key, count]) => {
      const [first, second] = key.split(' ') as [(typeof pairs)[number]['first'], (typeof pairs)[number]['first']];
      return { first, second, pairs: count };
    }),
    apart: pairs.filter((pair) => pair.first !== pair.second).slice(-SHOWN),
  };
}
