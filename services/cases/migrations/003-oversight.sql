-- need-to-know: an open case is seen by everybody whose role reads cases, a restricted one by those who are named
alter table cases.cases add column access text not null default 'open';
alter table cases.cases add column compartment text;
-- the case that this one was merged into; empty again when that is taken back
alter table cases.cases add column merged_into text;

create index cases_merged on cases.cases (merged_into) where merged_into is not null;
create index cases_state on cases.cases (state, opened_at);

create table cases.members (
  "case" text not null references cases.cases (id),
  person text not null,
  by text not null,
  at text not null,
  primary key ("case", person)
);

create index members_person on cases.members (person);

create table cases.compartments (
  id text primary key,
  name text not null,
  by text not null,
  at text not null
);

create table cases.compartment_members (
  compartment text not null references cases.compartments (id),
  person text not null,
  at text not null,
  primary key (compartment, person)
);

-- somebody opened a case that is closed to her: with a reason, for some hours, and everybody concerned is told
create table cases.glass (
  entry text primary key,
  "case" text not null references cases.cases (id),
  person text not null,
  reason text not null,
  at text not null,
  until text not null
);

create index glass_case on cases.glass ("case", person, until);

create table cases.receipts (
  "case" text primary key references cases.cases (id),
  referral text not null,
  office text not null,
  reference text not null,
  received_at text not null,
  by text not null,
  at text not null
);

create table cases.orders (
  id text primary key,
  "case" text not null references cases.cases (id),
  kind text not null,
  reference text not null,
  text text not null,
  task text not null,
  by text not null,
  at text not null
);

create index orders_case on cases.orders ("case", at);

-- a person who was flagged by mistake, or somebody for her, says so; it is answered by somebody else than who decided
create table cases.contests (
  id text primary key,
  about text not null,
  text text not null,
  way text not null,
  by text not null,
  at text not null,
  answer text,
  answer_text text,
  answered_by text,
  answered_at text
);

create index contests_about on cases.contests (about);
create index contests_open on cases.contests (at) where answer is null;

do $$ begin
  if not exists (select from pg_roles where rolname = 'sanad_reader') then
    create role sanad_reader nologin;
  end if;
end $$;

-- The same rule as the predicate in the program, for whoever reads as this role: it says who asks in two settings.
create function cases.may_see(case_id text, case_access text, case_state text, case_compartment text) returns boolean
language sql stable as $$
  select
    (case_access = 'open' and (
      string_to_array(current_setting('sanad.roles', true), ',') && array['investigator', 'supervisor', 'auditor']
      or (case_state in ('referred', 'requalified', 'judged')
        and string_to_array(current_setting('sanad.roles', true), ',') && array['prosecutor-liaison'])))
    or exists (select 1 from cases.members m
      where m."case" = case_id and m.person = current_setting('sanad.person', true))
    or exists (select 1 from cases.compartment_members c
      where c.compartment = case_compartment and c.person = current_setting('sanad.person', true))
    or exists (select 1 from cases.glass g
      where g."case" = case_id and g.person = current_setting('sanad.person', true)
        and g.until > current_setting('sanad.now', true))
$$;

grant usage on schema cases to sanad_reader;

do $$
declare
  one text;
begin
  grant select on cases.cases, cases.members, cases.compartments, cases.compartment_members, cases.glass to sanad_reader;
  execute 'alter table cases.cases enable row level security';
  execute 'create policy reader on cases.cases for select to sanad_reader using (cases.may_see(id, access, state, compartment))';
  foreach one in array array['members', 'compartments', 'compartment_members', 'glass'] loop
    execute format('alter table cases.%I enable row level security', one);
    execute format('create policy reader on cases.%I for select to sanad_reader using (true)', one);
  end loop;
  -- what stands under a case is seen by whoever sees the case
  foreach one in array array['tasks', 'notes', 'campaigns', 'offences', 'operations', 'arrests', 'referrals', 'dossiers',
    'timeline', 'receipts', 'orders'] loop
    execute format('grant select on cases.%I to sanad_reader', one);
    execute format('alter table cases.%I enable row level security', one);
    execute format('create policy reader on cases.%I for select to sanad_reader using (exists (select 1 from cases.cases c where c.id = %I."case"))', one, one);
  end loop;
  grant select on cases.answers to sanad_reader;
  alter table cases.answers enable row level security;
  create policy reader on cases.answers for select to sanad_reader
    using (exists (select 1 from cases.referrals r where r.id = answers.referral));
end $$;
