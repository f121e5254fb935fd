create schema if not exists accounts;

-- one row for each entry that a figure counts
create table accounts.facts (
  entry text primary key,
  kind text not null,
  -- what the fact is about, so that a later entry can take it back
  ref text not null,
  month text not null,
  value integer not null,
  -- a second measure: posts of a decided campaign
  posts integer not null
);

create index facts_kind on accounts.facts (kind, month);
create index facts_ref on accounts.facts (ref);
