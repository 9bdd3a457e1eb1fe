package dev.peakplan.plan;

import java.util.List;
import java.util.Optional;

/**
 * How the contacts of a typical week spread over its intervals. Intervals of weight 0 are outside opening hours.
 *
 * @param id the name that queues refer to; several profiles may share it when their seasons differ
 * @param season the season it holds in; every season without one of its own if absent
 * @param intervalMinutes length of an interval: 15, 30 or 60
 * @param weights weights of the intervals of a week, Monday 00:00 first, 7 * 24 * 60 / intervalMinutes of them, adding to 1
 */
public record Profile(String id, Optional<Season> season, int intervalMinutes, List<Double> weights) {
    private static final int MINUTES_PER_WEEK = 7 * 24 * 60;

    public Profile {
        Require.text(id, "id");
        if (intervalMinutes != 15 && intervalMinutes != 30 && intervalMinutes != 60) {
            throw new UnfitValue(
                    "intervalMinutes must be 15, 30 or 60, not " + intervalMinutes,
                    "intervalMinutes 须为 15、30 或 60，而不是 " + intervalMinutes);
        }
        weights = List.copyOf(weights);
        if (weights.size() != MINUTES_PER_WEEK / intervalMinutes) {
            int needed = MINUTES_PER_WEEK / intervalMinutes;
            throw new UnfitValue(
                    "weights must have " + needed + " values at " + intervalMinutes + " minutes, not " + weights.size(),
                    "时段为 " + intervalMinutes + " 分钟时 weights 须有 " + needed + " 个值，而不是 " + weights.size() + " 个");
        }
        double sum = 0;
        for (double weight : weights) {
            sum += Require.atLeast(weight, 0, "weight");
        }
        Require.within(sum, 1 - 1e-6, 1 + 1e-6, "sum of weights");
    }
}
