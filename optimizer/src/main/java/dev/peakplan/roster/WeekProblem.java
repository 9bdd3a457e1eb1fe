package dev.peakplan.roster;

import dev.peakplan.plan.ShiftPattern;
import dev.peakplan.plan.ShiftPattern.Break;
import dev.peakplan.plan.UnfitValue;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/**
 * A week to be rostered.
 *
 * @param need millionths of agents needed by slot of a quarter of an hour, Monday 00:00 first
 * @param choices what people may be rostered on
 */
record WeekProblem(long[] need, List<Choice> choices) {
    private static final int DAYS = 7;

    /**
     * @param agents agents needed by interval, Monday 00:00 first
     * @param intervalMinutes 15, 30, 60 or 1440
     * @param patterns patterns on quarters of an hour
     * @param shrinkage share of paid time not available for contacts; breaks are part of it as far as they are paid
     * @throws IllegalArgumentException when a pattern is not on quarters of an hour
     */
    static WeekProblem of(double[] agents, int intervalMinutes, List<ShiftPattern> patterns, double shrinkage) {
        int parts = intervalMinutes / Choice.SLOT_MINUTES;
        long[] need = new long[Choice.SLOTS];
        for (int k = 0; k < need.length; k++) {
            need[k] = Math.round(agents[k / parts] * Choice.AGENT);
        }
        List<Choice> choices = new ArrayList<>();
        for (ShiftPattern pattern : patterns) {
            onGrid(pattern);
            double productive = pattern.paidMinutes() * (1 - shrinkage) / pattern.deskMinutes();
            long presence = Math.round(Math.min(1, productive) * Choice.AGENT);
            for (int day = 0; day < DAYS; day++) {
                boolean wanted =
                        pattern.firstDay().isEmpty() || pattern.firstDay().get() == DayOfWeek.of(day + 1);
                // seven days in a row are the same from wherever they are counted
                if (wanted
                        && (pattern.days() < DAYS
                                || day == 0
                                || pattern.firstDay().isPresent())) {
                    choices.add(new Choice(choices.size(), pattern, day, presence));
                }
            }
        }
        return new WeekProblem(need, choices);
    }

    private static void onGrid(ShiftPattern pattern) {
        List<Integer> minutes = new ArrayList<>(List.of(pattern.startMinutes(), pattern.lengthMinutes()));
        for (Break each : pattern.breaks()) {
            minutes.addAll(List.of(each.minutes(), each.earliestMinutes(), each.latestMinutes()));
        }
        if (minutes.stream().anyMatch(each -> each % Choice.SLOT_MINUTES != 0)) {
            throw new UnfitValue(
                    "the times of pattern " + pattern.id() + " must be whole quarters of an hour",
                    "班次 " + pattern.id() + " 的时间须为整刻钟");
        }
    }

    /** Needed hours. */
    double neededHours() {
        return hours(need);
    }

    /** Hours of millionths of agents by slot. */
    static double hours(long[] slots) {
        long sum = 0;
        for (long slot : slots) {
            sum += slot;
        }
        return sum / (double) Choice.AGENT * Choice.SLOT_MINUTES / 60;
    }

    /** Hours of need that {@code cover} meets. */
    double usefulHours(long[] cover) {
        long[] useful = new long[need.length];
        for (int k = 0; k < need.length; k++) {
            useful[k] = Math.min(need[k], cover[k]);
        }
        return hours(useful);
    }

    /** The most working days of any choice. */
    int mostDays() {
        return choices.stream().mapToInt(Choice::days).max().orElse(0);
    }

    /** The most breaks of any shift. */
    int mostBreaks() {
        return choices.stream().mapToInt(choice -> choice.breaks().size()).max().orElse(0);
    }

    /** The most starts of any break. */
    int mostStarts() {
        int most = 1;
        for (Choice choice : choices) {
            for (int b = 0; b < choice.breaks().size(); b++) {
                most = Math.max(most, choice.starts(b));
            }
        }
        return most;
    }
}
