package dev.peakplan.plan;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;

/**
 * A week of work that people are rostered on: the same shift on some days in a row, with breaks whose time is to be chosen.
 *
 * @param id unique
 * @param name what people call it
 * @param teamId the team that works it; every team if absent
 * @param startMinutes start of the shift, minutes after midnight, in [0, 1440)
 * @param lengthMinutes from start to end, breaks included, in [15, 1440]; a shift may end on the next day
 * @param days number of days in a row, 1 to 7
 * @param firstDay first of these days; any day of the week if absent
 * @param breaks breaks of a shift
 */
public record ShiftPattern(
        String id,
        String name,
        Optional<String> teamId,
        int startMinutes,
        int lengthMinutes,
        int days,
        Optional<DayOfWeek> firstDay,
        List<Break> breaks) {
    private static final int DAY = 1440;

    public ShiftPattern {
        Require.text(id, "id");
        Require.within(startMinutes, 0, DAY - 1.0, "startMinutes");
        Require.within(lengthMinutes, 15, DAY, "lengthMinutes");
        Require.within(days, 1, 7, "days");
        breaks = List.copyOf(breaks);
        if (breaks.stream().mapToInt(Break::minutes).sum() >= lengthMinutes) {
            throw new UnfitValue("the breaks of " + id + " are as long as its shift", id + " 的休息与班次一样长");
        }
        for (Break each : breaks) {
            if (each.latestMinutes() + each.minutes() > lengthMinutes) {
                throw new UnfitValue("a break of " + id + " may end after its shift", id + " 的休息可能在班次结束之后才结束");
            }
        }
    }

    /** Minutes of a shift that are paid: all but unpaid breaks. */
    public int paidMinutes() {
        return lengthMinutes
                - breaks.stream()
                        .filter(each -> !each.paid())
                        .mapToInt(Break::minutes)
                        .sum();
    }

    /** Minutes of a shift at the desk: all but breaks. */
    public int deskMinutes() {
        return lengthMinutes - breaks.stream().mapToInt(Break::minutes).sum();
    }

    /**
     * A break.
     *
     * @param minutes its length
     * @param earliestMinutes earliest start, minutes after the start of the shift
     * @param latestMinutes latest start, minutes after the start of the shift
     * @param paid whether it is paid time
     */
    public record Break(int minutes, int earliestMinutes, int latestMinutes, boolean paid) {
        public Break {
            Require.within(minutes, 1, DAY, "minutes");
            Require.within(earliestMinutes, 0, DAY, "earliestMinutes");
            Require.within(latestMinutes, earliestMinutes, DAY, "latestMinutes");
        }
    }
}
