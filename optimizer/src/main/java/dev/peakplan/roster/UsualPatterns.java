package dev.peakplan.roster;

import dev.peakplan.plan.ShiftPattern;
import dev.peakplan.plan.ShiftPattern.Break;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Patterns for those who state none: five days in a row of eight paid hours and an hour's break, from every full hour at which they fit. */
final class UsualPatterns {
    private static final int HOUR = 60;
    private static final int SHIFT = 9 * HOUR;
    private static final int DAY = 24 * HOUR;

    private UsualPatterns() {}

    /**
     * @param agents agents needed by interval of the week
     * @param intervalMinutes length of an interval
     */
    static List<ShiftPattern> of(double[] agents, int intervalMinutes) {
        int opens = DAY;
        int closes = 0;
        int perDay = DAY / intervalMinutes;
        for (int k = 0; k < agents.length; k++) {
            if (agents[k] > 0) {
                opens = Math.min(opens, k % perDay * intervalMinutes);
                closes = Math.max(closes, (k % perDay + 1) * intervalMinutes);
            }
        }
        List<ShiftPattern> patterns = new ArrayList<>();
        boolean allDay = opens == 0 && closes == DAY;
        for (int start = opens; allDay ? start < DAY : start + SHIFT <= closes; start += HOUR) {
            patterns.add(pattern(start, SHIFT));
        }
        if (patterns.isEmpty() && closes > opens) {
            patterns.add(pattern(opens, closes - opens));
        }
        return patterns;
    }

    private static ShiftPattern pattern(int start, int length) {
        String id = "%02d:%02d".formatted(start / HOUR, start % HOUR);
        List<Break> breaks = length == SHIFT ? List.of(new Break(HOUR, 3 * HOUR, 5 * HOUR, false)) : List.of();
        return new ShiftPattern(id, id, Optional.empty(), start, length, 5, Optional.empty(), breaks);
    }
}
