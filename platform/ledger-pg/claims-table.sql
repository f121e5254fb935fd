create schema if not exists passing;

-- Who works on what just now: no entry, no view, worth nothing after its end, so it is not written to disk first.
create unlogged table if not exists passing.claims (
  subject text primary key,
  person text not null,
  until timestamptz not null
);

create index if not exists claims_person on passing.claims (person);
