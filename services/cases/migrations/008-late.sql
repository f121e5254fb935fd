-- why an operation was recorded only after its case had left
alter table cases.plans add column late text;
