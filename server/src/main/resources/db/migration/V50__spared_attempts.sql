-- Attempts that ended because the database went away or the server stopped: no fault of the job, and not counted against it.
alter table job add column spared int not null default 0;
