import { fault } from '@sanad/base/fault';
import { type CampaignFilter, campaignFilter } from '@sanad/wire/campaign';
import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from 'kysely';
import type { TriageTables } from './tables.ts';

type Build = ExpressionBuilder<TriageTables, 'triage.campaigns'>;

/** The condition that a filter puts on campaigns: one grammar for the list, the address and saved searches. */
export function conditionOf(filter: CampaignFilter) {
  return (eb: Build): ExpressionWrapper<TriageTables, 'triage.campaigns', SqlBool> => {
    const all: ExpressionWrapper<TriageTables, 'triage.campaigns', SqlBool>[] = [stateOf(eb, filter.state)];
    if (filter.q) all.push(wrap(eb, says(`%${filter.q.replace(/[%_\\]/g, '\\$&')}%`)));
    if (filter.priority) all.push(eb('priority', '=', filter.priority));
    if (filter.language) all.push(eb('language', '=', filter.language));
    if (filter.least) all.push(eb('size', '>=', filter.least));
    if (filter.indicator) all.push(wrap(eb, sql`indicators @> ${JSON.stringify([{ code: filter.indicator }])}::jsonb`));
    if (filter.platform) all.push(wrap(eb, ofPosts(sql<SqlBool>`p.platform = ${filter.platform}`)));
    if (filter.place) all.push(wrap(eb, ofPosts(sql<SqlBool>`p.places @> ${JSON.stringify([filter.place])}::jsonb`)));
    if (filter.contact) all.push(wrap(eb, ofPosts(hasContact(filter.contact))));
    return eb.and(all) as ExpressionWrapper<TriageTables, 'triage.campaigns', SqlBool>;
  };
}

/** Whether a post, known as `p`, names a contact. */
export function hasContact(value: string) {
  return sql<SqlBool>`p.reading -> 'contacts' @> ${JSON.stringify([{ value }])}::jsonb`;
}

/** Reads what stands in an address after `?`. @throws `filter-malformed` */
export function readFilter(query: string): CampaignFilter {
  const read = campaignFilter.strict().safeParse(Object.fromEntries(new URLSearchParams(query)));
  if (!read.success) throw fault('filter-malformed', 'the search is not one of this list', { detail: { query } });
  return read.data;
}

function stateOf(eb: Build, state: CampaignFilter['state']) {
  return state === 'proposed' ? eb.and([eb('state', '=', 'decided'), eb('proposed', '>', 0)]) : eb('state', '=', state);
}

/** Any post of the campaign, not only the one that stands in its row. */
function says(pattern: string) {
  // A limit keeps a planner from reading all posts for the few campaigns that are asked about.
  return sql<SqlBool>`coalesce((select true from triage.posts p
    where p.campaign = triage.campaigns.id and p.text ilike ${pattern} limit 1), false)`;
}

function ofPosts(condition: ReturnType<typeof hasContact>) {
  return sql<SqlBool>`triage.campaigns.id in (select p.campaign from triage.posts p where ${condition})`;
}

function wrap(eb: Build, condition: ReturnType<typeof sql>) {
  return eb.and([condition as ReturnType<typeof hasContact>]);
}
