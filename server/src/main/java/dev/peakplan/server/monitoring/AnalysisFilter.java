package dev.peakplan.server.monitoring;

import dev.peakplan.execution.TrackedLine;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.QueryValue;

/**
 * What part of a budget is looked at; what is absent is not narrowed. {@code -} stands for no site, no department, no channel.
 *
 * @param period id of a period
 * @param line key of a line
 */
@Introspected
record AnalysisFilter(
        @Nullable @QueryValue String period,
        @Nullable @QueryValue String site,
        @Nullable @QueryValue String department,
        @Nullable @QueryValue String category,
        @Nullable @QueryValue String channel,
        @Nullable @QueryValue String line) {
    static final String NONE = "-";

    boolean covers(TrackedLine tracked) {
        return (site == null || site.equals(tracked.siteId().orElse(NONE)))
                && (department == null
                        || department.equals(tracked.departmentId().orElse(NONE)))
                && (category == null || category.equals(tracked.category().name()))
                && (line == null || line.equals(tracked.key()));
    }
}
