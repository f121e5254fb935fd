create schema if not exists notebook;

create table notebook.books (
  id text primary key,
  title text not null,
  notes integer not null
);

create table notebook.notes (
  id text primary key,
  book text not null references notebook.books (id),
  text text not null,
  tags jsonb not null,
  at text not null
);
