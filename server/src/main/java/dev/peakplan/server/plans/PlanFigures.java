package dev.peakplan.server.plans;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.access.Unit;
import dev.peakplan.server.planning.Outcome;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/**
 * A plan without its files.
 *
 * @param id id of job and plan
 * @param owner who asked for it
 * @param site site that it is for, {@code *} for several
 * @param department department that it is for, {@code *} for several
 * @param fileName name of the file that was handed in
 * @param currency ISO 4217 code; none where the file had errors
 */
@Introspected
record PlanFigures(
        String id,
        String owner,
        String site,
        String department,
        String fileName,
        Outcome outcome,
        String title,
        @Nullable String currency,
        @Nullable Long objective,
        @Nullable Long cost,
        @Nullable Long boundValue,
        @Nullable Double gap,
        int errors,
        long finishedAt) {
    Unit unit() {
        return new Unit(site, department);
    }

    boolean seenBy(Caller caller) {
        return caller.sees(owner, unit());
    }
}
