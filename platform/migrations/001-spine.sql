create schema if not exists spine;

-- how far the views have come: the ledger's size and the leaf of its last entry
create table spine.applied (
  one integer primary key check (one = 1),
  size bigint not null,
  leaf text not null
);

-- first answers to commands that were sent with an idempotency key
create table spine.answers (
  key text primary key,
  first bigint not null,
  entries integer not null,
  result text not null
);

create table spine.erasures (
  scope text primary key,
  entry text not null,
  time text not null
);

create table spine.holds (
  id text primary key,
  scope text not null,
  since text not null,
  lifted text
);

create index holds_scope on spine.holds (scope) where lifted is null;
