-- why something was refused, by the codes of the refusals
alter table audit.marks add column why text not null default '';
