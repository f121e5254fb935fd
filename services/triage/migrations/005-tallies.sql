-- what is counted of a campaign, so that a new post is added to it without reading the others; null: to be counted
alter table triage.campaigns add column tally jsonb;
