-- Merges and splits by a person. `at_n`, `left_n`: how many posts there were when it came into force and when it went;
-- `at_index`, `left_index`: the entries that said so. With them the engine is woken exactly as it was.
create table triage.rulings (
  id text primary key,
  kind text not null,
  campaigns jsonb not null,
  posts jsonb not null,
  rest jsonb not null,
  by text not null,
  at text not null,
  note text not null,
  at_n integer not null,
  at_index integer not null,
  left_n integer,
  left_index integer,
  void boolean not null
);

-- One row: how many entries changed what the engine knows.
create table triage.engine (
  id integer primary key,
  changes integer not null
);

alter table triage.posts add column images jsonb not null default '[]';
alter table triage.posts add column places jsonb not null default '[]';

-- A second, blind look at a sample of decisions.
alter table triage.decisions add column sampled boolean not null default false;

create table triage.reviews (
  decision text primary key,
  campaign text not null,
  verdict text not null,
  by text not null,
  at text not null,
  signed boolean not null
);

create table triage.alarms (
  id text primary key,
  -- order in which they were raised
  index integer not null,
  campaign text not null,
  at text not null,
  reasons jsonb not null,
  size integer not null,
  root text not null
);

create index alarms_latest on triage.alarms (index desc);

-- What was told last of each campaign: an alarm is raised for what is new against it.
create table triage.told (
  campaign text primary key,
  size integer not null,
  contacts jsonb not null,
  platforms jsonb not null,
  places jsonb not null
);

create table triage.alarms_seen (
  alarm text not null,
  person text not null,
  primary key (alarm, person)
);

create table triage.searches (
  id text primary key,
  person text not null,
  name text not null,
  query text not null,
  alert boolean not null,
  at text not null
);

create table triage.searches_told (
  search text not null,
  campaign text not null,
  primary key (search, campaign)
);

create index posts_contacts on triage.posts using gin ((reading -> 'contacts') jsonb_path_ops);
