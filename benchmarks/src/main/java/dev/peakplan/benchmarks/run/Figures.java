package dev.peakplan.benchmarks.run;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.peakplan.benchmarks.instance.Score;

/**
 * The figures of one run, as one process hands them to another. Money in yuan.
 *
 * @param solver its name
 * @param objective penalty + cost; not a number when there is no plan
 * @param violation largest relative violation of a hard limit
 * @param where which limit that is
 * @param bound the solver's own bound; not a number when it has none
 * @param seconds wall seconds of the whole process, the start of Java included
 * @param cpuSeconds processor seconds of the solver
 * @param evaluationsPerSecond as in {@link Effort}
 * @param peakMegabytes most memory of the process
 * @param curveLevels as in {@link Outcome}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Figures(
        String solver,
        double objective,
        double violation,
        String where,
        double bound,
        double seconds,
        double cpuSeconds,
        double evaluationsPerSecond,
        double peakMegabytes,
        int curveLevels) {

    /** The figures of a run in this process. */
    public static Figures of(Outcome outcome) {
        Score score = outcome.score().orElse(null);
        return new Figures(
                outcome.solver(),
                score == null ? Double.NaN : score.objective(),
                score == null ? 0 : score.violation(),
                score == null ? "no plan" : score.where(),
                outcome.bound(),
                Stopwatch.sinceProcessBegan(),
                outcome.cost().cpuSeconds(),
                outcome.cost().evaluationsPerSecond(),
                Stopwatch.peakMegabytes(),
                outcome.curveLevels());
    }

    public boolean feasible() {
        return !Double.isNaN(objective) && violation <= Score.TOLERANCE;
    }
}
