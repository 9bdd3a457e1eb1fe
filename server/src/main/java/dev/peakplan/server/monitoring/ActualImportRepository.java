package dev.peakplan.server.monitoring;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;

/** Files of actuals. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ActualImportRepository extends CrudRepository<ActualImport, String> {
    @Query("update actual_import set outcome = :outcome where id = :id")
    int end(String id, String outcome);
}
