import { findContacts } from '@sanad/text/contacts';
import type { Reading } from '@sanad/wire/post';
import { sql } from 'kysely';
import type { Db, FactKind, GivenContact } from './tables.ts';

/** Contacts that were given beside a text, as its reading would have them. */
export function givenContacts(lines: readonly string[]): GivenContact[] {
  return lines.flatMap((line) => findContacts(line).map(({ kind, value }) => ({ kind, value })));
}

export type Fact = { readonly campaign: string; readonly kind: FactKind; readonly value: string };

/** What a post shows of its campaign. Only an offer is known by its contacts: whoever asks or warns is not. */
export function factsOfPost(post: {
  readonly campaign: string;
  readonly stance: string;
  readonly reading: Pick<Reading, 'contacts'>;
  readonly given: readonly GivenContact[];
  readonly platform: string | null;
  readonly places: readonly string[];
}): Fact[] {
  const { campaign } = post;
  const contacts = post.stance === 'offer' ? [...post.reading.contacts, ...post.given] : [];
  return [
    ...contacts.map(({ value }): Fact => ({ campaign, kind: 'contact', value })),
    ...(post.platform === null ? [] : [{ campaign, kind: 'platform' as const, value: post.platform }]),
    ...post.places.map((value): Fact => ({ campaign, kind: 'place', value })),
  ];
}

/** Adds what is not known yet. */
export async function addFacts(db: Db, facts: readonly Fact[]): Promise<void> {
  if (facts.length === 0) return;
  await sql`insert into triage.facts (campaign, kind, value)
    select distinct campaign, kind, value from jsonb_to_recordset(${JSON.stringify(facts)}::jsonb) as f(campaign text, kind text, value text)
    on conflict do nothing`.execute(db);
}

/** Makes the facts of campaigns those of the posts they now have. What was told stays, so that a post that leaves and comes back is no news. */
export async function recountFacts(db: Db, campaigns: readonly string[]): Promise<void> {
  if (campaigns.length === 0) return;
  const ids = sql`(select jsonb_array_elements_text(${JSON.stringify(campaigns)}::jsonb))`;
  const found = sql`select campaign, 'contact' as kind, c ->> 'value' as value
      from triage.posts, jsonb_array_elements((reading -> 'contacts') || given) c where campaign in ${ids} and stance = 'offer'
    union select campaign, 'platform', platform from triage.posts where campaign in ${ids} and platform is not null
    union select campaign, 'place', place from triage.posts, jsonb_array_elements_text(places) place where campaign in ${ids}`;
  await sql`with found as materialized (${found}), gone as (
      delete from triage.facts where campaign in ${ids} and not told and (campaign, kind, value) not in (select campaign, kind, value from found))
    insert into triage.facts (campaign, kind, value) select campaign, kind, value from found on conflict do nothing`.execute(
    db,
  );
}

/** What no alarm has told of a campaign yet, in order. */
export async function untoldFacts(db: Db, campaign: string): Promise<Omit<Fact, 'campaign'>[]> {
  const { rows } = await sql<Omit<Fact, 'campaign'>>`select kind, value from triage.facts
    where campaign = ${campaign} and not told order by kind, value collate "C"`.execute(db);
  return rows;
}

/** Says that these were told. One that the campaign does not have any more is let pass. */
export async function tellFacts(db: Db, facts: readonly Fact[]): Promise<void> {
  if (facts.length === 0) return;
  await sql`update triage.facts f set told = true
    from jsonb_to_recordset(${JSON.stringify(facts)}::jsonb) as t(campaign text, kind text, value text)
    where f.campaign = t.campaign and f.kind = t.kind and f.value = t.value`.execute(db);
}
