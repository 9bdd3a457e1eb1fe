-- Plans that a user keeps in view, side by side. Times are UTC milliseconds.
create table pinned_plan (
  owner varchar(64) not null,
  plan_id varchar(26) not null,
  pinned_at bigint not null,
  primary key (owner, plan_id)
);
