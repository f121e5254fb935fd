-- what was taken back by whoever told it; its key is destroyed after the entry, also when the machine stopped in between
create table intake.withdrawals (
  id text primary key
);
