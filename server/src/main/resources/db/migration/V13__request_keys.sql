-- Idempotency keys of requests that made something, written in the transaction that made it.
create table request_key (
  owner varchar(64) not null,
  idempotency_key varchar(128) not null,
  fingerprint varchar(64) not null,
  created_id varchar(64) not null,
  written_at bigint not null,
  primary key (owner, idempotency_key)
);
