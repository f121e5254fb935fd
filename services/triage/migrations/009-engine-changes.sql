-- What each entry changed in what the engine knows, the latest ones: a server does to its engine what another has done.
create table triage.engine_changes (
  n integer primary key,
  entry text not null,
  change jsonb not null
);
