package dev.peakplan.queueing;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * All figures of a model. What a model does not know is absent.
 *
 * @param loadErlangs offered load
 * @param agents number of agents, given or found
 * @param occupancy share of their time that agents are busy
 * @param blocking share blocked (model B)
 * @param waitProbability share that waits at all (models A and C)
 * @param abandonment share that abandons (model A)
 * @param meanWaitSeconds mean wait over all contacts (models A and C); infinite for an overloaded model C
 * @param meanQueueLength mean number waiting (models A and C)
 * @param serviceLevel in its four definitions (models A and C with a threshold)
 */
public record ErlangFigures(
        double loadErlangs,
        double agents,
        double occupancy,
        OptionalDouble blocking,
        OptionalDouble waitProbability,
        OptionalDouble abandonment,
        OptionalDouble meanWaitSeconds,
        OptionalDouble meanQueueLength,
        Optional<ServiceLevel> serviceLevel) {

    public static ErlangFigures of(ErlangQuestion question) {
        return question.model() == ErlangModel.B ? blocked(question) : waiting(question);
    }

    private static ErlangFigures blocked(ErlangQuestion question) {
        double load = Station.patient(question.callsPerHour(), question.handleTimeSeconds(), 0)
                .loadErlangs();
        double lines = question.goalShare().isPresent()
                ? ErlangB.minLines(load, 1 - question.goalShare().getAsDouble())
                : question.agents().getAsDouble();
        double blocking = ErlangB.blocking(load, lines);
        return new ErlangFigures(
                load,
                lines,
                lines == 0 ? 0 : load * (1 - blocking) / lines,
                OptionalDouble.of(blocking),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty());
    }

    private static ErlangFigures waiting(ErlangQuestion question) {
        Station station = new Station(
                question.callsPerHour(),
                question.handleTimeSeconds(),
                question.patienceSeconds().orElse(Double.POSITIVE_INFINITY),
                question.agents().orElse(0));
        if (question.goalShare().isPresent()) {
            station = station.withAgents(ErlangA.wholeAgents(
                    station,
                    question.goalShare().getAsDouble(),
                    question.thresholdSeconds().getAsDouble()));
        }
        ErlangA queue = ErlangA.of(station);
        return new ErlangFigures(
                station.loadErlangs(),
                station.agents(),
                queue.occupancy(),
                OptionalDouble.empty(),
                OptionalDouble.of(queue.waitProbability()),
                question.model() == ErlangModel.A ? OptionalDouble.of(queue.abandonment()) : OptionalDouble.empty(),
                OptionalDouble.of(queue.meanWaitSeconds()),
                OptionalDouble.of(queue.meanQueueLength()),
                question.thresholdSeconds().isPresent()
                        ? Optional.of(
                                queue.serviceLevel(question.thresholdSeconds().getAsDouble()))
                        : Optional.empty());
    }
}
