package dev.peakplan.plan;

import java.util.List;
import java.util.Optional;

/**
 * What a cap or floor covers; an empty part covers everything. Spending without a site (or department) is in a scope only if the scope
 * names none.
 *
 * @param categories the categories
 * @param fromPeriodId first period, included
 * @param toPeriodId last period, included
 * @param siteId the site
 * @param departmentId the department
 */
public record Scope(
        List<CostCategory> categories,
        Optional<String> fromPeriodId,
        Optional<String> toPeriodId,
        Optional<String> siteId,
        Optional<String> departmentId) {
    public static final Scope ALL =
            new Scope(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Scope {
        categories = List.copyOf(categories);
    }

    public static Scope of(CostCategory... categories) {
        return new Scope(List.of(categories), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Scope inPeriods(String fromPeriodId, String toPeriodId) {
        return new Scope(categories, Optional.of(fromPeriodId), Optional.of(toPeriodId), siteId, departmentId);
    }

    public Scope atSite(String siteId) {
        return new Scope(categories, fromPeriodId, toPeriodId, Optional.of(siteId), departmentId);
    }

    public Scope inDepartment(String departmentId) {
        return new Scope(categories, fromPeriodId, toPeriodId, siteId, Optional.of(departmentId));
    }

    public boolean covers(CostCategory category) {
        return categories.isEmpty() || categories.contains(category);
    }

    /** Whether spending at {@code site} of {@code department} is in this scope. */
    public boolean covers(Optional<String> site, Optional<String> department) {
        return (siteId.isEmpty() || siteId.equals(site)) && (departmentId.isEmpty() || departmentId.equals(department));
    }
}
