-- when something last happened in a case: what a saved search tells of, and how long a case has lain
alter table cases.cases add column changed_at text not null default '';

create index cases_changed on cases.cases (changed_at desc, id);
create index cases_opened_by on cases.cases (opened_by, opened_at desc);

-- a search over cases that somebody keeps, for herself or for all who read cases
create table cases.searches (
  id text primary key,
  person text not null,
  name text not null,
  query text not null,
  shared boolean not null,
  at text not null
);

create table cases.searches_seen (
  search text not null references cases.searches (id) on delete cascade,
  person text not null,
  at text not null,
  primary key (search, person)
);

-- whom a note speaks to; empty `seen_at` until she says that she has read it
create table cases.mentions (
  note text not null references cases.notes (id),
  "case" text not null references cases.cases (id),
  person text not null,
  at text not null,
  seen_at text,
  primary key (note, person)
);

create index mentions_person on cases.mentions (person) where seen_at is null;

alter table cases.tasks add column person text;
alter table cases.tasks add column dropped_at text;

-- persons of a case by role. Of a woman who was targeted there is a pseudonym and nothing else; a protected witness has a
-- code; whoever is suspected may be named, in the authority's edition only
create table cases.parties (
  id text primary key,
  "case" text not null references cases.cases (id),
  n integer not null,
  role text not null,
  code text not null,
  name text,
  facts text not null,
  measures jsonb not null,
  review_at text,
  rights_at text,
  by text not null,
  at text not null,
  left_at text
);

create index parties_case on cases.parties ("case", n);
create index parties_review on cases.parties (review_at) where review_at is not null;

-- garde à vue: longer on the prosecutor's written order, or over
alter table cases.arrests add column until text;
alter table cases.arrests add column extension text;
alter table cases.arrests add column ended_at text;
alter table cases.arrests add column ended_how text;

create index arrests_running on cases.arrests (at) where ended_at is null;

do $$
declare
  one text;
begin
  foreach one in array array['mentions', 'parties'] loop
    execute format('grant select on cases.%I to sanad_reader', one);
    execute format('alter table cases.%I enable row level security', one);
    execute format('create policy reader on cases.%I for select to sanad_reader using (exists (select 1 from cases.cases c where c.id = %I."case"))', one, one);
  end loop;
end $$;
