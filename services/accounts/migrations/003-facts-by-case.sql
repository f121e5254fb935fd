-- what became of a case is looked up by the case
create index facts_case on accounts.facts (case_id, kind);
