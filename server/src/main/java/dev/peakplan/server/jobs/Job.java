package dev.peakplan.server.jobs;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.access.Unit;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A job as it is stored. Times are UTC milliseconds, money is minor units; columns without a value are null.
 *
 * @param id identifier, shared with what the job produces
 * @param kind name of the {@link JobWork} that does it
 * @param title what people call it
 * @param owner who asked for it
 * @param state where it stands
 * @param attempt how often it was begun; writes of an earlier attempt are refused
 * @param node who runs it
 * @param cancelRequested whether it was asked to stop
 * @param phase what it is doing
 * @param objective best objective so far
 * @param boundValue best bound so far
 * @param seconds since the attempt began
 * @param faultId id of the fault that ended it
 * @param site site that it is for, {@code *} for several
 * @param department department that it is for, {@code *} for several
 * @param spared how many attempts ended because the database went away or the server stopped
 */
@MappedEntity("job")
record Job(
        @Id String id,
        String kind,
        String title,
        String owner,
        JobState state,
        int attempt,
        @Nullable String node,
        long submittedAt,
        @Nullable Long startedAt,
        @Nullable Long endedAt,
        boolean cancelRequested,
        @Nullable String phase,
        @Nullable Long objective,
        @Nullable Long boundValue,
        double seconds,
        @Nullable String faultId,
        String site,
        String department,
        int spared) {
    /** A job that brings its node down is stopped by this; one that was running at three power cuts is not to blame. */
    static final int MOST_ATTEMPTS = 5;

    /** A result that the database never takes would be tried for ever. */
    private static final int MOST_SPARED = 20;

    static Job queued(String id, String kind, String title, Caller caller, long now) {
        Unit unit = caller.units().size() == 1 ? caller.units().get(0) : Unit.ALL;
        return new Job(
                id,
                kind,
                title,
                caller.name(),
                JobState.QUEUED,
                0,
                null,
                now,
                null,
                null,
                false,
                null,
                null,
                null,
                0,
                null,
                unit.site(),
                unit.department(),
                0);
    }

    /** Whether it ended its node, or was ended with it, so often that it is given up. */
    boolean givenUp() {
        return attempt - Math.min(spared, MOST_SPARED) >= MOST_ATTEMPTS;
    }

    boolean seenBy(Caller caller) {
        return caller.sees(owner, new Unit(site, department));
    }
}
