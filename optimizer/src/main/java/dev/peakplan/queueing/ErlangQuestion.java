package dev.peakplan.queueing;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What is asked of a model. Exactly one of {@code agents} and {@code goalShare} is needed; with the latter the least whole number of agents
 * is found.
 *
 * @param model the model
 * @param callsPerHour mean number of contacts per hour, at least 0
 * @param handleTimeSeconds mean handle time, above 0
 * @param agents number of agents (or lines), at least 0, fractional allowed
 * @param patienceSeconds mean patience; needed by model A, refused by the others
 * @param thresholdSeconds acceptable wait, at least 0; refused by model B
 * @param goalShare the share to be answered within the threshold (models A and C), or 1 - the share that may be blocked (model B)
 */
public record ErlangQuestion(
        ErlangModel model,
        double callsPerHour,
        double handleTimeSeconds,
        OptionalDouble agents,
        OptionalDouble patienceSeconds,
        OptionalDouble thresholdSeconds,
        OptionalDouble goalShare) {
    public ErlangQuestion {
        List<Misfit> misfits =
                misfits(model, callsPerHour, handleTimeSeconds, agents, patienceSeconds, thresholdSeconds, goalShare);
        if (!misfits.isEmpty()) {
            throw new IllegalArgumentException(misfits.get(0).toString());
        }
    }

    /** What a question must keep to. */
    public enum Rule {
        /** A number of at least 0. */
        LEAST,
        /** A number above 0. */
        ABOVE,
        /** Strictly between 0 and 1. */
        SHARE,
        /** One of the two and not both. */
        EITHER,
        /** The first needs the other. */
        NEEDS,
        /** The first knows no such thing as the other. */
        UNKNOWN
    }

    /**
     * A rule that is not kept.
     *
     * @param component name of the component that does not keep it
     * @param other name of the component that it lacks, excludes or does not know; empty where the rule is about one alone
     */
    public record Misfit(Rule rule, String component, String other) {}

    /** All that would be wrong with a question; empty when there can be one. */
    public static List<Misfit> misfits(
            ErlangModel model,
            double callsPerHour,
            double handleTimeSeconds,
            OptionalDouble agents,
            OptionalDouble patienceSeconds,
            OptionalDouble thresholdSeconds,
            OptionalDouble goalShare) {
        List<Misfit> found = new ArrayList<>();
        require(found, Domain.isAtLeast(callsPerHour, 0), Rule.LEAST, "callsPerHour", "");
        require(found, Domain.isAbove(handleTimeSeconds, 0), Rule.ABOVE, "handleTimeSeconds", "");
        require(found, Domain.isAtLeast(agents.orElse(0), 0), Rule.LEAST, "agents", "");
        require(found, Domain.isAbove(patienceSeconds.orElse(1), 0), Rule.ABOVE, "patienceSeconds", "");
        require(found, Domain.isAtLeast(thresholdSeconds.orElse(0), 0), Rule.LEAST, "thresholdSeconds", "");
        require(found, Domain.isOpenShare(goalShare.orElse(0.5)), Rule.SHARE, "goalShare", "");
        require(found, agents.isPresent() != goalShare.isPresent(), Rule.EITHER, "agents", "goalShare");
        boolean impatient = model == ErlangModel.A;
        require(found, !impatient || patienceSeconds.isPresent(), Rule.NEEDS, "model", "patienceSeconds");
        require(found, impatient || patienceSeconds.isEmpty(), Rule.UNKNOWN, "model", "patienceSeconds");
        boolean blocking = model == ErlangModel.B;
        require(found, !blocking || thresholdSeconds.isEmpty(), Rule.UNKNOWN, "model", "thresholdSeconds");
        boolean timed = blocking || goalShare.isEmpty() || thresholdSeconds.isPresent();
        require(found, timed, Rule.NEEDS, "goalShare", "thresholdSeconds");
        return List.copyOf(found);
    }

    private static void require(List<Misfit> found, boolean holds, Rule rule, String component, String other) {
        if (!holds) {
            found.add(new Misfit(rule, component, other));
        }
    }
}
