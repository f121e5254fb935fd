import { fromUtf8, utf8 } from '@sanad/base/bytes';
import { placesIn } from '@sanad/campaigns/places';
import type { Blobs, OpenEntry, Projector } from '@sanad/platform/ports';
import { soundOf } from '@sanad/text/skeleton';
import type { Verdict } from '@sanad/wire/common';
import { sql } from 'kysely';
import { ALARM_TYPES, applyAlarm } from './alarm-views.ts';
import { digestOf, type Hash, readBlob } from './batch-posts.ts';
import type { Placement } from './engine.ts';
import { addFacts, factsOfPost, givenContacts } from './facts.ts';
import {
  addToCampaigns,
  CHUNK,
  type Context,
  type Counted,
  engineOf,
  moveTogether,
  storable,
  summariseCampaigns,
  tellChange,
} from './placing.ts';
import { applyRuling, RULING_TYPES } from './ruling-views.ts';
import { type Db, type PostTable, tablesOf } from './tables.ts';

const TYPES: readonly string[] = [
  'batch.received',
  'campaign.fixed',
  'campaign.decided',
  'campaign.reviewed',
  'decision.undone',
  ...RULING_TYPES,
  ...ALARM_TYPES,
];
/** One decision in so many is looked at by a second person who does not know the first verdict. */
const SAMPLE = 5;

/** The tables of triage. The engine is woken from the views at the first entry that needs it. */
export function createTriageProjector(deps: { readonly blobs: Blobs; readonly hash: Hash }): Projector {
  const context: Context = { ...deps, engine: null, mark: { changes: 0, entry: null } };
  return {
    schema: 'triage',
    tables: [
      'batches',
      'posts',
      'campaigns',
      'decisions',
      'rulings',
      'engine',
      'engine_changes',
      'reviews',
      'alarms',
      'told',
      'facts',
      'alarms_seen',
      'searches',
      'searches_told',
    ],
    migrations: new URL('./migrations/', import.meta.url),
    handles: (type) => TYPES.includes(type),
    reset: () => {
      context.engine = null;
    },
    apply: async (views, entry) => {
      const db = tablesOf(views);
      const { type } = entry.header;
      if (RULING_TYPES.includes(type)) return applyRuling(db, entry, context);
      if (ALARM_TYPES.includes(type)) return applyAlarm(db, entry);
      switch (type) {
        case 'batch.received':
          return applyBatch(db, entry, context);
        case 'campaign.fixed':
          return applyFixed(db, entry, context);
        case 'campaign.decided':
          return applyDecided(db, entry, context);
        case 'campaign.reviewed':
          return applyReviewed(db, entry);
        case 'decision.undone':
          return applyUndone(db, entry, context);
      }
    },
  };
}

async function applyBatch(db: Db, entry: OpenEntry, context: Context): Promise<void> {
  const body = entry.body as {
    batch: string;
    source: string;
    legalBasis: string;
    count: number;
    root: string;
    blob: string;
  };
  const row = {
    id: body.batch,
    at: entry.header.time,
    by: entry.header.actor,
    source: body.source,
    legal_basis: body.legalBasis,
  };
  await db
    .insertInto('triage.batches')
    .values({ ...row, posts: body.count, blob: body.blob, root: body.root })
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
      images: post.images ?? [],
      // Whoever asks, warns or tells what happened to her is never found by her number.
      contacts: reading.stance === 'offer' ? (post.contacts ?? []).map(storable) : [],
      given: reading.stance === 'offer' ? givenContacts((post.contacts ?? []).map(storable)) : [],
      places: [...placesIn(text)],
      digest: digestOf(line, context.hash),
      skeleton: skeletonAt(text),
    };
  });
  const placements = engine.place(rows);
  const fresh = new Map(placements.filter((one) => one.n >= first).map((one) => [one.n, one]));
  const placed = rows.map((post) => {
    const { campaign, membership, because } = fresh.get(post.n)!;
    return { ...post, campaign, membership, because };
  });
  for (let at = 0; at < placed.length; at += CHUNK) {
    await sql`insert into triage.posts select * from jsonb_populate_recordset(null::triage.posts, ${storable(JSON.stringify(placed.slice(at, at + CHUNK)))}::jsonb)`.execute(
      db,
    );
  }
  await moveTogether(
    db,
    placements.filter((one) => one.n < first),
  );
  const anew = new Set(placements.filter((one) => one.anew).map((one) => one.campaign));
  const grown = placed.filter((post) => !anew.has(post.campaign));
  await addToCampaigns(db, grown.map(countedOf));
  await addFacts(db, grown.flatMap(factsOfPost));
  await summariseCampaigns(db, [...anew]);
  await tellChange(db, context, entry, { kind: 'posts', from: first, to: first + posts.length });
}

function countedOf(
  post: Omit<Counted, 'codes' | 'sharedContact'> & Pick<PostTable, 'reading'> & Pick<Placement, 'because'>,
): Counted {
  return {
    id: post.id,
    campaign: post.campaign,
    text: post.text,
    at: post.at,
    priority: post.priority,
    score: post.score,
    language: post.language,
    stance: post.stance,
    membership: post.membership,
    codes: post.reading.indicators.map(({ code }) => code),
    sharedContact: post.because.some(({ kind }) => kind !== 'wording'),
  };
}

async function applyFixed(db: Db, entry: OpenEntry, context: Context): Promise<void> {
  const body = entry.body as { campaign: string; root: string; members: string[] };
  await db.updateTable('triage.campaigns').set({ fixed_root: body.root }).where('id', '=', body.campaign).execute();
  const engine = await engineOf(db, context);
  engine.fix(body.campaign, body.members);
  await tellChange(db, context, entry, { kind: 'fix', campaign: body.campaign, members: body.members });
}

async function applyDecided(db: Db, entry: OpenEntry, context: Context): Promise<void> {
  const body = entry.body as {
    decision: string;
    campaign: string;
    verdict: Verdict;
    root: string;
    note: string;
    signature: unknown;
  };
  const sampled = context.hash(utf8(body.decision))[0]! % SAMPLE === 0;
  const row = { id: body.decision, campaign: body.campaign, verdict: body.verdict, root: body.root, note: body.note };
  await db
    .insertInto('triage.decisions')
    .values({
      ...row,
      by: entry.header.actor,
      at: entry.header.time,
      signed: body.signature !== null,
      undone_at: null,
      sampled,
    })
    .execute();
  await db
    .updateTable('triage.campaigns')
    .set({ state: 'decided', verdict: body.verdict, decision: body.decision })
    .where('id', '=', body.campaign)
    .execute();
}

async function applyReviewed(db: Db, entry: OpenEntry): Promise<void> {
  const body = entry.body as { decision: string; campaign: string; verdict: Verdict; signature: unknown };
  const { decision, campaign, verdict } = body;
  const row = { decision, campaign, verdict, by: entry.header.actor, at: entry.header.time };
  await db
    .insertInto('triage.reviews')
    .values({ ...row, signed: body.signature !== null })
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
  await tellChange(db, context, entry, { kind: 'unfix', campaign: body.campaign });
}

/** An instant has a year of four digits; what names another is no time that can be shown, sorted or drawn. */
/** How a post sounds, every word after a space: what searches look in. */
function skeletonAt(text: string): string {
  return storable(` ${soundOf(text)}`);
}

function readTime(at: string | null | undefined): string | null {
  const value = at ? Date.parse(at) : Number.NaN;
  if (Number.isNaN(value)) return null;
  const instant = new Date(value).toISOString();
  return /^\d{4}-/.test(instant) ? instant : null;
}
