create schema if not exists awareness;

-- warnings and released stories
create table awareness.notices (
  id text primary key,
  number text not null,
  kind text not null,
  campaign text,
  -- root of the campaign when the notice was drafted
  root text,
  state text not null,
  -- the content as JSON text, and the SHA-256 of its canonical form
  content text not null,
  digest text not null,
  by text not null,
  -- who wrote or changed the words, as JSON text: none of them approves
  authors text not null,
  proposed_by text,
  published_at text,
  until text not null,
  -- why it was taken back, as JSON text
  withdrawal text,
  changed_at text not null,
  version integer not null
);

create index notices_state on awareness.notices (state, changed_at, id);

create table awareness.approvals (
  notice text not null references awareness.notices (id),
  by text not null,
  digest text not null,
  at text not null,
  note text not null,
  signed boolean not null,
  primary key (notice, by)
);

create table awareness.history (
  entry text primary key,
  notice text not null references awareness.notices (id),
  at text not null,
  by text not null,
  what text not null,
  note text not null,
  n integer not null
);

create index history_notice on awareness.history (notice, n);

-- where a notice went, with the link that counts openings
create table awareness.dispatches (
  id text primary key,
  notice text not null references awareness.notices (id),
  link text not null unique,
  channel text not null,
  language text not null,
  variant text not null,
  audience text not null,
  copies integer,
  "where" text not null,
  sent_on text not null,
  outreach text,
  by text not null,
  at text not null,
  corrected_by text,
  corrected_at text,
  corrected_how text,
  n integer not null
);

create index dispatches_notice on awareness.dispatches (notice, n);

create table awareness.outreach (
  id text primary key,
  -- what was planned, as JSON text
  plan text not null,
  by text not null,
  at text not null,
  closed_at text,
  closing text,
  n integer not null
);

-- numbers of reach, one row an entry
create table awareness.reach (
  entry text primary key,
  notice text,
  dispatch text,
  outreach text,
  measure text not null,
  value integer not null,
  source text not null,
  limits text not null
);

create index reach_dispatch on awareness.reach (dispatch, measure);

-- the quiz: sums of days
create table awareness.quiz (
  entry text not null,
  quiz text not null,
  item text not null,
  right_both integer not null,
  gained integer not null,
  lost integer not null,
  wrong_both integer not null,
  primary key (entry, item)
);
