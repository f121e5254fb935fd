-- campaigns of a number or an account, found without reading posts
create index facts_contact on triage.facts (value) where kind = 'contact';
