-- that retention ran by itself, and what it did: one row a run that destroyed something, and one a day otherwise
create table audit.retention_runs (
  entry text primary key,
  index bigint not null,
  at text not null,
  erased integer not null,
  held integer not null
);
