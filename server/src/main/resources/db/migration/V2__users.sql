create table account (
  name varchar(64) not null primary key,
  password_hash varchar(100) not null,
  roles varchar(100) not null,
  enabled boolean not null,
  stamp int not null,
  failures int not null,
  locked_until bigint not null,
  created_at bigint not null
);

create table personal_token (
  id varchar(26) not null primary key,
  owner varchar(64) not null,
  hash varchar(64) not null,
  label varchar(100) not null,
  created_at bigint not null,
  revoked boolean not null
);
create unique index personal_token_by_hash on personal_token (hash);
create index personal_token_by_owner on personal_token (owner, id);
