package dev.peakplan.server.review;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

/** Which departments are asked about which version. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AskRepository extends CrudRepository<Ask, Ask.Key> {
    @Query("select department from review_ask where version_id = :versionId order by department")
    List<String> departments(String versionId);

    @Query("select department from review_ask a where version_id = :versionId and not exists"
            + " (select 1 from review_opinion o where o.version_id = a.version_id and o.department = a.department)"
            + " order by department")
    List<String> silent(String versionId);
}
