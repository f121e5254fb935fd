create schema if not exists intake;

-- the last time somebody tried a helpline or platform
create table intake.channels (
  channel text primary key,
  contact text not null,
  answer text not null,
  how text not null,
  at text not null,
  by text not null
);
