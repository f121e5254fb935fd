-- what the dashboard shows is kept as it comes in, so that it costs the same at a thousand entries and at a million

-- facts that hold now, summed by kind, category and month
create table accounts.sums (
  kind text not null,
  mark text not null,
  month text not null,
  value bigint not null,
  posts bigint not null,
  facts integer not null,
  primary key (kind, mark, month)
);

-- days from the registration of a case to its first arrest, its referral, its judgment
create table accounts.waited (
  case_id text not null,
  step text not null,
  days integer not null,
  primary key (case_id, step, days)
);

-- how many cases waited so many days: a median is read from it
create table accounts.waits (
  step text not null,
  days integer not null,
  cases integer not null,
  primary key (step, days)
);
