-- Amendments that open by themselves: once the plan is made it is drafted for whoever asked. Where it fits nothing, 'otherwise' is planned
-- in its place, by an order that names the first one.
create table amendment_order (
  plan_id varchar(26) not null primary key,
  version_id varchar(26) not null,
  actor varchar(64) not null,
  otherwise longblob,
  first_id varchar(26),
  draft_id varchar(26)
);
alter table adjustment_proposal add column job_id varchar(26);
