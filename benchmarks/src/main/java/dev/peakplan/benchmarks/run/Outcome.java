package dev.peakplan.benchmarks.run;

import dev.peakplan.benchmarks.instance.Score;
import dev.peakplan.benchmarks.instance.StaffingPlan;
import java.util.Optional;

/**
 * What one solver made of one instance. Money in yuan.
 *
 * @param solver its name
 * @param plan the plan, if it found one
 * @param score its score by the arithmetic of the instance format
 * @param bound the solver's own bound; not a number when it has none
 * @param seconds wall seconds
 * @param cpuSeconds processor seconds of this process
 * @param evaluationsPerSecond changes of the plan worked out per second of search; 0 where there is no such number
 */
public record Outcome(
        String solver,
        Optional<StaffingPlan> plan,
        Optional<Score> score,
        double bound,
        double seconds,
        double cpuSeconds,
        double evaluationsPerSecond) {}
