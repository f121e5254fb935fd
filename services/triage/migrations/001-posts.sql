create schema if not exists triage;

create table triage.batches (
  id text primary key,
  at text not null,
  by text not null,
  source text not null,
  legal_basis text not null,
  posts integer not null,
  blob text not null
);

-- Cache: every row can be made again from the batches and the engine.
create table triage.posts (
  id text primary key,
  -- running number over all batches: the order in which posts were linked
  n integer not null unique,
  batch text not null references triage.batches (id),
  source_id text not null,
  text text not null,
  at text,
  -- kept only for offers: people who comment, warn or ask for help are never indexed
  author text,
  platform text,
  made_up boolean not null,
  priority text not null,
  score real not null,
  stance text not null,
  language text not null,
  reading jsonb not null,
  because jsonb not null,
  campaign text not null,
  membership text not null,
  digest text not null
);

create index posts_campaign on triage.posts (campaign, n);
create index posts_help on triage.posts (n) where stance = 'help';

create table triage.campaigns (
  id text primary key,
  size integer not null,
  proposed integer not null,
  priority text not null,
  score real not null,
  -- order in the queue: higher comes first
  rank integer not null,
  sample text not null,
  sample_post text not null,
  language text not null,
  indicators jsonb not null,
  "order" jsonb not null,
  first_at text,
  last_at text,
  state text not null,
  verdict text,
  decision text,
  fixed_root text
);

create index campaigns_queue on triage.campaigns (state, rank desc, id);

create table triage.decisions (
  id text primary key,
  campaign text not null,
  verdict text not null,
  root text not null,
  by text not null,
  at text not null,
  note text not null,
  signed boolean not null,
  undone_at text
);

create index decisions_campaign on triage.decisions (campaign, at);
