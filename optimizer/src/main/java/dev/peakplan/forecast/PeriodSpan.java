package dev.peakplan.forecast;

import dev.peakplan.plan.PeriodKind;
import dev.peakplan.plan.PlanCalendar;
import dev.peakplan.plan.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The days of a planning period.
 *
 * @param periodId the period
 * @param firstDay first day
 * @param end the day after the last
 */
public record PeriodSpan(String periodId, LocalDate firstDay, LocalDate end) {
    public PeriodSpan {
        if (!end.isAfter(firstDay)) {
            throw new IllegalArgumentException("period " + periodId + " has no days");
        }
    }

    /** The days of all periods of a plan. */
    public static List<PeriodSpan> of(Settings settings, PlanCalendar calendar) {
        List<PeriodSpan> spans = new ArrayList<>();
        for (int t = 0; t < calendar.size(); t++) {
            boolean months = settings.periodKind() == PeriodKind.MONTH;
            LocalDate first = settings.firstDay();
            spans.add(new PeriodSpan(
                    calendar.periods().get(t).id(),
                    months ? first.plusMonths(t) : first.plusWeeks(t),
                    months ? first.plusMonths(t + 1L) : first.plusWeeks(t + 1L)));
        }
        return spans;
    }
}
