-- Simulations and comparisons of plans: jobs with inputs and results of their own. Times are UTC milliseconds.
create table study_input (
  id varchar(26) not null primary key,
  plan_ids varchar(512) not null,
  file_name varchar(255) not null,
  content longblob,
  language varchar(2) not null,
  seconds int not null,
  replications int not null
);

create table study_result (
  id varchar(26) not null primary key,
  outcome varchar(16) not null,
  title varchar(255) not null,
  errors int not null,
  document longblob not null,
  workbook longblob not null,
  finished_at bigint not null
);
