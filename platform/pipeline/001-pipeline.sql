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

-- One row a settled batch of pieces, in order from 1 without gaps. Whoever links next does it again from this.
create table if not exists pipeline.batches (
  batch integer primary key,
  -- place of its last piece, and how many posts there were then
  seq bigint not null,
  posts bigint not null,
  -- what placing each post did, in whole numbers
  journal bytea not null,
  -- campaigns that came to be: the post that stands for each, and its name
  names jsonb not null
);

-- What a batch added to a band of the link index: phrases, what they lead to, words. Whoever takes a band over reads
-- that band alone.
create table if not exists pipeline.plantings (
  band smallint not null,
  batch integer not null,
  planting bytea not null,
  primary key (band, batch)
) partition by hash (band);

create table if not exists pipeline.plantings_0 partition of pipeline.plantings for values with (modulus 4, remainder 0);
create table if not exists pipeline.plantings_1 partition of pipeline.plantings for values with (modulus 4, remainder 1);
create table if not exists pipeline.plantings_2 partition of pipeline.plantings for values with (modulus 4, remainder 2);
create table if not exists pipeline.plantings_3 partition of pipeline.plantings for values with (modulus 4, remainder 3);

-- Who is there to hold bands, and when each was last heard of by the clock of the database.
create table if not exists pipeline.workers (id text primary key, seen timestamptz not null);

drop table if exists pipeline.settled;
