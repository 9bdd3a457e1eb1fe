package dev.peakplan.server.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.peakplan.server.access.Unit;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A version of a budget as clients see it.
 *
 * @param id the version
 * @param series the budget over all its versions and amendments
 * @param number 1, 2, ... within the series
 * @param predecessor the version that this one follows
 * @param amendment whether it amends a binding budget
 * @param plan id of the plan that is reviewed
 * @param title name of the plan
 * @param owner who drew it up
 * @param unit site and department that it is for
 * @param firstDay first day of the planned year
 * @param currency ISO 4217 code
 * @param cost all spending, minor units
 * @param state where it stands
 * @param version version for If-Match
 * @param contentHash SHA-256 of the plan's JSON document and workbook
 * @param submittedBy who handed it in
 * @param passedBy who passed it in internal review
 * @param closedBy who closed the opinions
 * @param decidedBy who approved, returned or withdrew it
 * @param dueOn day until which opinions are asked for
 * @param departments departments asked for opinions
 * @param silent those of them that have said nothing yet
 * @param vacancies what it waits for that no user can do, as roles, units and departments are now
 * @param changedAt when it last changed
 * @param boundAt when it became binding
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VersionView(
        String id,
        String series,
        int number,
        @Nullable String predecessor,
        boolean amendment,
        String plan,
        String title,
        String owner,
        Unit unit,
        String firstDay,
        String currency,
        long cost,
        ReviewState state,
        int version,
        String contentHash,
        @Nullable String submittedBy,
        @Nullable String passedBy,
        @Nullable String closedBy,
        @Nullable String decidedBy,
        @Nullable LocalDate dueOn,
        List<String> departments,
        List<String> silent,
        List<Vacancy> vacancies,
        Instant changedAt,
        @Nullable Instant boundAt) {
    public VersionView {
        departments = List.copyOf(departments);
        silent = List.copyOf(silent);
        vacancies = List.copyOf(vacancies);
    }

    static VersionView of(PlanVersion version, List<String> departments, List<String> silent) {
        return new VersionView(
                version.id(),
                version.seriesId(),
                version.number(),
                version.predecessorId(),
                version.amendment(),
                version.planId(),
                version.title(),
                version.owner(),
                version.unit(),
                version.firstDay(),
                version.currency(),
                version.cost(),
                version.state(),
                version.stamp(),
                version.contentHash(),
                version.submittedBy(),
                version.passedBy(),
                version.closedBy(),
                version.decidedBy(),
                version.dueOn() == null ? null : LocalDate.parse(version.dueOn()),
                departments,
                silent,
                List.of(),
                Instant.ofEpochMilli(version.changedAt()),
                version.boundAt() == null ? null : Instant.ofEpochMilli(version.boundAt()));
    }

    VersionView with(List<Vacancy> found) {
        return new VersionView(
                id,
                series,
                number,
                predecessor,
                amendment,
                plan,
                title,
                owner,
                unit,
                firstDay,
                currency,
                cost,
                state,
                version,
                contentHash,
                submittedBy,
                passedBy,
                closedBy,
                decidedBy,
                dueOn,
                departments,
                silent,
                found,
                changedAt,
                boundAt);
    }
}
