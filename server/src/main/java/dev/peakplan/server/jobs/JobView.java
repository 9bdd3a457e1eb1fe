package dev.peakplan.server.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * A job as clients see it. Money is in minor units.
 *
 * @param id its id
 * @param kind what it does
 * @param title what people call it
 * @param state where it stands
 * @param phase what it is doing
 * @param objective best objective so far
 * @param bound best bound so far
 * @param gap (objective - bound) / |bound|, at least 0
 * @param seconds since it began
 * @param submittedAt when it was asked for
 * @param endedAt when it ended
 * @param fault id of the fault that ended it
 * @param result path of what it produced, once it is done
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JobView(
        String id,
        String kind,
        String title,
        JobState state,
        @Nullable String phase,
        @Nullable Long objective,
        @Nullable Long bound,
        @Nullable Double gap,
        double seconds,
        Instant submittedAt,
        @Nullable Instant endedAt,
        @Nullable String fault,
        @Nullable String result) {

    static JobView of(Job job) {
        return new JobView(
                job.id(),
                job.kind(),
                job.title(),
                job.state(),
                job.phase(),
                job.objective(),
                job.boundValue(),
                gap(job.objective(), job.boundValue()),
                job.seconds(),
                Instant.ofEpochMilli(job.submittedAt()),
                job.endedAt() == null ? null : Instant.ofEpochMilli(job.endedAt()),
                job.faultId(),
                job.state() == JobState.DONE ? "/api/v1/" + job.kind() + "s/" + job.id() : null);
    }

    /** The job as it was at {@code event}. */
    static JobView of(Job job, JobEvent event) {
        return new JobView(
                job.id(),
                job.kind(),
                job.title(),
                event.state(),
                event.phase(),
                event.objective(),
                event.boundValue(),
                gap(event.objective(), event.boundValue()),
                event.seconds(),
                Instant.ofEpochMilli(job.submittedAt()),
                null,
                null,
                null);
    }

    @Nullable
    private static Double gap(@Nullable Long objective, @Nullable Long bound) {
        if (objective == null || bound == null || bound == 0) {
            return null;
        }
        return Math.max(0, (objective - bound) / (double) Math.abs(bound));
    }
}
