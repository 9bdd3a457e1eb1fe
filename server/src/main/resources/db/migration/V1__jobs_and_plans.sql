-- Runs on MariaDB >= 10.6 and on H2 in its MariaDB mode. Times are UTC milliseconds, money is minor units.
create table job (
  id varchar(26) not null primary key,
  kind varchar(16) not null,
  title varchar(255) not null,
  owner varchar(64) not null,
  state varchar(16) not null,
  attempt int not null,
  node varchar(64),
  submitted_at bigint not null,
  started_at bigint,
  ended_at bigint,
  cancel_requested boolean not null,
  phase varchar(16),
  objective bigint,
  bound_value bigint,
  seconds double not null,
  fault_id varchar(16)
);
create index job_by_owner on job (owner, id);
create index job_by_state on job (state, id);

create table job_event (
  job_id varchar(26) not null,
  attempt int not null,
  number int not null,
  written_at bigint not null,
  state varchar(16) not null,
  phase varchar(16),
  objective bigint,
  bound_value bigint,
  seconds double not null,
  primary key (job_id, attempt, number)
);

create table job_key (
  owner varchar(64) not null,
  idempotency_key varchar(128) not null,
  fingerprint varchar(64) not null,
  job_id varchar(26) not null,
  written_at bigint not null,
  primary key (owner, idempotency_key)
);

create table plan_input (
  id varchar(26) not null primary key,
  file_name varchar(255) not null,
  content longblob not null,
  language varchar(2) not null,
  time_limit_seconds int not null,
  steps bigint,
  seed bigint
);

create table plan_result (
  id varchar(26) not null primary key,
  outcome varchar(16) not null,
  title varchar(255) not null,
  objective bigint,
  cost bigint,
  bound_value bigint,
  gap double,
  errors int not null,
  document longblob not null,
  workbook longblob not null,
  finished_at bigint not null
);

create table scheduled_tasks (
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
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
