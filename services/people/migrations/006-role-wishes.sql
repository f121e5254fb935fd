-- roles that two persons give: asked by one, answered by another
create table people.role_wishes (
  id text primary key,
  person text not null references people.persons (id),
  roles jsonb not null,
  reason text not null,
  asked_by text not null,
  asked_at text not null,
  state text not null,
  answered_by text,
  note text not null default ''
);

create index role_wishes_person on people.role_wishes (person);
