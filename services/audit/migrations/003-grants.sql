-- who gave whom which roles, and who closed which account
create table audit.grants (
  entry text primary key,
  index bigint not null,
  person text not null,
  by text not null,
  at text not null,
  roles jsonb not null,
  reason text not null
);

create index grants_person on audit.grants (person, index desc);
