-- what is known of the case a fact stands in, so that a figure of one scope reads the facts alone:
-- offences considered in it (null: none yet), and whether it was referred
alter table accounts.facts add column offences text[];
alter table accounts.facts add column referred boolean not null default false;
-- both hold from this entry on; a figure at an earlier checkpoint looks them up
alter table accounts.facts add column settled integer not null default 0;

-- entries behind a figure in their order
create index facts_order on accounts.facts (kind, at, n, entry);
