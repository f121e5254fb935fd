create schema if not exists cases;

create table cases.cases (
  id text primary key,
  number text not null unique,
  title text not null,
  state text not null,
  opened_at text not null,
  opened_by text not null,
  -- counts the entries about the case: its version for If-Match
  version integer not null
);

create index cases_opened on cases.cases (opened_at desc, id);

create table cases.campaigns (
  "case" text not null references cases.cases (id),
  campaign text not null,
  primary key ("case", campaign)
);

create index campaigns_campaign on cases.campaigns (campaign);

create table cases.offences (
  "case" text not null references cases.cases (id),
  offence text not null,
  elements jsonb not null,
  by text not null,
  at text not null,
  primary key ("case", offence)
);

create table cases.operations (
  id text primary key,
  "case" text not null references cases.cases (id),
  at text not null,
  place text not null,
  services jsonb not null,
  local_authority text not null,
  outcome text not null,
  by text not null
);

create index operations_case on cases.operations ("case", at);

create table cases.arrests (
  id text primary key,
  "case" text not null references cases.cases (id),
  at text not null,
  operation text,
  role text not null,
  reference text not null,
  by text not null
);

create index arrests_case on cases.arrests ("case", at);

create table cases.referrals (
  id text primary key,
  "case" text not null references cases.cases (id),
  court text not null,
  city text not null,
  victim_answer text not null,
  victim_note text not null,
  state text not null,
  proposed_by text not null,
  proposed_at text not null
);

create index referrals_case on cases.referrals ("case", proposed_at);

create table cases.answers (
  referral text not null references cases.referrals (id),
  by text not null,
  at text not null,
  answer text not null,
  note text not null,
  primary key (referral, by)
);

create table cases.dossiers (
  entry text primary key,
  "case" text not null references cases.cases (id),
  at text not null,
  by text not null,
  sha256 text not null,
  language text not null
);

create table cases.timeline (
  entry text primary key,
  "case" text not null references cases.cases (id),
  at text not null,
  type text not null,
  by text not null,
  text jsonb not null,
  -- place in the case: entries of one moment keep their order
  n integer not null
);

create index timeline_case on cases.timeline ("case", n);
