package dev.peakplan.server.commandline;

import dev.peakplan.queueing.ErlangFigures;
import dev.peakplan.queueing.ErlangModel;
import dev.peakplan.queueing.ServiceLevel;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The figures of a queue as one flat document; what a model does not know is left out, and so is what is not finite.
 *
 * @param model the model
 * @param loadErlangs offered load
 * @param agents number of agents, given or found
 * @param occupancy share of their time that agents are busy
 * @param blocking share blocked
 * @param waitProbability share that waits at all
 * @param abandonment share that abandons
 * @param meanWaitSeconds mean wait over all contacts
 * @param meanQueueLength mean number waiting
 * @param serviceLevel answered in time / offered
 * @param serviceLevelLessShortAbandons answered in time / (offered - short abandons)
 * @param serviceLevelPlusShortAbandons (answered in time + short abandons) / offered
 * @param serviceLevelOfAnswered answered in time / answered
 */
public record ErlangAnswer(
        ErlangModel model,
        double loadErlangs,
        double agents,
        double occupancy,
        OptionalDouble blocking,
        OptionalDouble waitProbability,
        OptionalDouble abandonment,
        OptionalDouble meanWaitSeconds,
        OptionalDouble meanQueueLength,
        OptionalDouble serviceLevel,
        OptionalDouble serviceLevelLessShortAbandons,
        OptionalDouble serviceLevelPlusShortAbandons,
        OptionalDouble serviceLevelOfAnswered) {

    static ErlangAnswer of(ErlangModel model, ErlangFigures figures) {
        return new ErlangAnswer(
                model,
                figures.loadErlangs(),
                figures.agents(),
                figures.occupancy(),
                figures.blocking(),
                figures.waitProbability(),
                figures.abandonment(),
                finite(figures.meanWaitSeconds()),
                finite(figures.meanQueueLength()),
                level(figures, ServiceLevel::answeredInTimeOverOffered),
                level(figures, ServiceLevel::answeredInTimeOverOfferedLessShortAbandons),
                level(figures, ServiceLevel::answeredInTimePlusShortAbandonsOverOffered),
                level(figures, ServiceLevel::answeredInTimeOverAnswered));
    }

    private static OptionalDouble level(ErlangFigures figures, ToDoubleFunction<ServiceLevel> definition) {
        return figures.serviceLevel()
                .map(level -> OptionalDouble.of(definition.applyAsDouble(level)))
                .orElse(OptionalDouble.empty());
    }

    private static OptionalDouble finite(OptionalDouble value) {
        return value.isPresent() && Double.isFinite(value.getAsDouble()) ? value : OptionalDouble.empty();
    }
}
