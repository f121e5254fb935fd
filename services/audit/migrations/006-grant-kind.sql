-- whether roles came with a new account, were changed, or went with an account that was closed
alter table audit.grants add column kind text not null default 'changed';
