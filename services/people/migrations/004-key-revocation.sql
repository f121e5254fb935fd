alter table people.keys
  add column revoked_at text,
  add column revoked_by text,
  add column revoked_reason text;
