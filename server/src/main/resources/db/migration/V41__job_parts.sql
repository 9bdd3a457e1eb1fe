-- Parts of jobs that several nodes do together; gone when the job has ended. Part -1 is the ground that all others stand on.
create table job_part (
  job_id varchar(26) not null,
  number int not null,
  state varchar(8) not null,
  node varchar(64),
  result longblob,
  primary key (job_id, number)
);
