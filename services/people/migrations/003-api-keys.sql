-- keys for programs: only the digest is kept, each may do what its scopes say in the name of the person who made it
create table people.api_keys (
  id text primary key,
  digest text not null unique,
  name text not null,
  scopes jsonb not null,
  person text not null references people.persons (id),
  made_at text not null,
  expires_at text not null,
  revoked_at text
);
