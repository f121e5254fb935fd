import { toHex, utf8 } from '@sanad/base/bytes';
import { fault } from '@sanad/base/fault';
import { instantOf } from '@sanad/base/instant';
import { canonicalize, type Json } from '@sanad/base/jcs';
import type { Views } from '@sanad/platform/ports';
import { type Campaign, campaign, decisionMade, newDecision, queuePage, queueQuery, undo } from '@sanad/wire/campaign';
import { type Post, post, postPage } from '@sanad/wire/post';
import { type Route, route } from '@sanad/wire/route';
import { z } from 'zod';
import { countCampaign } from './campaign-counts.ts';
import { buildCampaign } from './campaign-page.ts';
import { claimsOf } from './claims.ts';
import { decideCampaign, undoDecision, undoUntil } from './commands.ts';
import { rootOfMembers, type TriageDeps } from './deps.ts';
import { findNear } from './near.ts';
import {
  decisionNow,
  findCampaign,
  findDecision,
  findPosts,
  listPosts,
  listQueue,
  memberDigests,
  postRowOf,
} from './queries.ts';
import { tellSearches } from './raise.ts';
import { listRulings } from './ruling-queries.ts';
import { postTimes, samplePosts } from './sample.ts';

export const STAFF = ['investigator', 'supervisor'] as const;
export const READERS = ['investigator', 'supervisor', 'auditor'] as const;
export const byId = z.object({ id: z.string() });

export function triageRoutes(deps: TriageDeps): Route[] {
  const { spine } = deps;
  return [
    route({
      method: 'get',
      path: '/v1/queue',
      summary: 'Campaigns that wait for a decision, the most urgent first',
      roles: READERS,
      query: queueQuery,
      answer: queuePage,
      handle: async ({ query, caller }) => {
        const page = await listQueue(spine.views, query);
        const cases = await deps.casesOf(page.rows.map((row) => row.campaign));
        const claims = await claimsOf(
          { claims: spine.claims, names: deps.names },
          page.rows.map((row) => row.campaign),
          caller.person,
        );
        const items = page.rows.map((row) => ({
          ...row,
          case: cases[row.campaign]?.id ?? null,
          claim: claims[row.campaign] ?? null,
        }));
        return { body: { items, next: page.next, total: page.total }, shown: items.map((row) => row.campaign) };
      },
    }),
    route({
      method: 'get',
      path: '/v1/campaigns/{id}',
      summary: 'A campaign: template and slots, reasons, contacts, growth',
      roles: READERS,
      params: byId,
      answer: campaign,
      handle: async ({ params }) => {
        const body = await readCampaign(deps, spine.views, params.id);
        return { body, etag: `"${body.shown.slice(0, 32)}"`, shown: [body.id] };
      },
    }),
    route({
      method: 'get',
      path: '/v1/campaigns/{id}/posts',
      summary: 'Posts of a campaign with why each is linked',
      roles: READERS,
      params: byId,
      query: z.object({
        cursor: z.coerce.number().int().optional(),
        limit: z.coerce.number().int().min(1).max(500).default(100),
      }),
      answer: postPage,
      handle: async ({ params, query }) => {
        const rows = await listPosts(spine.views, params.id, { limit: query.limit + 1, after: query.cursor ?? -1 });
        const items = rows.slice(0, query.limit);
        const next = rows.length > query.limit ? String(items.at(-1)!.n) : null;
        return { body: { items: items.map(postRowOf), next, total: null }, shown: items.map((row) => row.id) };
      },
    }),
    route({
      method: 'get',
      path: '/v1/posts/{id}',
      summary: 'A post with the words that raised it, explained',
      roles: READERS,
      params: byId,
      answer: post,
      handle: async ({ params }) => {
        const [row] = await findPosts(spine.views, [params.id]);
        if (!row) throw fault('post-unknown', 'no such post');
        const body: Post = {
          ...postRowOf(row),
          reading: row.reading,
          reasons: [...deps.reasonsOf(row)],
          campaign: row.campaign,
          digest: row.digest,
          batch: row.batch,
          source: row.source,
          legalBasis: row.legal_basis,
        };
        return { body, shown: [row.id] };
      },
    }),
    route({
      method: 'post',
      path: '/v1/campaigns/{id}/decision',
      summary: 'One decision for the whole campaign: recruitment lure, not, cannot tell',
      roles: STAFF,
      params: byId,
      body: newDecision,
      answer: decisionMade,
      handle: async ({ caller, params, body, idempotencyKey }) => {
        const { result } = await spine.transact(
          async ({ views }) => {
            const row = await findCampaign(views, params.id);
            if (!row) throw fault('campaign-unknown', 'no such campaign');
            const held = (await spine.claims.of([row.id], views)).get(row.id);
            if (held && held.by !== caller.person)
              throw fault('campaign-claimed', 'somebody else works on it', {
                detail: { until: instantOf(held.until) },
              });
            const members = await memberDigests(views, row.id);
            const { verdict, root, shown } = body;
            const statement = {
              kind: 'campaign.decided',
              campaign: row.id,
              root,
              verdict,
              shown,
              engine: deps.engine,
            } as const;
            await deps.checkSigned(views, caller.person, statement, body.signature);
            const id = deps.newId('decision');
            const now = {
              id: row.id,
              state: row.state === 'decided' ? ('decided' as const) : ('open' as const),
              root: rootOfMembers(deps, members),
              members: members.map((member) => member.id),
            };
            const decision = { id, engine: deps.engine, ...body, signature: body.signature as Json };
            return {
              entries: decideCampaign(caller.person, now, decision),
              result: { id, undoUntil: undoUntil(deps.now()) },
            };
          },
          idempotencyKey === null ? {} : { idempotencyKey },
        );
        await tellSearches(deps, [params.id]);
        return { body: result, status: 201 };
      },
    }),
    route({
      method: 'post',
      path: '/v1/decisions/{id}/undo',
      summary: 'The person who decided takes it back',
      roles: STAFF,
      params: byId,
      body: undo,
      answer: z.object({ campaign: z.string() }),
      handle: async ({ caller, params, body, idempotencyKey }) => {
        const { result } = await spine.transact(
          async ({ views }) => {
            const now = await decisionNow(views, params.id);
            if (!now) throw fault('decision-unknown', 'no such decision');
            const statement = { kind: 'decision.undone', decision: now.id } as const;
            await deps.checkSigned(views, caller.person, statement, body.signature);
            return {
              entries: [undoDecision(caller.person, now, deps.now(), body.signature as Json)],
              result: now.campaign,
            };
          },
          idempotencyKey === null ? {} : { idempotencyKey },
        );
        await tellSearches(deps, [result]);
        return { body: { campaign: result } };
      },
    }),
  ];
}

/** The page of a campaign with the digest of what it shows, which a decision names. */
export async function readCampaign(deps: TriageDeps, views: Views, id: string): Promise<Campaign> {
  const row = await findCampaign(views, id);
  if (!row) throw fault('campaign-unknown', 'no such campaign');
  const posts = await samplePosts(views, row.id, row.sample_post);
  const decision = row.decision === null ? null : await findDecision(views, row.decision);
  const names = decision ? await deps.names([decision.by]) : {};
  const rulings = await listRulings(views, row.id);
  const judges = await deps.names(rulings.map((ruling) => ruling.by));
  const page = buildCampaign({
    row,
    posts,
    times: await postTimes(views, row.id),
    counts: await countCampaign(views, row.id),
    root: rootOfMembers(deps, await memberDigests(views, row.id)),
    engine: deps.engine,
    template: deps.templateOf(posts),
    reasonsOf: deps.reasonsOf,
    decision: decision && { ...decision, byName: names[decision.by] ?? '' },
    case: (await deps.casesOf([row.id]))[row.id] ?? null,
    rulings: rulings.map((ruling) => ({ ...ruling, byName: judges[ruling.by] ?? '' })),
    near: await findNear(views, row.id, posts),
  });
  return { ...page, shown: shownDigest(deps, page) };
}

/** The digest of a page as it is shown to somebody: SHA-256 of its canonical JSON. */
export function shownDigest(deps: Pick<TriageDeps, 'hash'>, page: Omit<Campaign, 'shown'>): string {
  return toHex(deps.hash(utf8(canonicalize(page))));
}
