-- Departments asked for their opinion on a version, and what they say, line by line; line_key is empty for the whole budget.
create table review_ask (
  version_id varchar(26) not null,
  department varchar(64) not null,
  primary key (version_id, department)
);

create table review_opinion (
  id varchar(26) not null primary key,
  version_id varchar(26) not null,
  department varchar(64) not null,
  line_key varchar(128) not null,
  stance varchar(16) not null,
  remark varchar(2000) not null,
  author varchar(64) not null,
  stamp int not null,
  changed_at bigint not null
);
create unique index review_opinion_by_line on review_opinion (version_id, department, line_key);
