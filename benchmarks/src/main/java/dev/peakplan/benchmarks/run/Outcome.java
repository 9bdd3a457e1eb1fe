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
 * @param cost what the run took
 * @param curveLevels levels of the caps-to-service curve that came with the plan
 */
public record Outcome(
        String solver, Optional<StaffingPlan> plan, Optional<Score> score, double bound, Effort cost, int curveLevels) {

    /** What a solver without a curve made. */
    public Outcome(String solver, Optional<StaffingPlan> plan, Optional<Score> score, double bound, Effort cost) {
        this(solver, plan, score, bound, cost, 0);
    }
}
