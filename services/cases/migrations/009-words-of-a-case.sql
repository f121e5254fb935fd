-- whether a case has a word that begins so, asked of one case after another when most cases have it; and the words of a
-- case that is destroyed
create index words_case on cases.words ("case", word);
