package dev.peakplan.server.plans;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;

/** Results, written once. Figures are read without the files. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface StoredPlanRepository extends CrudRepository<StoredPlan, String> {
    String FIGURES =
            "select p.id, j.owner, j.site, j.department, i.file_name, p.outcome, p.title, p.currency, p.objective, p.cost, p.bound_value, p.gap,"
                    + " p.errors, p.finished_at from plan_result p join job j on j.id = p.id join plan_input i on i.id = p.id ";

    @Query(FIGURES + "where p.id = :id")
    Optional<PlanFigures> findFigures(String id);

    /** Without the workbook, which is larger and which pages have no use for. */
    @Query("select outcome, document from plan_result where id = :id")
    Optional<StoredDocument> findDocument(String id);

    /** Plans of the caller, and where {@code all} those of others on the caller's units, or on any where {@code everything}. */
    @Query(FIGURES
            + "where p.id < :before and (j.owner = :caller or (:all = true and (:everything = true or exists (select 1 from"
            + " account_unit u where u.name = :caller and u.site in ('*', j.site) and u.department in ('*', j.department)))))"
            + " order by p.id desc limit :count")
    List<PlanFigures> page(String caller, boolean all, boolean everything, String before, int count);
}
