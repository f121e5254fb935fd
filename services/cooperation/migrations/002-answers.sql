-- what came back, each as an exhibit of the case
create table cooperation.answers (
  entry text primary key,
  request text not null references cooperation.requests (id),
  exhibit text not null,
  answered_on text not null,
  whole boolean not null,
  note text not null,
  by text not null,
  n integer not null
);

create index answers_request on cooperation.answers (request, n);

-- requests of other states
create table cooperation.incoming (
  id text primary key,
  number text not null,
  country text not null,
  authority text not null,
  their_reference text not null,
  kind text not null,
  summary text not null,
  received_on text not null,
  state text not null,
  by text not null,
  proposed_by text,
  changed_at text not null,
  version integer not null
);

create table cooperation.incoming_history (
  entry text primary key,
  incoming text not null references cooperation.incoming (id),
  at text not null,
  by text not null,
  what text not null,
  note text not null,
  n integer not null
);

create index incoming_history_incoming on cooperation.incoming_history (incoming, n);
