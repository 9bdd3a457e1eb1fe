package dev.peakplan.server.monitoring;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

/** Remembered columns. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ColumnMappingRepository extends CrudRepository<ColumnMappingRow, ColumnMappingRow.Key> {
    @Query("select * from column_mapping where owner = :owner and unit = :unit order by table_kind")
    List<ColumnMappingRow> of(String owner, String unit);

    @Query("update column_mapping set headers = :headers, sum_rows = :sumRows"
            + " where owner = :owner and unit = :unit and table_kind = :tableKind")
    int replace(String owner, String unit, String tableKind, String headers, boolean sumRows);
}
