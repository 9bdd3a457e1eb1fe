package dev.peakplan.server.review;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.access.Unit;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;

/**
 * A version of a budget as stored. Times are UTC milliseconds, days ISO dates, money is minor units.
 *
 * @param id identifier
 * @param seriesId id of the first version
 * @param number 1, 2, ... within the series
 * @param predecessorId the version that this one follows
 * @param amendment whether it amends a binding budget
 * @param planId the plan that is reviewed; never changes
 * @param title name of the plan
 * @param owner who drew it up
 * @param site site of its unit, {@code *} for several
 * @param department department of its unit, {@code *} for several
 * @param firstDay first day of the planned year
 * @param currency ISO 4217 code
 * @param cost all spending
 * @param state where it stands
 * @param stamp raised by every change
 * @param contentHash SHA-256 of the plan's JSON document and workbook
 * @param submittedBy who handed it in for review
 * @param passedBy who passed it in internal review
 * @param closedBy who closed the cross-department review
 * @param decidedBy who approved, returned or withdrew it
 * @param dueOn day until which opinions are asked for
 * @param boundAt when it became binding
 * @param bindingKey unit and first day while it binds; unique
 */
@MappedEntity("plan_version")
record PlanVersion(
        @Id String id,
        String seriesId,
        int number,
        @Nullable String predecessorId,
        boolean amendment,
        String planId,
        String title,
        String owner,
        String site,
        String department,
        String firstDay,
        String currency,
        long cost,
        ReviewState state,
        @Version int stamp,
        String contentHash,
        @Nullable String submittedBy,
        @Nullable String passedBy,
        @Nullable String closedBy,
        @Nullable String decidedBy,
        @Nullable String dueOn,
        long createdAt,
        long changedAt,
        @Nullable Long boundAt,
        @Nullable String bindingKey) {
    /**
     * What a step changes.
     *
     * @param state where the version then stands
     */
    record Step(
            ReviewState state,
            @Nullable String submittedBy,
            @Nullable String passedBy,
            @Nullable String closedBy,
            @Nullable String decidedBy,
            @Nullable String dueOn,
            @Nullable Long boundAt,
            @Nullable String bindingKey) {}

    Unit unit() {
        return new Unit(site, department);
    }

    /** Whether {@code caller} may know of it: owners, those who look after its unit, and once it was approved whoever is of the unit. */
    boolean seenBy(Caller caller) {
        return caller.name().equals(owner) || caller.covers(unit()) && (caller.seesAll() || state.frozen());
    }

    /** The version as somebody read it; storing a change made to it fails when it has changed since. */
    PlanVersion read(int readStamp) {
        return stamped(
                readStamp,
                new Step(state, submittedBy, passedBy, closedBy, decidedBy, dueOn, boundAt, bindingKey),
                changedAt);
    }

    PlanVersion after(Step step, long now) {
        return stamped(stamp, step, now);
    }

    private PlanVersion stamped(int at, Step step, long now) {
        return new PlanVersion(
                id,
                seriesId,
                number,
                predecessorId,
                amendment,
                planId,
                title,
                owner,
                site,
                department,
                firstDay,
                currency,
                cost,
                step.state,
                at,
                contentHash,
                step.submittedBy,
                step.passedBy,
                step.closedBy,
                step.decidedBy,
                step.dueOn,
                createdAt,
                now,
                step.boundAt,
                step.bindingKey);
    }
}
