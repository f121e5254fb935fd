-- the entries that made and revoked a signing key: a dossier shows them, and does not search the ledger for them
alter table people.keys add column entry text not null default '';
alter table people.keys add column revoked_entry text;
