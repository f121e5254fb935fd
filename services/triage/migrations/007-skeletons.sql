-- how a post sounds, every word after a space; posts of before are found by their letters until the views are made anew
alter table triage.posts add column skeleton text not null default '';
