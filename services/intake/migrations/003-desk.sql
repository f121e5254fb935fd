-- the verifier key of the installation that handed a report over, its signature checked
alter table intake.reports add column sender text;

-- where secrets stand in the ledger, sealed there; never the secrets
create table intake.secrets (
  name text primary key,
  n integer not null
);

-- keyed marks of contacts and of words: enough to link, not to list
create table intake.marks (
  report text not null references intake.reports (id),
  kind text not null,
  mark text not null,
  signs integer not null,
  primary key (report, kind, mark)
);

create index marks_mark on intake.marks (mark);

create table intake.patterns_seen (
  mark text primary key,
  by text not null,
  at text not null,
  note text not null
);

create table intake.consents (
  report text not null references intake.reports (id),
  n integer not null,
  use text not null,
  given boolean not null,
  way text not null,
  at text not null,
  by text,
  primary key (report, n)
);

create table intake.handlings (
  report text not null references intake.reports (id),
  n integer not null,
  handling text not null,
  reason text not null,
  at text not null,
  by text not null,
  primary key (report, n)
);

create table intake.plans (
  report text primary key references intake.reports (id),
  sealed text not null,
  at text not null,
  by text not null
);

create table intake.questionnaires (
  name text primary key,
  questions jsonb not null
);

create table intake.bulletins (
  id text primary key,
  campaign text not null,
  language text not null,
  text text not null,
  drafted_by text not null,
  drafted_at text not null,
  answer text not null,
  answered_by text,
  answered_at text
);

create table intake.openings (
  id text primary key,
  report text not null references intake.reports (id),
  reason text not null,
  asked_by text not null,
  asked_at text not null,
  answer text not null,
  answered_by text,
  answered_at text,
  opened_at text
);

create table intake.peers (
  id text primary key,
  name text not null,
  address text not null,
  desk text not null,
  verifier text not null,
  at text not null,
  added_by text not null
);

create table intake.handovers (
  id text primary key,
  report text not null references intake.reports (id),
  peer text not null,
  pseudonym text not null,
  state text not null,
  handling text not null,
  token text not null,
  message text not null,
  code text not null,
  proof text,
  at text not null,
  by text not null
);

-- reports that wait until somebody else names the same; sealed to her own code until she lets them go
create table intake.escrows (
  id text primary key,
  token text not null unique,
  held_at text not null,
  reply_to text not null,
  sealed text not null,
  state text not null,
  agreed jsonb
);

create table intake.escrow_tags (
  tag text not null,
  escrow text not null references intake.escrows (id),
  primary key (tag, escrow)
);
