import { fault } from '@sanad/base/fault';
import { soundOf } from '@sanad/text/skeleton';
import { type CampaignFilter, campaignFilter } from '@sanad/wire/campaign';
import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from 'kysely';
import type { TriageTables } from './tables.ts';

type Build = ExpressionBuilder<TriageTables, 'triage.campaigns'>;

/** The condition that a filter puts on campaigns: one grammar for the list, the address and saved searches. */
export function conditionOf(filter: CampaignFilter) {
  return (eb: Build): ExpressionWrapper<TriageTables, 'triage.campaigns', SqlBool> => {
    const all: ExpressionWrapper<TriageTables, 'triage.campaigns', SqlBool>[] = [stateOf(eb, filter.state)];
    if (filter.q) all.push(wrap(eb, says(filter.q)));
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

/** A key of fewer letters would be found in too many words. */
const SHORTEST_KEY = 3;

/**
 * Any post of the campaign, not only the one that stands in its row: by its letters, or by how its words sound from the
 * beginning of one on, so that Arabizi is found by Arabic letters and the other way round.
 */
function says(words: string) {
  const letters = `%${literal(words)}%`;
  // An article that stands alone, and ه for ة, are written by many and sound in no key.
  const key = soundOf(words).replace(/^l /, '').replace(/h$/, '');
  const sounds = key.length < SHORTEST_KEY ? sql`false` : sql`p.skeleton like ${`% ${literal(key)}%`}`;
  // A limit keeps a planner from reading all posts for the few campaigns that are asked about.
  return sql<SqlBool>`coalesce((select true from triage.posts p
    where p.campaign = triage.campaigns.id and (p.text ilike ${letters} or ${sounds}) limit 1), false)`;
}

/** Stands for itself in a pattern. */
function literal(text: string): string {
  return text.replace(/[%_\\]/g, '\\$&');
}

function ofPosts(condition: ReturnType<typeof hasContact>) {
  return sql<SqlBool>`triage.campaigns.id in (select p.campaign from triage.posts p where ${condition})`;
}

function wrap(eb: Build, condition: ReturnType<typeof sql>) {
  return eb.and([condition as ReturnType<typeof hasContact>]);
}
