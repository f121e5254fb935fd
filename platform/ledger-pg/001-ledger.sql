create schema ledger;
create schema keys;
create schema blobs;

-- An entry is recorded with its place under one lock; the sequencer puts it into the tree afterwards.
create table ledger.entries (
  index bigint primary key,
  id text not null unique,
  time text not null,
  header bytea not null,
  sealed bytea,
  leaf bytea not null
);

create table ledger.nodes (
  level integer not null,
  index bigint not null,
  hash bytea not null,
  primary key (level, index)
);

create table ledger.checkpoints (
  size bigint primary key,
  note text not null
);

-- null where a key was destroyed
create table keys.wrapped (
  name text primary key,
  key bytea
);

create table blobs.parts (
  digest text not null,
  part integer not null,
  made bigint not null,
  bytes bytea not null,
  primary key (digest, part)
);
