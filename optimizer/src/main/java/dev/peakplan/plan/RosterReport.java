package dev.peakplan.plan;

import java.util.List;

/**
 * A typical week of a team and period as a roster of shifts. Hours are productive hours of that week: time at the desk less the shrinkage
 * that is not breaks.
 *
 * @param teamId the team
 * @param period index of the period
 * @param intervalMinutes length of an interval
 * @param needed agents needed by interval, Monday 00:00 first, scaled to what the plan staffs
 * @param covered agents present by interval
 * @param lines one per person and week
 * @param linesOfPlan people whose hours the plan pays in such a week
 * @param leastLines no roster of these patterns covers {@code coverageGoal} with fewer lines
 * @param neededHours hours of need
 * @param rosteredHours hours rostered
 * @param usefulHours hours rostered where they are needed
 * @param coverageGoal share of the needed hours that the roster was to cover
 * @param rosteringLoss share of the rostered hours that meets no need: 1 - useful / rostered
 * @param schedulingLoss what the request assumes for it
 * @param seed the seed; the same request, plan and seed give the same roster
 */
public record RosterReport(
        String teamId,
        int period,
        int intervalMinutes,
        List<Double> needed,
        List<Double> covered,
        List<Line> lines,
        double linesOfPlan,
        int leastLines,
        double neededHours,
        double rosteredHours,
        double usefulHours,
        double coverageGoal,
        double rosteringLoss,
        double schedulingLoss,
        long seed) {
    public RosterReport {
        needed = List.copyOf(needed);
        covered = List.copyOf(covered);
        lines = List.copyOf(lines);
    }

    /** Share of the needed hours that the roster covers. */
    public double coverage() {
        return neededHours > 0 ? usefulHours / neededHours : 1;
    }

    /** Whether the plan's own hours are enough for the roster. */
    public boolean schedulable() {
        return lines.size() <= linesOfPlan + 1e-9 && coverage() >= coverageGoal - 1e-9;
    }

    /** Whether shifts lose no more than the request assumes. */
    public boolean withinSchedulingLoss() {
        return rosteringLoss <= schedulingLoss + 1e-9;
    }

    /**
     * The week of one person.
     *
     * @param patternId the pattern
     * @param shifts its shifts in order of time
     */
    public record Line(String patternId, List<Shift> shifts) {
        public Line {
            shifts = List.copyOf(shifts);
        }
    }

    /**
     * One shift.
     *
     * @param day 0 for Monday to 6 for Sunday
     * @param startMinutes minutes after that day's midnight
     * @param endMinutes minutes after that day's midnight; beyond 1440 on the next day
     * @param breakMinutes start of each break, minutes after that day's midnight
     */
    public record Shift(int day, int startMinutes, int endMinutes, List<Integer> breakMinutes) {
        public Shift {
            breakMinutes = List.copyOf(breakMinutes);
        }
    }
}
