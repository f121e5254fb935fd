create schema if not exists people;

create table people.persons (
  id text primary key,
  name text not null unique,
  roles jsonb not null,
  language text not null,
  password text,
  enrolled_at text not null,
  revoked_at text
);

create table people.keys (
  id text primary key,
  person text not null references people.persons (id),
  public_key text not null unique,
  enrolled_at text not null,
  cosigned_by text,
  cosigned_at text
);

create index keys_person on people.keys (person);
