-- the entry by which somebody vouched for a key: a dossier shows it
alter table people.keys add column cosigned_entry text;
