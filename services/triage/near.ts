import type { Views } from '@sanad/platform/ports';
import type { Campaign } from '@sanad/wire/campaign';
import { sql } from 'kysely';
import { campaignsOf } from './filter.ts';
import type { PostTable, TriageTables } from './tables.ts';

const CONTACTS = 5;
const SHOWN = 5;

/** Campaigns that name a contact of this one and were not linked with it: what a person may want to merge. */
export async function findNear(views: Views, id: string, posts: readonly PostTable[]): Promise<Campaign['near']> {
  const values = new Set<string>();
  for (const { stance, reading } of posts)
    if (stance === 'offer') for (const { value } of reading.contacts) values.add(value);
  const near = new Map<string, Campaign['near'][number]>();
  for (const value of [...values].slice(0, CONTACTS)) {
    const rows = await views
      .withTables<TriageTables>()
      .selectFrom('triage.campaigns as c')
      .select(['c.id', 'c.sample', 'c.size'])
      .where(sql<boolean>`c.id in ${campaignsOf([value])}`)
      .where('c.id', '<>', id)
      .where('c.state', '<>', 'help')
      .orderBy('c.id')
      .limit(SHOWN)
      .execute();
    for (const row of rows)
      if (!near.has(row.id)) near.set(row.id, { campaign: row.id, sample: row.sample, size: row.size, value });
  }
  return [...near.values()].slice(0, SHOWN);
}
