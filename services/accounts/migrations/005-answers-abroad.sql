-- answers to requests abroad and their refusals are counted too: the facts are made again from the ledger
comment on table accounts.facts is 'what figures count';
