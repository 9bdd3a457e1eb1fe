package dev.peakplan.server.review;

import dev.peakplan.plan.Money;
import dev.peakplan.server.access.Unit;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A budget that binds: approved, frozen, in force.
 *
 * @param versionId the version
 * @param seriesId the budget over all its versions and amendments
 * @param number number of the version within the budget
 * @param planId the plan
 * @param title name of the plan
 * @param owner who drew it up
 * @param unit site and department that it is for
 * @param firstDay first day of the planned year
 * @param currency ISO 4217 code
 * @param cost all planned spending
 * @param contentHash SHA-256 of its JSON document and workbook
 * @param boundAt when it became binding
 */
public record BindingPlan(
        String versionId,
        String seriesId,
        int number,
        String planId,
        String title,
        String owner,
        Unit unit,
        LocalDate firstDay,
        String currency,
        Money cost,
        String contentHash,
        Instant boundAt) {
    static BindingPlan of(PlanVersion version) {
        return new BindingPlan(
                version.id(),
                version.seriesId(),
                version.number(),
                version.planId(),
                version.title(),
                version.owner(),
                version.unit(),
                LocalDate.parse(version.firstDay()),
                version.currency(),
                Money.ofMinor(version.cost()),
                version.contentHash(),
                Instant.ofEpochMilli(version.boundAt()));
    }
}
