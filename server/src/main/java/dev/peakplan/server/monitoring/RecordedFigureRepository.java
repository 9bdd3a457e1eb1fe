package dev.peakplan.server.monitoring;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;

/** Versions of figures. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RecordedFigureRepository extends CrudRepository<RecordedFigure, RecordedFigure.Key> {
    @Query("select * from recorded_figure where series_id = :seriesId and latest = true order by kind, identity")
    List<RecordedFigure> latest(String seriesId);

    /** Locks what it reads: what others committed since this transaction began is seen. */
    @Query("select * from recorded_figure where series_id = :seriesId and kind = :kind and identity = :identity"
            + " and latest = true for update")
    Optional<RecordedFigure> lock(String seriesId, String kind, String identity);

    @Query(
            "update recorded_figure set latest = false where series_id = :seriesId and kind = :kind and identity = :identity"
                    + " and latest = true")
    int retire(String seriesId, String kind, String identity);

    @Query(
            "select * from recorded_figure where series_id = :seriesId and kind = :kind and identity = :identity order by version")
    List<RecordedFigure> versions(String seriesId, String kind, String identity);

    @Query("select * from recorded_figure where series_id = :seriesId and source = :source")
    List<RecordedFigure> bySource(String seriesId, String source);
}
