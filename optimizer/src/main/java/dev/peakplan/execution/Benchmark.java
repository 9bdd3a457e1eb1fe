package dev.peakplan.execution;

/**
 * A published figure of peers.
 *
 * @param id stable
 * @param region where it holds: {@code US}, {@code CN-Beijing}, {@code global}
 * @param subject whom it is about
 * @param measure what is measured
 * @param low the figure, or the lower end of a range
 * @param high the same, or the upper end
 * @param unit unit of the figures; shares are between 0 and 1
 * @param period when it was measured
 * @param source who published it
 * @param url where
 * @param confidence how far it can be relied on: high, medium, low
 */
public record Benchmark(
        String id,
        String region,
        String subject,
        Measure measure,
        double low,
        double high,
        String unit,
        String period,
        String source,
        String url,
        String confidence) {
    /** What is measured. */
    public enum Measure {
        ATTRITION_PER_YEAR,
        SHRINKAGE,
        HANDLE_TIME_SECONDS,
        OCCUPANCY,
        EMPLOYER_CONTRIBUTION_RATE,
        HOURLY_WAGE,
        SERVICE_LEVEL,
        ABANDONMENT
    }
}
