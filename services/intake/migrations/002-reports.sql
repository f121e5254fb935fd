-- public keys that reports (desk) and identities (vault) are sealed to; the newest of a kind counts
create table intake.keys (
  kind text not null,
  recipient text not null,
  at text not null,
  by text not null,
  n integer not null,
  primary key (kind, recipient)
);

create table intake.reports (
  id text primary key,
  -- SHA-256 of the token that her code gives
  token text not null unique,
  received_at text not null,
  state text not null,
  origin text not null,
  language text not null,
  desk text not null,
  reply_to text not null,
  sealed text not null,
  has_identity boolean not null,
  by text
);

create index reports_received on intake.reports (received_at desc, id);

create table intake.files (
  report text not null references intake.reports (id),
  n integer not null,
  digest text not null,
  size bigint not null,
  primary key (report, n)
);

create table intake.messages (
  report text not null references intake.reports (id),
  n integer not null,
  at text not null,
  sender text not null,
  by text,
  sealed text not null,
  primary key (report, n)
);

create table intake.moves (
  report text not null references intake.reports (id),
  n integer not null,
  at text not null,
  by text not null,
  state text not null,
  reason text not null,
  primary key (report, n)
);

-- names and contacts, sealed to the vault's key, under a key of their own
create table intake.identities (
  id text primary key,
  report text not null,
  sealed text not null,
  at text not null
);
