import type { Spine } from '@sanad/platform/ports';
import { sql } from 'kysely';

/** Campaigns whose last post is older than a day: what limitation may soon end. */
export async function oldCampaigns(spine: Spine, before: string): Promise<{ id: string; lastAt: string }[]> {
  const { rows } = await sql<{ id: string; last_at: string }>`
    select id, last_at from triage.campaigns where last_at < ${before} order by last_at limit 5000`.execute(
    spine.views,
  );
  return rows.map((row) => ({ id: row.id, lastAt: row.last_at }));
}
