create schema if not exists pipeline;

-- One row a piece of the stream, written by whichever worker read it, once. Partitioned by its place.
create table if not exists pipeline.pieces (
  seq bigint not null,
  -- null for a piece that came a second time under the same key: it holds no posts
  key text,
  posts integer not null,
  ids jsonb not null,
  -- what the linker needs of each post, lengths first
  sketches bytea not null,
  -- what the reader found in each post
  readings jsonb not null,
  primary key (seq)
) partition by hash (seq);

create table if not exists pipeline.pieces_0 partition of pipeline.pieces for values with (modulus 4, remainder 0);
create table if not exists pipeline.pieces_1 partition of pipeline.pieces for values with (modulus 4, remainder 1);
create table if not exists pipeline.pieces_2 partition of pipeline.pieces for values with (modulus 4, remainder 2);
create table if not exists pipeline.pieces_3 partition of pipeline.pieces for values with (modulus 4, remainder 3);

create table if not exists pipeline.keys (key text primary key, seq bigint not null);

-- Where each post stands as of the last settling.
create table if not exists pipeline.places (
  n bigint primary key,
  id text not null,
  campaign text,
  because jsonb not null
);

create table if not exists pipeline.settled (
  id integer primary key,
  seq bigint not null,
  posts bigint not null
);
insert into pipeline.settled values (1, 0, 0) on conflict do nothing;
