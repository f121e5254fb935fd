-- the day on which it happened, as whoever recorded it says; null where only the time of recording is known
alter table cooperation.history add column on_day text;
