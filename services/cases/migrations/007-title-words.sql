-- the words by which a case is found; the order of bytes lets an index answer for the beginning of a word, and row-level
-- security lets only such comparisons go before its own question
create table cases.words (
  word text collate "C" not null,
  "case" text not null references cases.cases (id),
  primary key (word, "case")
);

grant select on cases.words to sanad_reader;
alter table cases.words enable row level security;
create policy reader on cases.words for select to sanad_reader
  using (exists (select 1 from cases.cases c where c.id = words."case"));
