-- the same contacts as readings have them, so that they are shown, searched and told like those of the text; posts of before
-- have none until the views are made anew
alter table triage.posts add column given jsonb not null default '[]';
