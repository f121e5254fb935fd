create schema if not exists training;

create table training.attempts (
  id text primary key,
  learner text not null,
  exercise text not null,
  version integer not null,
  seed bigint not null,
  begun_at text not null
);

create index attempts_learner on training.attempts (learner, begun_at, id);

create table training.answers (
  attempt text not null references training.attempts (id),
  step text not null,
  -- as it was sent, JSON
  answer text not null,
  -- 0..1 in thousandths; null while a trainer has not confirmed the rubric
  share integer,
  -- criteria that a trainer found met, JSON; null before
  met text,
  at text not null,
  primary key (attempt, step)
);

create index answers_waiting on training.answers (at) where share is null;
