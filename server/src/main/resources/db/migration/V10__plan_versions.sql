-- Versions of budgets under review. Rows are never deleted; a version's plan never changes, its state does.
create table plan_version (
  id varchar(26) not null primary key,
  series_id varchar(26) not null,
  number int not null,
  predecessor_id varchar(26),
  amendment boolean not null,
  plan_id varchar(26) not null,
  title varchar(255) not null,
  owner varchar(64) not null,
  site varchar(64) not null,
  department varchar(64) not null,
  first_day varchar(10) not null,
  currency varchar(8) not null,
  cost bigint not null,
  state varchar(20) not null,
  stamp int not null,
  content_hash varchar(64) not null,
  submitted_by varchar(64),
  passed_by varchar(64),
  closed_by varchar(64),
  decided_by varchar(64),
  due_on varchar(10),
  created_at bigint not null,
  changed_at bigint not null,
  bound_at bigint,
  -- unit and first day while binding, null otherwise: at most one binding budget each
  binding_key varchar(160)
);
create unique index plan_version_by_series on plan_version (series_id, number);
create unique index plan_version_by_binding on plan_version (binding_key);
create index plan_version_by_state on plan_version (state, id);
