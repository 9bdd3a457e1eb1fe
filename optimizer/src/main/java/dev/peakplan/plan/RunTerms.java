package dev.peakplan.plan;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is worked out beside the plan itself, where it differs from the usual.
 *
 * @param scenarioShare share of the whole time for all scenarios together, in [0, 0.9]; 0 leaves them out
 * @param frontier whether the caps-to-service curve is worked out
 */
public record RunTerms(OptionalDouble scenarioShare, Optional<Boolean> frontier) {
    /** Nothing differs. */
    public static final RunTerms USUAL = new RunTerms(OptionalDouble.empty(), Optional.empty());

    public RunTerms {
        scenarioShare.ifPresent(value -> Require.within(value, 0, 0.9, "scenarioShare"));
    }
}
