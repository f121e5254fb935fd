create schema if not exists exhibits;

create table exhibits.exhibits (
  id text primary key,
  "case" text not null,
  -- order within its case
  n integer not null,
  number text not null,
  kind text not null,
  title text not null,
  post text,
  text text,
  blob text not null,
  size integer not null,
  sha256 text not null,
  sha512 text not null,
  collected_at text not null,
  collected_by text not null,
  unique ("case", n)
);

create index exhibits_post on exhibits.exhibits (post);

create table exhibits.custody (
  id text primary key,
  exhibit text not null references exhibits.exhibits (id),
  n integer not null,
  action text not null,
  at text not null,
  by text not null,
  note text not null,
  signed boolean not null,
  event jsonb not null,
  entry text not null,
  unique (exhibit, n)
);
