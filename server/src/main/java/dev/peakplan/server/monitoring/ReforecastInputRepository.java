package dev.peakplan.server.monitoring;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;

/** Inputs, written once. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ReforecastInputRepository extends CrudRepository<ReforecastInput, String> {}
