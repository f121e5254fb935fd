-- what limitation may soon end is looked up every day, among all campaigns
create index campaigns_last on triage.campaigns (last_at);
