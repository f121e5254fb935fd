import { fault } from '@sanad/base/fault';
import { findContacts } from '@sanad/text/contacts';
import { soundOf } from '@sanad/text/skeleton';
import { type CampaignFilter, campaignFilter } from '@sanad/wire/campaign';
import { type ExpressionBuilder, type ExpressionWrapper, type RawBuilder, type SqlBool, sql } from 'kysely';
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
    if (filter.contact) all.push(wrap(eb, sql`triage.campaigns.id in ${campaignsOf(contactsIn(filter.contact))}`));
    return eb.and(all) as ExpressionWrapper<TriageTables, 'triage.campaigns', SqlBool>;
  };
}

/** Campaigns in which an offer gives one of these contacts. Nobody else is found by hers: she is never a search key. */
export function campaignsOf(values: readonly string[]) {
  return sql`(select f.campaign from triage.facts f
    where f.kind = 'contact' and f.value in (select jsonb_array_elements_text(${JSON.stringify(values)}::jsonb))
      and exists (select from triage.posts p, jsonb_array_elements((p.reading -> 'contacts') || p.given) c
        where p.campaign = f.campaign and p.stance = 'offer' and c ->> 'value' = f.value))`;
}

/** A contact as it is typed, and as readings have it. */
function contactsIn(text: string): string[] {
  return [text, ...findContacts(text).map(({ value }) => value)];
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

/** Six digits or more, however they are set apart: a number of somebody. */
const NUMBER = /\p{Nd}(?:[\s.()/-]*\p{Nd}){5}/u;

/**
 * Any post of the campaign, not only the one that stands in its row: by its letters, or by how its words sound from the
 * beginning of one on, so that Arabizi is found by Arabic letters and the other way round. A number or an account finds
 * offers alone, in whatever form it was written there.
 */
function says(words: string) {
  const letters = `%${literal(words)}%`;
  // An article that stands alone, and ه for ة, are written by many and sound in no key.
  const key = soundOf(words).replace(/^l /, '').replace(/h$/, '');
  const sounds = key.length < SHORTEST_KEY ? sql`false` : sql`p.skeleton like ${`% ${literal(key)}%`}`;
  const contacts = findContacts(words);
  const someone = contacts.length > 0 || NUMBER.test(words);
  const given = sql`triage.campaigns.id in ${campaignsOf(contacts.map(({ value }) => value))}`;
  // A limit keeps a planner from reading all posts for the few campaigns that are asked about.
  return sql<SqlBool>`(${contacts.length > 0 ? given : sql`false`} or coalesce((select true from triage.posts p
    where p.campaign = triage.campaigns.id and (p.text ilike ${letters} or ${sounds})
      and ${someone ? sql`p.stance = 'offer'` : sql`true`} limit 1), false))`;
}

/** Stands for itself in a pattern. */
function literal(text: string): string {
  return text.replace(/[%_\\]/g, '\\$&');
}

function ofPosts(condition: RawBuilder<SqlBool>) {
  return sql<SqlBool>`triage.campaigns.id in (select p.campaign from triage.posts p where ${condition})`;
}

function wrap(eb: Build, condition: ReturnType<typeof sql>) {
  return eb.and([condition as RawBuilder<SqlBool>]);
}
