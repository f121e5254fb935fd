import type { Blobs, OpenEntry } from '@sanad/platform/ports';
import { sql } from 'kysely';
import type { Hash } from './batch-posts.ts';
import { addTallies, type MemberPost, rowOf, type Tally, tallyOf } from './campaign-row.ts';
import { catchUp, keepChange, latestMark, type Mark } from './changes.ts';
import { type Change, createEngine, type Engine, type Placement, type Ruled } from './engine.ts';
import { recountFacts } from './facts.ts';
import type { Db, PostTable } from './tables.ts';

/** What the projector holds between entries: the engine, and up to which change of it. */
export type Context = { readonly blobs: Blobs; readonly hash: Hash; engine: Engine | null; mark: Mark };

/** A post as it is counted in its campaign. */
export type Counted = MemberPost & { readonly campaign: string };

type Summed = Pick<PostTable, 'campaign'> & MemberPost;

export const CHUNK = 1000;
const SAMPLE_LETTERS = 300;

/** The engine as of the last entry. What other programs have changed meanwhile is done to it; else it is woken from the views. */
export async function engineOf(db: Db, context: Context): Promise<Engine> {
  if (context.engine) {
    const mark = await catchUp(db, context.engine, context.mark);
    if (mark) {
      context.mark = mark;
      return context.engine;
    }
  }
  const known = await db
    .selectFrom('triage.posts as p')
    .innerJoin('triage.campaigns as c', 'c.id', 'p.campaign')
    .select(['p.id', 'p.text', 'p.campaign', 'p.membership', 'p.images', 'p.contacts', 'c.fixed_root'])
    .orderBy('p.n')
    .execute();
  const rulings = await db.selectFrom('triage.rulings').selectAll().where('void', '=', false).execute();
  const events = rulings.flatMap((ruling): Ruled[] => [
    { n: ruling.at_n, index: ruling.at_index, rule: ruling },
    ...(ruling.left_n === null ? [] : [{ n: ruling.left_n, index: ruling.left_index!, withdraw: ruling.id }]),
  ]);
  context.engine = createEngine(
    known.map(({ fixed_root, ...post }) => ({ ...post, fixed: fixed_root !== null && post.membership === 'member' })),
    events,
  );
  context.mark = await latestMark(db);
  return context.engine;
}

/** Says what has changed in the engine, so that other programs do the same to theirs. */
export async function tellChange(db: Db, context: Context, entry: OpenEntry, change: Change): Promise<void> {
  context.mark = await keepChange(db, entry.header.id, change);
}

/** Writes changed placements of posts that were there before, and sums up the campaigns they left. */
export async function moveTogether(db: Db, placements: readonly Placement[]): Promise<void> {
  for (let at = 0; at < placements.length; at += CHUNK) {
    const chunk = JSON.stringify(placements.slice(at, at + CHUNK));
    const left = await sql<{ campaign: string }>`
      select distinct p.campaign from triage.posts p
      join jsonb_to_recordset(${chunk}::jsonb) as c(n integer, campaign text) on c.n = p.n where c.campaign <> p.campaign`.execute(
      db,
    );
    await sql`update triage.posts p set campaign = c.campaign, membership = c.membership, because = c.because
      from jsonb_to_recordset(${chunk}::jsonb) as c(n integer, campaign text, membership text, because jsonb) where c.n = p.n`.execute(
      db,
    );
    await summariseCampaigns(
      db,
      left.rows.map((row) => row.campaign),
    );
  }
}

/** Sums up campaigns anew from all their posts. */
export async function summariseCampaigns(db: Db, campaigns: readonly string[]): Promise<void> {
  const wanted = [...new Set(campaigns)].sort();
  for (let at = 0; at < wanted.length; at += CHUNK) {
    const chunk = wanted.slice(at, at + CHUNK);
    // One look into the index for each campaign: without statistics a planner reads the whole table for every chunk.
    const { rows: posts } = await sql<Summed>`
      select p.* from jsonb_array_elements_text(${JSON.stringify(chunk)}::jsonb) as wanted(id)
      cross join lateral (
        select id, campaign, at, priority, score, language, stance, membership, left(text, ${sql.lit(SAMPLE_LETTERS)}) as text,
          jsonb_path_query_array(reading, '$.indicators[*].code') as codes,
          because @? '$[*] ? (@.kind != "wording")' as "sharedContact"
        from triage.posts where campaign = wanted.id order by n
      ) as p`.execute(db);
    const byCampaign = Map.groupBy(posts, (post) => post.campaign);
    const gone = chunk.filter((campaign) => !byCampaign.has(campaign));
    if (gone.length > 0) await db.deleteFrom('triage.campaigns').where('id', 'in', gone).execute();
    await writeRows(db, new Map([...byCampaign].map(([id, members]) => [id, tallyOf(members)])));
    await recountFacts(db, chunk);
  }
}

/** Adds new posts to what is counted of campaigns that have otherwise stayed as they were: the cost is that of the posts. */
export async function addToCampaigns(db: Db, posts: readonly Counted[]): Promise<void> {
  const fresh = [...Map.groupBy(posts, (post) => post.campaign)].sort(([a], [b]) => (a < b ? -1 : 1));
  for (let at = 0; at < fresh.length; at += CHUNK) {
    const chunk = fresh.slice(at, at + CHUNK);
    const ids = JSON.stringify(chunk.map(([id]) => id));
    const { rows } = await sql<{ id: string; tally: Tally | null }>`select id, tally from triage.campaigns
      where id in (select jsonb_array_elements_text(${ids}::jsonb))`.execute(db);
    const known = new Map(rows.map(({ id, tally }) => [id, tally]));
    const uncounted = chunk.filter(([id]) => known.get(id) === null).map(([id]) => id);
    await summariseCampaigns(db, uncounted);
    const counted = chunk.filter(([id]) => known.get(id) !== null);
    await writeRows(
      db,
      new Map(
        counted.map(([id, added]) => {
          const before = known.get(id);
          return [id, before ? addTallies(before, tallyOf(added)) : tallyOf(added)];
        }),
      ),
    );
  }
}

async function writeRows(db: Db, tallies: ReadonlyMap<string, Tally>): Promise<void> {
  if (tallies.size === 0) return;
  const rows = [...tallies].map(([id, tally]) => {
    const row = rowOf(tally);
    return {
      id,
      size: row.size,
      proposed: row.proposed,
      priority: row.priority,
      score: row.score,
      rank: row.rank,
      sample: row.sample,
      sample_post: row.samplePost,
      language: row.language,
      indicators: row.indicators,
      order: row.order,
      first_at: row.firstAt,
      last_at: row.lastAt,
      state: row.isHelp ? 'help' : 'open',
      tally,
    };
  });
  await sql`insert into triage.campaigns
    select * from jsonb_populate_recordset(null::triage.campaigns, ${storable(JSON.stringify(rows))}::jsonb)
    on conflict (id) do update set size = excluded.size, proposed = excluded.proposed, priority = excluded.priority,
      score = excluded.score, rank = excluded.rank, sample = excluded.sample, sample_post = excluded.sample_post,
      language = excluded.language, indicators = excluded.indicators, "order" = excluded."order",
      first_at = excluded.first_at, last_at = excluded.last_at, tally = excluded.tally,
      state = case when triage.campaigns.state = 'decided' then 'decided' else excluded.state end`.execute(db);
}

/** PostgreSQL keeps no U+0000: it is shown as U+FFFD, which has the same length, so every span still fits. */
export function storable<T extends string | null>(text: T): T {
  return (text === null ? null : text.replaceAll('\u0000', '\ufffd').replaceAll('\\u0000', '\\ufffd')) as T;
}
