create schema if not exists webhooks;

create table webhooks.subscriptions (
  id text primary key,
  url text not null,
  events jsonb not null,
  secret text not null,
  by text not null,
  at text not null,
  removed_at text
);

create table webhooks.deliveries (
  id text primary key,
  subscription text not null references webhooks.subscriptions (id),
  entry text not null,
  index bigint not null,
  type text not null,
  at text not null,
  about jsonb not null,
  attempts integer not null,
  state text not null,
  last_status text,
  next_at text
);

create index deliveries_due on webhooks.deliveries (next_at) where state = 'waiting';
create index deliveries_subscription on webhooks.deliveries (subscription, state);
