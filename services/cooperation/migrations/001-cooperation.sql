create schema if not exists cooperation;

create table cooperation.requests (
  id text primary key,
  "case" text not null,
  case_number text not null,
  kind text not null,
  country text,
  state text not null,
  -- the draft as JSON text: what the letter is made of
  draft text not null,
  reference text,
  by text not null,
  proposed_by text,
  approved_by text,
  sent_on text,
  answered_on text,
  renewals integer not null,
  changed_at text not null,
  version integer not null
);

create index requests_case on cooperation.requests ("case", changed_at, id);
create index requests_state on cooperation.requests (state, changed_at, id);

create table cooperation.history (
  entry text primary key,
  request text not null references cooperation.requests (id),
  at text not null,
  by text not null,
  what text not null,
  note text not null,
  reference text,
  n integer not null
);

create index history_request on cooperation.history (request, n);

create table cooperation.worksheets (
  "case" text primary key,
  facts text not null,
  by text not null,
  at text not null
);
