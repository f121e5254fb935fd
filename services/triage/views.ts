import { fromUtf8 } from '@sanad/base/bytes';
import type { Blobs, OpenEntry, Projector, ViewsTransaction } from '@sanad/platform/ports';
import type { Verdict } from '@sanad/wire/common';
import type { Link, Reading } from '@sanad/wire/post';
import { sql } from 'kysely';
import { digestOf, type Hash, readBlob } from './batch-posts.ts';
import { type MemberPost, summarise } from './campaign-row.ts';
import { createEngine, type Engine, type Placement } from './engine.ts';

export type PostTable = {
  id: string;
  n: number;
  batch: string;
  source_id: string;
  text: string;
  at: string | null;
  author: string | null;
  platform: string | null;
  made_up: boolean;
  priority: Reading['priority'];
  score: number;
  stance: Reading['stance'];
  language: Reading['language'];
  reading: Reading;
  because: Link[];
  campaign: string;
  membership: 'member' | 'proposed';
  digest: string;
};
export type CampaignTable = {
  id: string;
  size: number;
  proposed: number;
  priority: Reading['priority'];
  score: number;
  rank: number;
  sample: string;
  sample_post: string;
  language: string;
  indicators: { code: string; posts: number }[];
  order: string[];
  first_at: string | null;
  last_at: string | null;
  state: 'open' | 'decided' | 'help';
  verdict: Verdict | null;
  decision: string | null;
  fixed_root: string | null;
};
export type TriageTables = {
  'triage.batches': {
    id: string;
    at: string;
    by: string;
    source: string;
    legal_basis: string;
    posts: number;
    blob: string;
  };
  'triage.posts': PostTable;
  'triage.campaigns': CampaignTable;
  'triage.decisions': {
    id: string;
    campaign: string;
    verdict: Verdict;
    root: string;
    by: string;
    at: string;
    note: string;
    signed: boolean;
    undone_at: string | null;
  };
};

type Db = ReturnType<typeof tablesOf>;
type Context = { readonly blobs: Blobs; readonly hash: Hash; engine: Engine | null };

const TYPES: readonly string[] = ['batch.received', 'campaign.fixed', 'campaign.decided', 'decision.undone'];
const CHUNK = 1000;

/** The tables of triage. The engine is woken from the views at the first entry that needs it. */
export function createTriageProjector(deps: { readonly blobs: Blobs; readonly hash: Hash }): Projector {
  const context: Context = { ...deps, engine: null };
  return {
    schema: 'triage',
    tables: ['batches', 'posts', 'campaigns', 'decisions'],
    migrations: new URL('./migrations/', import.meta.url),
    handles: (type) => TYPES.includes(type),
    reset: () => {
      context.engine = null;
    },
    apply: async (views, entry) => {
      const db = tablesOf(views);
      switch (entry.header.type) {
        case 'batch.received':
          return applyBatch(db, entry, context);
        case 'campaign.fixed':
          return applyFixed(db, entry, context);
        case 'campaign.decided':
          return applyDecided(db, entry);
        case 'decision.undone':
          return applyUndone(db, entry, context);
      }
    },
  };
}

function tablesOf(views: ViewsTransaction) {
  return views.withTables<TriageTables>();
}

async function engineOf(db: Db, context: Context): Promise<Engine> {
  const count = await db.selectFrom('triage.posts').select(sql<string>`count(*)`.as('n')).executeTakeFirstOrThrow();
  if (context.engine && context.engine.size === Number(count.n)) return context.engine;
  const known = await db
    .selectFrom('triage.posts as p')
    .innerJoin('triage.campaigns as c', 'c.id', 'p.campaign')
    .select(['p.id', 'p.text', 'p.campaign', 'p.membership', 'c.fixed_root'])
    .orderBy('p.n')
    .execute();
  context.engine = createEngine(
    known.map(({ fixed_root, ...post }) => ({ ...post, fixed: fixed_root !== null && post.membership === 'member' })),
  );
  return context.engine;
}

async function applyBatch(db: Db, entry: OpenEntry, context: Context): Promise<void> {
  const body = entry.body as { batch: string; source: string; legalBasis: string; count: number; blob: string };
  const row = {
    id: body.batch,
    at: entry.header.time,
    by: entry.header.actor,
    source: body.source,
    legal_basis: body.legalBasis,
  };
  await db
    .insertInto('triage.batches')
    .values({ ...row, posts: body.count, blob: body.blob })
    .execute();
  const blob = await context.blobs.get(body.blob);
  if (!blob) return; // erased: the batch stays, its posts are gone
  const engine = await engineOf(db, context);
  const posts = readBlob(body.batch, fromUtf8(blob).split('\n'));
  const first = engine.size;
  const rows = posts.map(({ id, line, post }, index) => {
    const text = storable(post.text);
    const reading = engine.read(text);
    return {
      id,
      n: first + index,
      batch: body.batch,
      source_id: storable(post.id ?? String(index + 1)),
      text,
      at: readTime(post.at),
      author: reading.stance === 'offer' ? storable(post.author ?? null) : null,
      platform: storable(post.platform ?? null),
      made_up: post.madeUp ?? false,
      priority: reading.priority,
      score: reading.score,
      stance: reading.stance,
      language: reading.language,
      reading,
      digest: digestOf(line, context.hash),
    };
  });
  const placements = engine.place(rows);
  const fresh = new Map(placements.filter((one) => one.n >= first).map((one) => [one.n, one]));
  for (let at = 0; at < rows.length; at += CHUNK) {
    const chunk = rows.slice(at, at + CHUNK).map((post) => {
      const { campaign, membership, because } = fresh.get(post.n)!;
      return { ...post, campaign, membership, because };
    });
    await sql`insert into triage.posts select * from jsonb_populate_recordset(null::triage.posts, ${storable(JSON.stringify(chunk))}::jsonb)`.execute(
      db,
    );
  }
  await moveTogether(
    db,
    placements.filter((one) => one.n < first),
  );
  await summariseCampaigns(
    db,
    placements.map((one) => one.campaign),
  );
}

async function applyFixed(db: Db, entry: OpenEntry, context: Context): Promise<void> {
  const body = entry.body as { campaign: string; root: string; members: string[] };
  await db.updateTable('triage.campaigns').set({ fixed_root: body.root }).where('id', '=', body.campaign).execute();
  const engine = await engineOf(db, context);
  engine.fix(body.campaign, body.members);
}

async function applyDecided(db: Db, entry: OpenEntry): Promise<void> {
  const body = entry.body as {
    decision: string;
    campaign: string;
    verdict: Verdict;
    root: string;
    note: string;
    signature: unknown;
  };
  const row = { id: body.decision, campaign: body.campaign, verdict: body.verdict, root: body.root, note: body.note };
  await db
    .insertInto('triage.decisions')
    .values({ ...row, by: entry.header.actor, at: entry.header.time, signed: body.signature !== null, undone_at: null })
    .execute();
  await db
    .updateTable('triage.campaigns')
    .set({ state: 'decided', verdict: body.verdict, decision: body.decision })
    .where('id', '=', body.campaign)
    .execute();
}

async function applyUndone(db: Db, entry: OpenEntry, context: Context): Promise<void> {
  const body = entry.body as { decision: string; campaign: string };
  await db
    .updateTable('triage.decisions')
    .set({ undone_at: entry.header.time })
    .where('id', '=', body.decision)
    .execute();
  await db
    .updateTable('triage.campaigns')
    .set({ state: 'open', verdict: null, decision: null, fixed_root: null })
    .where('id', '=', body.campaign)
    .execute();
  const engine = await engineOf(db, context);
  const placements = engine.unfix(body.campaign);
  await moveTogether(db, placements);
  await summariseCampaigns(db, [body.campaign, ...placements.map((one) => one.campaign)]);
}

/** Writes changed placements of posts that were there before, and sums up the campaigns they left. */
async function moveTogether(db: Db, placements: readonly Placement[]): Promise<void> {
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

async function summariseCampaigns(db: Db, campaigns: readonly string[]): Promise<void> {
  const wanted = [...new Set(campaigns)].sort();
  for (let at = 0; at < wanted.length; at += CHUNK) {
    const chunk = wanted.slice(at, at + CHUNK);
    const posts = await db
      .selectFrom('triage.posts')
      .select([
        'id',
        'campaign',
        'text',
        'at',
        'priority',
        'score',
        'language',
        'stance',
        'reading',
        'because',
        'membership',
      ])
      .where('campaign', 'in', chunk)
      .orderBy('n')
      .execute();
    const byCampaign = Map.groupBy(posts, (post) => post.campaign);
    const gone = chunk.filter((campaign) => !byCampaign.has(campaign));
    if (gone.length > 0) await db.deleteFrom('triage.campaigns').where('id', 'in', gone).execute();
    const rows = [...byCampaign].map(([id, members]) => {
      const sum = summarise(members.map(memberOf));
      const help = members.every((post) => post.stance === 'help');
      return {
        id,
        size: sum.size,
        proposed: sum.proposed,
        priority: sum.priority,
        score: sum.score,
        rank: sum.rank,
        sample: sum.sample,
        sample_post: sum.samplePost,
        language: sum.language,
        indicators: sum.indicators,
        order: sum.order,
        first_at: sum.firstAt,
        last_at: sum.lastAt,
        state: help ? 'help' : 'open',
      };
    });
    if (rows.length === 0) continue;
    await sql`insert into triage.campaigns
      select * from jsonb_populate_recordset(null::triage.campaigns, ${storable(JSON.stringify(rows))}::jsonb)
      on conflict (id) do update set size = excluded.size, proposed = excluded.proposed, priority = excluded.priority,
        score = excluded.score, rank = excluded.rank, sample = excluded.sample, sample_post = excluded.sample_post,
        language = excluded.language, indicators = excluded.indicators, "order" = excluded."order",
        first_at = excluded.first_at, last_at = excluded.last_at,
        state = case when triage.campaigns.state = 'decided' then 'decided' else excluded.state end`.execute(db);
  }
}

function memberOf(
  post: Pick<
    PostTable,
    'id' | 'text' | 'at' | 'priority' | 'score' | 'language' | 'reading' | 'because' | 'membership'
  >,
): MemberPost {
  const { reading, because, ...rest } = post;
  return {
    ...rest,
    codes: reading.indicators.map((indicator) => indicator.code),
    sharedContact: because.some((link) => link.kind !== 'wording'),
  };
}

/** PostgreSQL keeps no U+0000: it is shown as U+FFFD, which has the same length, so every span still fits. */
function storable<T extends string | null>(text: T): T {
  return (text === null ? null : text.replaceAll('\u0000', '\ufffd').replaceAll('\\u0000', '\\ufffd')) as T;
}

function readTime(at: string | null | undefined): string | null {
  const value = at ? Date.parse(at) : Number.NaN;
  return Number.isNaN(value) ? null : new Date(value).toISOString();
}
