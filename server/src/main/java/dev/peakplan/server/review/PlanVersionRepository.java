package dev.peakplan.server.review;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

/** Versions of budgets. State changes by guarded updates only: each says what must still hold and returns the number of rows changed. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PlanVersionRepository extends CrudRepository<PlanVersion, String> {
    @Query("select * from plan_version where series_id = :seriesId order by number")
    List<PlanVersion> series(String seriesId);

    /** The state, held as it is until the end of the transaction. */
    @Query("select state from plan_version where id = :id for update")
    String lockState(String id);

    @Query("select max(number) from plan_version where series_id = :seriesId")
    int lastNumber(String seriesId);

    @Query("select count(*) from plan_version where binding_key = :bindingKey")
    int countBinding(String bindingKey);

    @Query("update plan_version set state = 'SUPERSEDED', binding_key = null, stamp = stamp + 1, changed_at = :now"
            + " where id = :id and state = 'BINDING'")
    int supersede(String id, long now);

    /**
     * Versions that {@code caller} may see, latest first: the own ones; those of others where {@code all}, frozen ones otherwise, on the
     * caller's units, or on any where {@code everything}.
     */
    @Query(
            "select * from plan_version where id < :before and state like :state and (owner = :caller or ((:all = true or state in"
                    + " ('BINDING', 'SUPERSEDED')) and (:everything = true or exists (select 1 from account_unit u where u.name = :caller"
                    + " and u.site in ('*', plan_version.site) and u.department in ('*', plan_version.department)))))"
                    + " order by id desc limit :count")
    List<PlanVersion> page(String caller, boolean all, boolean everything, String state, String before, int count);

    /**
     * Versions on which {@code caller} is the one to act next, latest first: {@link ReviewQueue#next} says which step, and must agree.
     *
     * @param roles the caller's roles without that of planner, and {@code BOTH} for who may approve what he or she reviewed
     * @param department the department that the caller speaks for
     */
    @Query(
            "select * from plan_version where id < :before and (owner = :caller or (:roles <> '' and (:everything = true or exists"
                    + " (select 1 from account_unit u where u.name = :caller and u.site in ('*', plan_version.site)"
                    + " and u.department in ('*', plan_version.department)))))"
                    + " and ((state in ('DRAFT', 'RETURNED') and (owner = :caller or submitted_by = :caller)"
                    + " and not (state = 'RETURNED' and exists"
                    + " (select 1 from plan_version f where f.predecessor_id = plan_version.id)))"
                    + " or (state = 'CROSS_REVIEW' and exists (select 1 from review_ask a where a.version_id = plan_version.id"
                    + " and a.department = :department and not exists (select 1 from review_opinion o"
                    + " where o.version_id = a.version_id and o.department = a.department)))"
                    + " or (owner <> :caller and coalesce(submitted_by, '') <> :caller and ("
                    + " (state = 'INTERNAL_REVIEW' and :roles like '%MANAGER%')"
                    + " or (state = 'CROSS_REVIEW' and :roles like '%MANAGER%' and not exists (select 1 from review_ask a"
                    + " where a.version_id = plan_version.id and not exists (select 1 from review_opinion o"
                    + " where o.version_id = a.version_id and o.department = a.department)))"
                    + " or (state = 'FINAL_APPROVAL' and :roles like '%FINANCE%' and (:roles like '%BOTH%'"
                    + " or (coalesce(passed_by, '') <> :caller and coalesce(closed_by, '') <> :caller))))))"
                    + " order by id desc limit :count")
    List<PlanVersion> waiting(
            String caller, boolean everything, String roles, String department, String before, int count);

    @Query("select * from plan_version where state = 'BINDING' order by id desc")
    List<PlanVersion> binding();
}
