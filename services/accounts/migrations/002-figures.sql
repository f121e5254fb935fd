drop table accounts.facts;

-- what a figure counts: a row holds from the entry `at` (included) to the entry `until` (left out)
create table accounts.facts (
  entry text not null,
  at integer not null,
  n integer not null,
  until integer,
  kind text not null,
  -- what the fact is about, so that a later entry can take it back
  ref text not null,
  -- the case it was recorded in, and the one it stands in
  home text not null,
  case_id text not null,
  -- by Moroccan legal time; a month alone where no day is known
  day text not null,
  month text not null,
  mark text not null,
  value integer not null,
  -- a second measure: posts of a decided campaign
  posts integer not null,
  at_least boolean not null,
  primary key (entry, at, n)
);

create index facts_kind on accounts.facts (kind, month);
create index facts_ref on accounts.facts (kind, ref);
create index facts_home on accounts.facts (home) where until is null and home <> '';

-- offences considered in a case
create table accounts.scopes (
  case_id text not null,
  offence text not null,
  at integer not null,
  primary key (case_id, offence)
);

-- cases that go on inside another one
create table accounts.merged (
  from_id text primary key,
  to_id text not null
);

-- written questions and requests for information
create table accounts.questions (
  id text primary key,
  number text not null,
  kind text not null,
  state text not null,
  received_on text not null,
  -- the question as it was registered, the work on it, and its answer, as JSON
  asked text not null,
  work text not null,
  frozen text,
  answer text,
  by text not null,
  version integer not null,
  changed_at text not null
);

create table accounts.signatures (
  entry text primary key,
  question text not null,
  step text not null,
  verdict text not null,
  digest text not null,
  note text not null,
  by text not null,
  at text not null,
  signature text
);

create index signatures_question on accounts.signatures (question);

-- tables that went out or wait to
create table accounts.releases (
  id text primary key,
  state text not null,
  title text not null,
  content text not null,
  by text not null,
  at text not null,
  decided_by text,
  decided_at text,
  reason text not null
);
