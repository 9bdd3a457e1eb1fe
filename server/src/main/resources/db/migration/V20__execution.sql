-- What happened against binding budgets. Figures are never changed: a correction is a new version, the latest one counts.
-- A budget is named by its series, so that actuals outlive its amendments. Money is minor units, times are UTC milliseconds.
create table tracked_line (
  series_id varchar(26) not null,
  line_key varchar(200) not null,
  stamp bigint not null,
  primary key (series_id, line_key)
);

create table recorded_figure (
  series_id varchar(26) not null,
  kind varchar(12) not null,
  identity varchar(255) not null,
  version int not null,
  latest boolean not null,
  body varchar(2000) not null,
  source varchar(64) not null,
  entered_by varchar(64) not null,
  entered_at bigint not null,
  note varchar(500) not null,
  primary key (series_id, kind, identity, version)
);
create index recorded_figure_current on recorded_figure (series_id, kind, identity, latest);
create index recorded_figure_latest on recorded_figure (series_id, latest);
create index recorded_figure_by_source on recorded_figure (series_id, source);

create table actual_import (
  id varchar(26) not null primary key,
  series_id varchar(26) not null,
  file_name varchar(255) not null,
  content longblob not null,
  mapping varchar(4000) not null,
  sum_rows boolean not null,
  entered_by varchar(64) not null,
  submitted_at bigint not null,
  outcome mediumtext
);

create table column_mapping (
  owner varchar(64) not null,
  unit varchar(140) not null,
  table_kind varchar(12) not null,
  headers varchar(4000) not null,
  sum_rows boolean not null,
  primary key (owner, unit, table_kind)
);

create table budget_alert (
  id varchar(26) not null primary key,
  series_id varchar(26) not null,
  level varchar(12) not null,
  limit_kind varchar(12) not null,
  subject varchar(200) not null,
  amount bigint not null,
  limit_amount bigint not null,
  period int,
  raised_at bigint not null,
  state varchar(12) not null,
  settled_by varchar(64),
  settled_at bigint,
  -- set while the alert stands: what it is about is warned of once
  standing_key varchar(300)
);
create unique index budget_alert_standing on budget_alert (standing_key);
create index budget_alert_by_series on budget_alert (series_id, id);

create table adjustment_proposal (
  id varchar(26) not null primary key,
  series_id varchar(26) not null,
  kind varchar(16) not null,
  subject varchar(200) not null,
  amount bigint not null,
  deviation double not null,
  from_period int,
  to_period int,
  made_at bigint not null,
  state varchar(12) not null,
  decided_by varchar(64),
  decided_at bigint,
  note varchar(500),
  standing_key varchar(300)
);
create unique index adjustment_proposal_standing on adjustment_proposal (standing_key);
create index adjustment_proposal_by_series on adjustment_proposal (series_id, id);

create table adjustment_rules (
  series_id varchar(26) not null primary key,
  stamp int not null,
  body varchar(1000) not null
);

create table reforecast_input (
  id varchar(26) not null primary key,
  series_id varchar(26) not null
);

create table year_end_snapshot (
  id varchar(26) not null primary key,
  job_id varchar(26) not null,
  series_id varchar(26) not null,
  made_at bigint not null,
  closed int not null,
  planned bigint not null,
  actual bigint not null,
  committed bigint not null,
  expected bigint not null,
  low bigint not null,
  high bigint not null
);
create index year_end_snapshot_by_job on year_end_snapshot (job_id);
create index year_end_snapshot_by_series on year_end_snapshot (series_id, id);

create table notice_subscription (
  id varchar(26) not null primary key,
  owner varchar(64) not null,
  site varchar(64) not null,
  department varchar(64) not null,
  channel varchar(8) not null,
  target varchar(500) not null,
  secret varchar(64) not null,
  language varchar(2) not null,
  created_at bigint not null,
  revoked boolean not null
);
create index notice_subscription_by_owner on notice_subscription (owner, id);

create table notice_delivery (
  id varchar(26) not null primary key,
  subscription_id varchar(26) not null,
  subject varchar(300) not null,
  body varchar(4000) not null,
  state varchar(8) not null,
  attempts int not null,
  last_error varchar(500),
  created_at bigint not null,
  ended_at bigint
);
create index notice_delivery_by_state on notice_delivery (state, id);

create table scheduled_notices (
  task_name varchar(100) not null,
  task_instance varchar(100) not null,
  task_data blob,
  execution_time datetime(6) not null,
  picked boolean not null,
  picked_by varchar(50),
  last_success datetime(6),
  last_failure datetime(6),
  consecutive_failures int,
  last_heartbeat datetime(6),
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_notices_by_time on scheduled_notices (execution_time);
create index scheduled_notices_by_heartbeat on scheduled_notices (last_heartbeat);
