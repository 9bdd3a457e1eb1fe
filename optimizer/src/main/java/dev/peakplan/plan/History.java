package dev.peakplan.plan;

import java.util.List;

/**
 * What a planner knows of the past.
 *
 * @param calendars whose holidays move the demand
 * @param queues volumes and service by queue
 * @param promotions past and planned drivers of demand
 * @param spending past spending by line
 */
public record History(
        List<HolidayCalendar> calendars,
        List<QueueHistory> queues,
        List<Promotion> promotions,
        List<SpendingHistory> spending) {
    public History {
        calendars = List.copyOf(calendars);
        queues = List.copyOf(queues);
        promotions = List.copyOf(promotions);
        spending = List.copyOf(spending);
    }

    public static final History EMPTY = new History(List.of(), List.of(), List.of(), List.of());
}
