package dev.peakplan.server.jobs;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;

/** Idempotency keys, only ever added to. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface JobKeyRepository extends CrudRepository<JobKey, JobKey.Key> {}
