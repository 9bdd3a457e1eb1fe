package dev.peakplan.server.monitoring;

import dev.peakplan.execution.TrackedLine;
import dev.peakplan.plan.Channel;
import dev.peakplan.plan.Queue;
import dev.peakplan.plan.Team;
import dev.peakplan.plan.TeamShare;
import dev.peakplan.plan.Volume;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shares of the channels in the planned work (contacts x time) of the teams of a site and department, by period. */
final class ChannelShares {
    private final Map<String, Map<Channel, double[]>> work = new HashMap<>();
    private final int periods;

    ChannelShares(PlannedBudget budget) {
        periods = budget.periods();
        Map<String, Team> teams = new HashMap<>();
        budget.request().organisation().teams().forEach(team -> teams.put(team.id(), team));
        Map<String, Queue> queues = new HashMap<>();
        budget.request().demand().queues().forEach(queue -> queues.put(queue.id(), queue));
        for (Volume volume : budget.request().demand().volumes()) {
            Queue queue = queues.get(volume.queueId());
            double seconds = volume.contacts() * queue.handleTimeSeconds() / queue.concurrency();
            int t = budget.request().calendar().getIndex(volume.periodId());
            for (TeamShare part : queue.parts()) {
                Team team = teams.get(part.teamId());
                work.computeIfAbsent(team.siteId() + "@" + team.departmentId(), fresh -> new EnumMap<>(Channel.class))
                                .computeIfAbsent(queue.channel(), fresh -> new double[periods])[t] +=
                        seconds * part.share();
            }
        }
    }

    /** The amounts of a line in a period by channel; they add to {@code amounts} exactly (largest remainder). */
    Map<String, long[]> split(TrackedLine line, int t, long[] amounts) {
        Map<Channel, double[]> shares = work.getOrDefault(
                line.siteId().orElse("") + "@" + line.departmentId().orElse(""), Map.of());
        double all = shares.values().stream().mapToDouble(each -> each[t]).sum();
        if (!line.showsWages() || !(all > 0)) {
            return Map.of(AnalysisFilter.NONE, amounts);
        }
        Map<String, long[]> parts = new LinkedHashMap<>();
        for (Channel channel : new TreeMap<>(shares).keySet()) {
            parts.put(channel.name(), new long[amounts.length]);
        }
        for (int i = 0; i < amounts.length; i++) {
            spread(amounts[i], shares, t, all, parts, i);
        }
        return parts;
    }

    private static void spread(
            long amount, Map<Channel, double[]> shares, int t, double all, Map<String, long[]> parts, int column) {
        List<Channel> byRemainder = new ArrayList<>(shares.keySet());
        Map<Channel, Double> remainders = new EnumMap<>(Channel.class);
        long left = amount;
        for (Channel channel : byRemainder) {
            double exact = amount * (shares.get(channel)[t] / all);
            long whole = (long) Math.floor(exact);
            remainders.put(channel, exact - whole);
            parts.get(channel.name())[column] = whole;
            left -= whole;
        }
        byRemainder.sort(Comparator.comparingDouble((Channel channel) -> -remainders.get(channel))
                .thenComparing(Comparator.naturalOrder()));
        for (int i = 0; left > 0; i = (i + 1) % byRemainder.size()) {
            parts.get(byRemainder.get(i).name())[column]++;
            left--;
        }
        // floating point may have rounded a share up over a whole unit
        parts.get(byRemainder.get(byRemainder.size() - 1).name())[column] += left;
    }
}
