-- by its root a batch that is sent again is known
alter table triage.batches add column root text;
create index batches_root on triage.batches (root);
