import { fault } from '@sanad/base/fault';
import type { Views, ViewsTransaction } from '@sanad/platform/ports';
import type { RulingRow } from '@sanad/wire/review';
import { sql } from 'kysely';
import { findCampaign } from './queries.ts';
import type { RuledCampaign, RulingNow, StandingSplit } from './rulings.ts';
import type { TriageTables } from './tables.ts';

type Db = Views | ViewsTransaction;

/** The merges and splits that stand and concern a campaign, the latest first. */
export async function listRulings(views: Db, campaign: string): Promise<Omit<RulingRow, 'byName'>[]> {
  const founder = `post_${campaign.slice(campaign.indexOf('_') + 1)}`;
  const rows = await standing(views)
    .where((eb) =>
      eb.or([
        sql<boolean>`campaigns @> ${JSON.stringify([campaign])}::jsonb`,
        sql<boolean>`posts @> ${JSON.stringify([founder])}::jsonb`,
      ]),
    )
    .orderBy('at_index', 'desc')
    .execute();
  return rows.map(({ id, kind, campaigns, posts, by, at, note }) => ({
    id,
    kind,
    campaigns,
    posts: posts.length,
    by,
    at,
    note,
  }));
}

export async function standingSplits(views: Db): Promise<StandingSplit[]> {
  return standing(views).where('kind', '=', 'apart').execute();
}

export async function rulingNow(views: Db, id: string): Promise<RulingNow> {
  const row = await views
    .withTables<TriageTables>()
    .selectFrom('triage.rulings')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw fault('ruling-unknown', 'no such merge or split');
  return { id, campaigns: row.campaigns, withdrawn: row.left_n !== null };
}

/** A campaign with all its posts, as a merge or a split needs it. */
export async function ruledCampaign(
  views: Db,
  id: string,
  rootOf: (digests: readonly { readonly digest: string }[]) => string,
): Promise<RuledCampaign> {
  const row = await findCampaign(views, id);
  if (!row) throw fault('campaign-unknown', 'no such campaign');
  if (row.state === 'help') throw fault('campaign-help', 'a call for help is not sorted');
  const posts = await views
    .withTables<TriageTables>()
    .selectFrom('triage.posts')
    .select(['id', 'membership', 'digest'])
    .where('campaign', '=', row.id)
    .orderBy('n')
    .execute();
  const root = rootOf(posts.filter((post) => post.membership === 'member'));
  return { id: row.id, state: row.state === 'decided' ? 'decided' : 'open', root, posts };
}

function standing(views: Db) {
  return views
    .withTables<TriageTables>()
    .selectFrom('triage.rulings')
    .selectAll()
    .where('left_n', 'is', null)
    .where('void', '=', false);
}

/** A post of a campaign that is none of these. */
export async function postBeside(views: Db, campaign: string, posts: readonly string[]): Promise<string | null> {
  const found = await views
    .withTables<TriageTables>()
    .selectFrom('triage.posts')
    .select('id')
    .where('campaign', '=', campaign)
    .where('id', 'not in', posts)
    .orderBy('n')
    .executeTakeFirst();
  return found?.id ?? null;
}
