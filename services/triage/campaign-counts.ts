import type { Views } from '@sanad/platform/ports';
import type { Campaign } from '@sanad/wire/campaign';
import { sql } from 'kysely';
import type { TriageTables } from './tables.ts';

/** What the page of a campaign counts over all its posts, however many they are. */
export type CampaignCounts = Pick<Campaign, 'contacts' | 'days' | 'places' | 'platforms' | 'offering' | 'accounts'>;

const CONTACTS_SHOWN = 50;
const ACCOUNTS_SHOWN = 20;

export async function countCampaign(views: Views, campaign: string): Promise<CampaignCounts> {
  const db = views.withTables<TriageTables>();
  const { rows } = await sql<CampaignCounts>`with own as materialized (
      select n, left(at, 10) as day, platform, places, author, stance, (reading -> 'contacts') || given as contacts
      from triage.posts where campaign = ${campaign}),
    days as (select day, count(*)::int as posts from own where day is not null group by day),
    platforms as (select platform, count(*)::int as posts from own where platform is not null group by platform),
    places as (select place as id, count(*)::int as posts from own, jsonb_array_elements_text(places) place group by place),
    offering as (select author as account, count(*)::int as posts from own
      where stance = 'offer' and author is not null group by author order by posts desc, author collate "C" limit ${ACCOUNTS_SHOWN}),
    contacts as (select c ->> 'kind' as kind, c ->> 'value' as value, count(distinct n)::int as posts
      from own, jsonb_array_elements(contacts) c group by 1, 2 order by posts desc, (c ->> 'value') collate "C", kind limit ${CONTACTS_SHOWN})
    select
      (select count(distinct author)::int from own) as accounts,
      (select coalesce(jsonb_agg(d order by day), '[]') from days d) as days,
      (select coalesce(jsonb_agg(p order by posts desc, platform collate "C"), '[]') from platforms p) as platforms,
      (select coalesce(jsonb_agg(p order by posts desc, id collate "C"), '[]') from places p) as places,
      (select coalesce(jsonb_agg(o order by posts desc, account collate "C"), '[]') from offering o) as offering,
      (select coalesce(jsonb_agg(c order by posts desc, value collate "C", kind), '[]') from contacts c) as contacts`.execute(
    db,
  );
  return rows[0]!;
}
