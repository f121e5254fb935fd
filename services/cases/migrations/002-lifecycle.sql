-- where the case came from: an anonymous report is checked before an inquiry
alter table cases.cases add column origin text not null default 'campaign';

create table cases.tasks (
  id text primary key,
  "case" text not null references cases.cases (id),
  title text not null,
  due_at text,
  by text not null,
  at text not null,
  done_at text,
  done_by text
);

create index tasks_case on cases.tasks ("case", at, id);
create index tasks_due on cases.tasks (due_at) where done_at is null;

create table cases.notes (
  id text primary key,
  "case" text not null references cases.cases (id),
  text text not null,
  by text not null,
  at text not null,
  n integer not null
);

create index notes_case on cases.notes ("case", n);
