package dev.peakplan.plan;

import java.util.List;

/**
 * How a planner's history becomes inputs of a plan.
 *
 * @param demand which volumes are forecast
 * @param calendars whose holidays move demand
 * @param wageGrowthPerYear growth of past spending that follows wages; 0.05 is five per cent a year
 * @param inflationPerYear growth of past spending that follows prices
 */
public record HistoryUse(
        Forecasting demand, List<HolidayCalendar> calendars, double wageGrowthPerYear, double inflationPerYear) {
    /** Volumes that nobody states are forecast; wages and prices stay. */
    public static final HistoryUse DEFAULT = new HistoryUse(Forecasting.WHERE_EMPTY, List.of(), 0, 0);

    public HistoryUse {
        calendars = List.copyOf(calendars);
        Require.within(wageGrowthPerYear, -0.49, 0.99, "wageGrowthPerYear");
        Require.within(inflationPerYear, -0.49, 0.99, "inflationPerYear");
    }

    /** Which volumes are forecast. */
    public enum Forecasting {
        /** Those of queues for which none is stated. */
        WHERE_EMPTY,
        /** Those of every queue with a history; what is stated for them is not used. */
        ALWAYS,
        /** None. */
        NEVER
    }
}
