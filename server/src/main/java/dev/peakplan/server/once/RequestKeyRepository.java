package dev.peakplan.server.once;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;

/** Idempotency keys, only ever added to. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RequestKeyRepository extends CrudRepository<RequestKey, RequestKey.Key> {}
