package dev.peakplan.benchmarks.run;

/**
 * What a run took.
 *
 * @param seconds wall seconds
 * @param cpuSeconds processor seconds of the process
 * @param evaluationsPerSecond changes of a plan worked out per second of search; 0 where there is no such number
 */
public record Effort(double seconds, double cpuSeconds, double evaluationsPerSecond) {
    static Effort since(Stopwatch watch, double evaluationsPerSecond) {
        return new Effort(watch.seconds(), watch.cpuSeconds(), evaluationsPerSecond);
    }

    /** What was taken since {@code watch} was made. */
    public static Effort since(Stopwatch watch) {
        return since(watch, 0);
    }
}
