-- a woman who stands in a case under a pseudonym: the case keeps the pseudonym alone, here is where her name is sealed;
-- either the text itself or the report in which she gave it
create table intake.sealed_names (
  party text primary key,
  "case" text not null,
  number text not null,
  code text not null,
  report text,
  sealed text,
  at text not null,
  by text not null
);

-- an opening is asked for a report or for a pseudonym
alter table intake.openings alter column report drop not null;
alter table intake.openings add column party text;
