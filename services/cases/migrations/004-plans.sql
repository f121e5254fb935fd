create table cases.plans (
  id text primary key,
  "case" text not null references cases.cases (id),
  at text not null,
  place text not null,
  objective text not null,
  authority text not null,
  prosecutor text not null,
  by text not null,
  planned_at text not null,
  state text not null,
  outcome text,
  lessons text,
  ended_at text
);

create index plans_case on cases.plans ("case", at);

-- what one service does; its liaison sees this and nothing else of the case
create table cases.plan_parts (
  plan text not null references cases.plans (id),
  service text not null,
  liaison text,
  task text not null,
  primary key (plan, service)
);

create index plan_parts_liaison on cases.plan_parts (liaison);

create table cases.plan_answers (
  plan text not null references cases.plans (id),
  by text not null,
  at text not null,
  answer text not null,
  note text not null,
  primary key (plan, by)
);

create table cases.plan_checks (
  plan text not null references cases.plans (id),
  item text not null,
  by text not null,
  at text not null,
  note text not null,
  primary key (plan, item)
);

create table cases.seizures (
  id text primary key,
  plan text not null references cases.plans (id),
  "case" text not null references cases.cases (id),
  what text not null,
  seal text not null,
  exhibit text,
  by text not null,
  at text not null,
  unique ("case", seal)
);

do $$
declare
  one text;
begin
  foreach one in array array['plans', 'seizures'] loop
    execute format('grant select on cases.%I to sanad_reader', one);
    execute format('alter table cases.%I enable row level security', one);
    execute format('create policy reader on cases.%I for select to sanad_reader using (exists (select 1 from cases.cases c where c.id = %I."case"))', one, one);
  end loop;
  foreach one in array array['plan_parts', 'plan_answers', 'plan_checks'] loop
    execute format('grant select on cases.%I to sanad_reader', one);
    execute format('alter table cases.%I enable row level security', one);
    execute format('create policy reader on cases.%I for select to sanad_reader using (exists (select 1 from cases.plans p where p.id = %I.plan))', one, one);
  end loop;
end $$;
