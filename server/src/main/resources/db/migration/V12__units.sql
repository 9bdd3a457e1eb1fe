-- The parts of the organisation that a user sees; '*' stands for all sites or departments. Who was there before sees all, as before.
create table account_unit (
  name varchar(64) not null,
  site varchar(64) not null,
  department varchar(64) not null,
  primary key (name, site, department)
);
insert into account_unit (name, site, department) select name, '*', '*' from account;
alter table account add column department varchar(64) not null default '';
alter table job add column site varchar(64) not null default '*';
alter table job add column department varchar(64) not null default '*';
