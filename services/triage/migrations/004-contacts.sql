-- contacts of an offer that a table gives in columns of their own
alter table triage.posts add column contacts jsonb not null default '[]';
