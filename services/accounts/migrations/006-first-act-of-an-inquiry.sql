-- a case comes to its inquiry by the first act of it, not by a decision alone: the facts are made again from the ledger
comment on table accounts.facts is 'what figures count, each with the entry it comes from';
