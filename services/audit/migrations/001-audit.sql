create schema if not exists audit;

-- who read what: one row a screen. record: the one record that the screen was about, when it was about one
create table audit.reads (
  entry text not null,
  n integer not null,
  person text not null,
  at text not null,
  screen text not null,
  record text,
  filter text not null,
  count integer not null,
  primary key (entry, n)
);

create index reads_person on audit.reads (person, at desc);
create index reads_record on audit.reads (record, at desc) where record is not null;
create index reads_at on audit.reads (at desc);

-- what left the house, and which closed doors were opened
create table audit.marks (
  entry text primary key,
  kind text not null,
  person text not null,
  record text not null,
  at text not null
);

create index marks_at on audit.marks (at desc);

-- somebody looked whether an account still needs what it may
create table audit.reviews (
  entry text primary key,
  person text not null,
  outcome text not null,
  note text not null,
  by text not null,
  at text not null
);

create index reviews_person on audit.reviews (person, at desc);

-- contents that were destroyed because their time was over
create table audit.erased (
  entry text primary key,
  index bigint not null,
  scope text not null,
  at text not null
);
