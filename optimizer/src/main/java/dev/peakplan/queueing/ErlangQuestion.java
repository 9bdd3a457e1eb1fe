package dev.peakplan.queueing;

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
        Domain.atLeast(callsPerHour, 0, "callsPerHour");
        Domain.above(handleTimeSeconds, 0, "handleTimeSeconds");
        agents.ifPresent(value -> Domain.atLeast(value, 0, "agents"));
        patienceSeconds.ifPresent(value -> Domain.above(value, 0, "patienceSeconds"));
        thresholdSeconds.ifPresent(value -> Domain.atLeast(value, 0, "thresholdSeconds"));
        goalShare.ifPresent(value -> Domain.openShare(value, "goalShare"));
        require(agents.isPresent() != goalShare.isPresent(), "give either agents or goalShare");
        require(model != ErlangModel.A || patienceSeconds.isPresent(), "model A needs patienceSeconds");
        require(model == ErlangModel.A || patienceSeconds.isEmpty(), "only model A knows patienceSeconds");
        require(
                model != ErlangModel.B || thresholdSeconds.isEmpty(),
                "model B knows no waiting, so no thresholdSeconds");
        require(
                model == ErlangModel.B || goalShare.isEmpty() || thresholdSeconds.isPresent(),
                "goalShare needs thresholdSeconds");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
