-- Contacts, platforms and places of a campaign, each once, and whether an alarm has told of it: what a new post adds is
-- found without reading the others.
create table triage.facts (
  campaign text not null,
  kind text not null,
  value text not null,
  told boolean not null default false,
  primary key (campaign, kind, value)
);

create index facts_fresh on triage.facts (campaign) where not told;

insert into triage.facts (campaign, kind, value)
  select campaign, 'contact', c ->> 'value' from triage.posts, jsonb_array_elements(reading -> 'contacts') c where stance = 'offer'
  union select campaign, 'platform', platform from triage.posts where platform is not null
  union select campaign, 'place', place from triage.posts, jsonb_array_elements_text(places) place;

update triage.facts f set told = true from triage.told t where t.campaign = f.campaign and
  case f.kind when 'contact' then t.contacts when 'platform' then t.platforms else t.places end ? f.value;

alter table triage.told drop column contacts, drop column platforms, drop column places;
