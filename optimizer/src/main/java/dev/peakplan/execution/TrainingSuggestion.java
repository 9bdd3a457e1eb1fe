package dev.peakplan.execution;

import dev.peakplan.plan.Money;
import java.util.OptionalDouble;

/**
 * Who would gain from a training, with its cost and effect.
 *
 * @param figures the agent
 * @param teamHandleTimeSeconds the team's median handle time
 * @param teamQuality the team's median quality, if known
 * @param slow whether handle time is the reason
 * @param cost fee and lost time
 * @param hoursSaved agent hours saved over a span as long as the one that was measured
 * @param saving the same in money
 * @param spansToPayBack spans until the saving has paid the cost; absent when nothing is saved
 */
public record TrainingSuggestion(
        AgentFigures figures,
        double teamHandleTimeSeconds,
        OptionalDouble teamQuality,
        boolean slow,
        Money cost,
        double hoursSaved,
        Money saving,
        OptionalDouble spansToPayBack) {}
