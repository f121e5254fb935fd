-- what the second person signed when she approved, as JSON text; null when she had no key yet
alter table cooperation.requests add column approval text;
