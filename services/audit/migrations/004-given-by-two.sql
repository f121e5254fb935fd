-- who asked for roles that a second person gave, and roles that one gave alone because nobody else could answer
alter table audit.grants add column asked_by text;
alter table audit.grants add column alone boolean not null default false;
