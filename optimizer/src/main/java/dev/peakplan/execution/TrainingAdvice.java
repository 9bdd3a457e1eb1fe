package dev.peakplan.execution;

import dev.peakplan.plan.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Suggests trainings: agents are held against the median of their own team, because teams handle different work, and a median is not moved by
 * the very agents it is to find. Saved hours = contacts x (handle time - median) x share of the gap closed.
 */
public final class TrainingAdvice {
    private static final int SMALLEST_TEAM = 3;
    private static final double SECONDS_PER_HOUR = 3600;

    private TrainingAdvice() {}

    /** Suggestions, shortest time to pay back first; those for quality alone last. */
    public static List<TrainingSuggestion> of(List<AgentFigures> agents, TrainingTerms terms) {
        Map<String, List<AgentFigures>> teams = new TreeMap<>();
        agents.stream()
                .filter(each -> each.contacts() >= terms.fewestContacts())
                .forEach(each -> teams.computeIfAbsent(each.teamId(), fresh -> new ArrayList<>())
                        .add(each));
        List<TrainingSuggestion> suggestions = new ArrayList<>();
        for (List<AgentFigures> team : teams.values()) {
            if (team.size() >= SMALLEST_TEAM) {
                double time = median(
                        team.stream().map(AgentFigures::handleTimeSeconds).toList());
                List<Double> known = team.stream()
                        .filter(each -> each.quality().isPresent())
                        .map(each -> each.quality().getAsDouble())
                        .toList();
                OptionalDouble quality = known.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(median(known));
                team.forEach(agent -> suggest(agent, time, quality, terms).ifPresent(suggestions::add));
            }
        }
        suggestions.sort(
                Comparator.comparingDouble(each -> each.spansToPayBack().orElse(Double.MAX_VALUE)));
        return suggestions;
    }

    private static Optional<TrainingSuggestion> suggest(
            AgentFigures agent, double time, OptionalDouble quality, TrainingTerms terms) {
        double gap = agent.handleTimeSeconds() - time;
        boolean slow = gap >= time * terms.slowerBy();
        boolean poor = quality.isPresent()
                && agent.quality().isPresent()
                && quality.getAsDouble() - agent.quality().getAsDouble() >= terms.lowerQualityBy();
        if (!slow && !poor) {
            return Optional.empty();
        }
        double hours = slow ? agent.contacts() * gap * terms.gapClosed() / SECONDS_PER_HOUR : 0;
        Money cost = terms.coursePerAgent().plus(terms.hourlyPay().times(terms.hoursPerAgent()));
        Money saving = terms.hourlyPay().times(hours);
        OptionalDouble spans =
                saving.minor() > 0 ? OptionalDouble.of((double) cost.minor() / saving.minor()) : OptionalDouble.empty();
        return Optional.of(new TrainingSuggestion(agent, time, quality, slow, cost, hours, saving, spans));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
