package dev.peakplan.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Carries the demand of the last reported periods forward to staffing: each queue's planned contacts times its own ratio of actual to planned
 * contacts, weighed by handle time, give the ratio of work; heads follow in proportion. Changes below half a head are none. This scales what
 * the plan staffs; a new plan finds what is best.
 */
public final class StaffingAdvice {
    private StaffingAdvice() {}

    /**
     * A team as planned.
     *
     * @param teamId the team
     * @param heads planned heads by period
     * @param queues its queues
     * @param secondsPerContact agent's time per contact by queue, in the order of {@code queues}, as it was of late
     * @param plannedSeconds the same as planned
     */
    public record TeamPlan(
            String teamId,
            List<Double> heads,
            List<QueueDemand> queues,
            List<Double> secondsPerContact,
            List<Double> plannedSeconds) {
        public TeamPlan {
            heads = List.copyOf(heads);
            queues = List.copyOf(queues);
            secondsPerContact = List.copyOf(secondsPerContact);
            plannedSeconds = List.copyOf(plannedSeconds);
        }
    }

    /**
     * Suggestions for the next {@code ahead} periods from {@code closed} on.
     *
     * @param last number of reported periods that the ratios are taken from
     */
    public static List<StaffingSuggestion> of(List<TeamPlan> teams, int closed, int ahead, int last) {
        List<StaffingSuggestion> suggestions = new ArrayList<>();
        for (TeamPlan team : teams) {
            for (int t = closed; t < Math.min(closed + ahead, team.heads().size()); t++) {
                double ratio = workRatio(team, t, last);
                double planned = team.heads().get(t);
                int change = (int) Math.round(planned * (ratio - 1));
                if (change != 0) {
                    suggestions.add(new StaffingSuggestion(team.teamId(), t, planned, ratio, change));
                }
            }
        }
        return suggestions;
    }

    private static double workRatio(TeamPlan team, int t, int last) {
        double planned = 0;
        double expected = 0;
        for (int q = 0; q < team.queues().size(); q++) {
            QueueDemand queue = team.queues().get(q);
            OptionalDouble ratio = queue.ratio(last);
            double contacts = queue.planned().get(t);
            planned += contacts * team.plannedSeconds().get(q);
            expected += contacts * ratio.orElse(1) * team.secondsPerContact().get(q);
        }
        return planned > 0 ? expected / planned : 1;
    }
}
