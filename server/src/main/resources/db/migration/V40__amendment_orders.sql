-- Amendments that open by themselves: once the plan is made it is drafted for whoever asked.
create table amendment_order (
  plan_id varchar(26) not null primary key,
  version_id varchar(26) not null,
  actor varchar(64) not null,
  draft_id varchar(26)
);
alter table adjustment_proposal add column job_id varchar(26);
