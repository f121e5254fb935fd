import type { OpenEntry } from '@sanad/platform/ports';
import { sql } from 'kysely';
import { type Context, engineOf, moveTogether, summariseCampaigns, tellChange } from './placing.ts';
import type { Db } from './tables.ts';

export const RULING_TYPES: readonly string[] = [
  'campaigns.merged',
  'campaign.split',
  'campaign.extended',
  'ruling.withdrawn',
];

type Bodies = {
  'campaigns.merged': { ruling: string; campaigns: string[]; posts: string[]; note: string };
  'campaign.split': { ruling: string; campaign: string; posts: string[]; rest: string[]; note: string };
  'campaign.extended': { campaign: string; root: string; posts: string[] };
  'ruling.withdrawn': { ruling: string };
};

/** Puts what a person decided about which posts are one campaign into the tables and into the engine. */
export async function applyRuling(db: Db, entry: OpenEntry, context: Context): Promise<void> {
  switch (entry.header.type) {
    case 'campaigns.merged': {
      const { campaigns, ...body } = entry.body as Bodies['campaigns.merged'];
      return rule(db, entry, context, { ...body, kind: 'together', campaigns, rest: [] });
    }
    case 'campaign.split': {
      const { campaign, ...body } = entry.body as Bodies['campaign.split'];
      return rule(db, entry, context, { ...body, kind: 'apart', campaigns: [campaign] });
    }
    case 'campaign.extended':
      return extend(db, entry, context);
    case 'ruling.withdrawn':
      return withdraw(db, entry, context);
  }
}

async function rule(
  db: Db,
  entry: OpenEntry,
  context: Context,
  ruling: {
    ruling: string;
    kind: 'together' | 'apart';
    campaigns: string[];
    posts: string[];
    rest: string[];
    note: string;
  },
): Promise<void> {
  const { ruling: id, kind, posts } = ruling;
  const engine = await engineOf(db, context);
  const placements = engine.rule({ id, kind, posts });
  await db
    .insertInto('triage.rulings')
    .values({
      id,
      kind,
      campaigns: sql`${JSON.stringify(ruling.campaigns)}::jsonb`,
      posts: sql`${JSON.stringify(posts)}::jsonb`,
      rest: sql`${JSON.stringify(ruling.rest)}::jsonb`,
      by: entry.header.actor,
      at: entry.header.time,
      note: ruling.note,
      at_n: engine.size,
      at_index: entry.header.index,
      left_n: null,
      left_index: null,
      void: placements === null,
    })
    .execute();
  await moveTogether(db, placements ?? []);
  await summariseCampaigns(db, [...ruling.campaigns, ...(placements ?? []).map((one) => one.campaign)]);
  await tellChange(db, context, entry, { kind: 'rule', rule: { id, kind, posts } });
}

async function withdraw(db: Db, entry: OpenEntry, context: Context): Promise<void> {
  const { ruling } = entry.body as Bodies['ruling.withdrawn'];
  const known = await db.selectFrom('triage.rulings').selectAll().where('id', '=', ruling).executeTakeFirst();
  if (!known) return; // its own entry was erased
  const engine = await engineOf(db, context);
  const placements = engine.withdraw(ruling);
  await db
    .updateTable('triage.rulings')
    .set({ left_n: engine.size, left_index: entry.header.index })
    .where('id', '=', ruling)
    .execute();
  await moveTogether(db, placements);
  await summariseCampaigns(db, [...known.campaigns, ...placements.map((one) => one.campaign)]);
  await tellChange(db, context, entry, { kind: 'withdraw', ruling });
}

// What came after the decision and was proposed belongs to the campaign from now on.
async function extend(db: Db, entry: OpenEntry, context: Context): Promise<void> {
  const body = entry.body as Bodies['campaign.extended'];
  const engine = await engineOf(db, context);
  engine.fix(body.campaign, body.posts);
  await db.updateTable('triage.posts').set({ membership: 'member' }).where('id', 'in', body.posts).execute();
  await db.updateTable('triage.campaigns').set({ fixed_root: body.root }).where('id', '=', body.campaign).execute();
  await summariseCampaigns(db, [body.campaign]);
  await tellChange(db, context, entry, { kind: 'fix', campaign: body.campaign, members: body.posts });
}
