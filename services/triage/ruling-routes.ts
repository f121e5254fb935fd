import type { Json } from '@sanad/base/jcs';
import type { ViewsTransaction } from '@sanad/platform/ports';
import { newExtension, newMerge, newSplit, rulingMade, withdrawal } from '@sanad/wire/review';
import { type Route, route } from '@sanad/wire/route';
import type { z } from 'zod';
import { rootOfMembers, type TriageDeps } from './deps.ts';
import { campaignIdOf } from './engine.ts';
import { findCampaign } from './queries.ts';
import { tellSearches } from './raise.ts';
import { byId, STAFF } from './routes.ts';
import { postBeside, ruledCampaign, rulingNow, standingSplits } from './ruling-queries.ts';
import { extendCampaign, mergeCampaigns, splitCampaign, withdrawRuling } from './rulings.ts';
import type { TriageTables } from './tables.ts';

/** Merge, split, take in, take back: which posts are one campaign, when a person knows better. */
export function ruledRoutes(deps: TriageDeps): Route[] {
  const { spine } = deps;
  const look = (views: ViewsTransaction, id: string) =>
    ruledCampaign(views, id, (members) => rootOfMembers(deps, members));
  const options = (key: string | null) => (key === null ? {} : { idempotencyKey: key });
  /** Where a post's campaign is after the command. */
  const now = async (campaign: string): Promise<string> => (await findCampaign(spine.views, campaign))?.id ?? campaign;
  /** Saved searches may find what has become of the campaigns. */
  const told = async (body: z.infer<typeof rulingMade>, ...others: string[]) => {
    await tellSearches(deps, [...new Set([body.campaign, ...others])]);
    return { body, status: 201 } as const;
  };
  return [
    route({
      method: 'post',
      path: '/v1/campaigns/merge',
      summary: 'A person says that campaigns are one; later posts respect it',
      roles: STAFF,
      body: newMerge,
      answer: rulingMade,
      handle: async ({ caller, body, idempotencyKey }) => {
        const ids = [...new Set(body.campaigns)].sort();
        const { result } = await spine.transact(async ({ views }) => {
          const statement = { kind: 'campaigns.merged', campaigns: ids } as const;
          await deps.checkSigned(views, caller.person, statement, body.signature);
          const campaigns = [];
          for (const id of ids) campaigns.push(await look(views, id));
          const ruling = { id: deps.newId('ruling'), note: body.note, signature: body.signature as Json };
          const entry = mergeCampaigns(caller.person, campaigns, await standingSplits(views), ruling);
          return { entries: [entry], result: ruling.id };
        }, options(idempotencyKey));
        return told({ id: result, campaign: await now(ids[0]!) });
      },
    }),
    route({
      method: 'post',
      path: '/v1/campaigns/{id}/split',
      summary: 'A person says that some posts are not of this campaign; they never come back to it',
      roles: STAFF,
      params: byId,
      body: newSplit,
      answer: rulingMade,
      handle: async ({ caller, params, body, idempotencyKey }) => {
        const posts = [...new Set(body.posts)].sort();
        const { result } = await spine.transact(async ({ views }) => {
          const campaign = await look(views, params.id);
          const statement = { kind: 'campaign.split', campaign: campaign.id, posts } as const;
          await deps.checkSigned(views, caller.person, statement, body.signature);
          const id = deps.newId('ruling');
          const wanted = { ...body, id, posts, signature: body.signature as Json };
          const other = await postBeside(views, campaign.id, posts);
          return { entries: [splitCampaign(caller.person, campaign, wanted)], result: { id, other } };
        }, options(idempotencyKey));
        const { id, other } = result;
        const rest = other === null ? null : await now(campaignIdOf(other));
        return told({ id, campaign: await now(campaignIdOf(posts[0]!)), rest }, params.id, ...(rest ? [rest] : []));
      },
    }),
    route({
      method: 'post',
      path: '/v1/campaigns/{id}/extend',
      summary: 'What came after the decision and was proposed is taken in',
      roles: STAFF,
      params: byId,
      body: newExtension,
      answer: rulingMade,
      handle: async ({ caller, params, body, idempotencyKey }) => {
        const { result } = await spine.transact(async ({ views }) => {
          const campaign = await look(views, params.id);
          const members = await allDigests(views, campaign.id);
          const root = rootOfMembers(deps, members);
          const statement = { kind: 'campaign.extended', campaign: campaign.id, root: campaign.root } as const;
          await deps.checkSigned(views, caller.person, statement, body.signature);
          return {
            entries: [extendCampaign(caller.person, campaign, root, body.signature as Json)],
            result: campaign.id,
          };
        }, options(idempotencyKey));
        return told({ id: result, campaign: result });
      },
    }),
    route({
      method: 'post',
      path: '/v1/rulings/{id}/withdraw',
      summary: 'Takes a merge or a split back: it is as if it had never been',
      roles: STAFF,
      params: byId,
      body: withdrawal,
      answer: rulingMade,
      handle: async ({ caller, params, body, idempotencyKey }) => {
        const { result } = await spine.transact(async ({ views }) => {
          const known = await rulingNow(views, params.id);
          const statement = { kind: 'ruling.withdrawn', ruling: known.id } as const;
          await deps.checkSigned(views, caller.person, statement, body.signature);
          return {
            entries: [withdrawRuling(caller.person, known, body.signature as Json)],
            result: known.campaigns,
          };
        }, options(idempotencyKey));
        const taken = { id: params.id, campaign: await now(result[0]!) };
        return { ...(await told(taken, ...result)), status: 200 };
      },
    }),
  ];
}

async function allDigests(views: ViewsTransaction, campaign: string): Promise<{ digest: string }[]> {
  return views
    .withTables<TriageTables>()
    .selectFrom('triage.posts')
    .select('digest')
    .where('campaign', '=', campaign)
    .orderBy('n')
    .execute();
}
