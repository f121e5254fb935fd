create table spine.clock_sets (
  entry text primary key,
  time text not null
);
