import { fault } from '@sanad/base/fault';
import type { Views, ViewsTransaction } from '@sanad/platform/ports';
import type { CampaignFilter, QueueRow } from '@sanad/wire/campaign';
import type { PostRow } from '@sanad/wire/post';
import { sql } from 'kysely';
import type { DecisionNow } from './commands.ts';
import { conditionOf } from './filter.ts';
import type { CampaignTable, PostTable, TriageTables } from './tables.ts';

type Db = Views | ViewsTransaction;

/** Nobody works through more than this many, so a longer list is not counted to its end. */
const COUNTED = 1000;

/** One page of the queue, highest rank first. The cursor names the last row that was shown. `total` is null when it is long. */
export async function listQueue(
  views: Db,
  wanted: CampaignFilter & { readonly limit: number; readonly cursor?: string | undefined },
): Promise<{ rows: Omit<QueueRow, 'case' | 'claim'>[]; next: string | null; total: number | null }> {
  const db = views.withTables<TriageTables>();
  let query = db.selectFrom('triage.campaigns').where(conditionOf(wanted));
  const { total } = await db
    .selectFrom(
      query
        .select('id')
        .limit(COUNTED + 1)
        .as('few'),
    )
    .select(sql<string>`count(*)`.as('total'))
    .executeTakeFirstOrThrow();
  if (wanted.cursor !== undefined) {
    const [rank, id] = readCursor(wanted.cursor);
    query = query.where((eb) => eb.or([eb('rank', '<', rank), eb.and([eb('rank', '=', rank), eb('id', '>', id)])]));
  }
  const rows = await query
    .selectAll()
    .orderBy('rank', 'desc')
    .orderBy('id')
    .limit(wanted.limit + 1)
    .execute();
  const shown = rows.slice(0, wanted.limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(queueRowOf),
    next: rows.length > wanted.limit && last ? `${last.rank}~${last.id}` : null,
    total: Number(total) > COUNTED ? null : Number(total),
  };
}

export async function findCampaign(views: Db, id: string): Promise<CampaignTable | null> {
  const db = views.withTables<TriageTables>();
  const found = await db.selectFrom('triage.campaigns').selectAll().where('id', '=', id).executeTakeFirst();
  if (found) return found;
  // Its id comes from the post that founded it: when it has become a part of another, that post says of which.
  const post = `post_${id.slice(id.indexOf('_') + 1)}`;
  return (
    (await db
      .selectFrom('triage.campaigns as c')
      .innerJoin('triage.posts as p', 'p.campaign', 'c.id')
      .selectAll('c')
      .where('p.id', '=', post)
      .executeTakeFirst()) ?? null
  );
}

/** Digests of the members in the order in which they came in: the leaves of the campaign's root. */
export async function memberDigests(views: Db, campaign: string): Promise<{ id: string; digest: string }[]> {
  return views
    .withTables<TriageTables>()
    .selectFrom('triage.posts')
    .select(['id', 'digest'])
    .where('campaign', '=', campaign)
    .where('membership', '=', 'member')
    .orderBy('n')
    .execute();
}

/** Posts of a campaign, members first, each in the order in which they came in. */
export async function listPosts(
  views: Db,
  campaign: string,
  page: { readonly limit: number; readonly after: number },
): Promise<PostTable[]> {
  return views
    .withTables<TriageTables>()
    .selectFrom('triage.posts')
    .selectAll()
    .where('campaign', '=', campaign)
    .where('n', '>', page.after)
    .orderBy('n')
    .limit(page.limit)
    .execute();
}

export async function findPosts(
  views: Db,
  ids: readonly string[],
): Promise<(PostTable & { source: string; legal_basis: string })[]> {
  if (ids.length === 0) return [];
  const rows = await views
    .withTables<TriageTables>()
    .selectFrom('triage.posts as p')
    .innerJoin('triage.batches as b', 'b.id', 'p.batch')
    .selectAll('p')
    .select(['b.source', 'b.legal_basis'])
    .where('p.id', 'in', [...ids])
    .execute();
  return rows.sort((a, b) => a.n - b.n);
}

/** The decision that stands, if the campaign has one. */
export async function findDecision(views: Db, id: string) {
  const db = views.withTables<TriageTables>();
  return (await db.selectFrom('triage.decisions').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function decisionNow(views: Db, id: string): Promise<DecisionNow | null> {
  const row = await findDecision(views, id);
  return row && { id: row.id, campaign: row.campaign, by: row.by, at: row.at, undone: row.undone_at !== null };
}

export async function hasMadeUp(views: Db): Promise<boolean> {
  const db = views.withTables<TriageTables>();
  return (await db.selectFrom('triage.posts').select('id').where('made_up', '=', true).limit(1).execute()).length > 0;
}

export async function countPosts(views: Db): Promise<number> {
  const db = views.withTables<TriageTables>();
  const row = await db.selectFrom('triage.posts').select(sql<string>`count(*)`.as('n')).executeTakeFirstOrThrow();
  return Number(row.n);
}

export function postRowOf(post: PostTable): PostRow {
  const { id, text, at, author, platform, priority, stance, language, because, membership } = post;
  return { id, text, at, author, platform, madeUp: post.made_up, priority, stance, language, because, membership };
}

function queueRowOf(row: CampaignTable): Omit<QueueRow, 'case' | 'claim'> {
  return {
    campaign: row.id,
    size: row.size,
    proposed: row.proposed,
    priority: row.priority,
    score: row.score,
    sample: row.sample,
    language: row.language,
    indicators: row.indicators,
    firstAt: row.first_at,
    lastAt: row.last_at,
    state: row.state === 'decided' ? 'decided' : 'open',
    verdict: row.verdict,
    order: row.order,
  };
}

function readCursor(cursor: string): [number, string] {
  const [rank, id] = cursor.split('~');
  if (!rank || !id || !/^\d+$/.test(rank)) throw fault('cursor-malformed', 'the cursor is not one of this list');
  return [Number(rank), id];
}
