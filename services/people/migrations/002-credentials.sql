alter table people.persons add column totp text;

create table people.passkeys (
  id text primary key,
  person text not null references people.persons (id),
  public_key text not null,
  counter bigint not null,
  transports jsonb not null,
  name text not null,
  added_at text not null,
  used_at text,
  removed_at text
);

create index passkeys_person on people.passkeys (person);

-- who signed in, when and how; the sessions themselves are passing state
create table people.entrances (
  entry text primary key,
  person text not null references people.persons (id),
  at text not null,
  way text not null,
  device text not null
);

create index entrances_person on people.entrances (person, at desc);

-- an account of another system that stands for one of ours
create table people.links (
  issuer text not null,
  subject text not null,
  person text not null references people.persons (id),
  at text not null,
  primary key (issuer, subject)
);

-- somebody lost every way in: two custodians let her in again
create table people.recoveries (
  id text primary key,
  person text not null references people.persons (id),
  reason text not null,
  asked_by text not null,
  asked_at text not null,
  state text not null,
  approved_by jsonb not null
);
