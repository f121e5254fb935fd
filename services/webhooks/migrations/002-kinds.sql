-- of an alarm, for what kinds of reasons it was raised
alter table webhooks.deliveries add column kinds jsonb;
