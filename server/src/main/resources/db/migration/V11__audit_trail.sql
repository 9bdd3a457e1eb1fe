-- Only ever added to. Each entry carries the hash of the one before; the head is the last one's number and hash.
create table audit_entry (
  seq bigint not null primary key,
  written_at bigint not null,
  actor varchar(64) not null,
  action varchar(32) not null,
  subject varchar(128) not null,
  site varchar(64) not null,
  department varchar(64) not null,
  detail mediumtext not null,
  previous varchar(64) not null,
  hash varchar(64) not null
);
create index audit_entry_by_subject on audit_entry (subject, seq);

create table audit_head (
  id int not null primary key,
  seq bigint not null,
  hash varchar(64) not null
);
insert into audit_head (id, seq, hash) values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
