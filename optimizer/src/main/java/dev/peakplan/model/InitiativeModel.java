package dev.peakplan.model;

import dev.peakplan.plan.Initiative.Obligation;

/**
 * One candidate spending.
 *
 * @param index position in the request
 * @param id the initiative
 * @param category ordinal of its category
 * @param earliest first start
 * @param latest last start
 * @param lead periods from start to effect
 * @param spending [start][t] net spending in period t, minor units; null for starts outside the window
 * @param benefit stated benefit, minor units
 * @param satisfaction [start] thousandths of contacts missed that its effect on satisfaction makes up for; zeros without such a goal
 * @param reduction [i] share of team i's hours saved from start + lead on
 * @param trainingHours [i] hours of team i taken in the start period
 * @param obligation whether the choice is open
 * @param excludes indices of initiatives that must not be chosen beside it
 * @param requires indices of initiatives that must have started no later
 */
public record InitiativeModel(
        int index,
        String id,
        int category,
        int earliest,
        int latest,
        int lead,
        long[][] spending,
        long benefit,
        long[] satisfaction,
        double[] reduction,
        double[] trainingHours,
        Obligation obligation,
        int[] excludes,
        int[] requires) {
    /** The start of an initiative that is not chosen. */
    public static final int NOT_CHOSEN = -1;
}
