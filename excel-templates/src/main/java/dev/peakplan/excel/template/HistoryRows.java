package dev.peakplan.excel.template;

import static dev.peakplan.excel.template.SettingsRows.boxed;

import dev.peakplan.excel.schema.HistorySheets;
import dev.peakplan.excel.schema.ShiftSheet;
import dev.peakplan.plan.History;
import dev.peakplan.plan.HistoryPoint;
import dev.peakplan.plan.HistoryStep;
import dev.peakplan.plan.Promotion;
import dev.peakplan.plan.QueueHistory;
import dev.peakplan.plan.ShiftPattern;
import dev.peakplan.plan.SpendingHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The past of a planner, and the shifts, as rows of their sheets. */
final class HistoryRows {
    private static final double MINUTES_PER_HOUR = 60;

    private HistoryRows() {}

    static List<RowData> volumes(History history) {
        List<RowData> rows = new ArrayList<>();
        for (QueueHistory queue : history.queues()) {
            for (HistoryPoint point : queue.points()) {
                RowData row = new RowData()
                        .with(HistorySheets.DATE, point.start().toLocalDate())
                        .with(HistorySheets.QUEUE, queue.queueId())
                        .with(HistorySheets.OFFERED, point.offered())
                        .with(HistorySheets.HANDLED, boxed(point.handled()))
                        .with(HistorySheets.ABANDONED, boxed(point.abandoned()))
                        .with(HistorySheets.WAIT, boxed(point.meanWaitSeconds()))
                        .with(HistorySheets.SERVICE_LEVEL, boxed(point.serviceLevel()))
                        .with(HistorySheets.HANDLE_TIME, boxed(point.handleTimeSeconds()))
                        .with(HistorySheets.STAFFED_HOURS, boxed(point.staffedHours()));
                if (queue.step() == HistoryStep.INTERVAL) {
                    row.with(
                            HistorySheets.TIME,
                            point.start().getHour() * 60 + point.start().getMinute());
                }
                rows.add(row);
            }
        }
        return rows;
    }

    static List<RowData> spending(History history) {
        List<RowData> rows = new ArrayList<>();
        for (SpendingHistory line : history.spending()) {
            for (SpendingHistory.Amount amount : line.amounts()) {
                rows.add(new RowData()
                        .with(HistorySheets.LINE, line.id())
                        .with(HistorySheets.LINE_NAME, line.name())
                        .with(HistorySheets.CATEGORY, line.category().name())
                        .with(HistorySheets.LINE_SITE, line.siteId())
                        .with(HistorySheets.LINE_DEPARTMENT, line.departmentId())
                        .with(HistorySheets.GROWTH, line.growth().name())
                        .with(HistorySheets.MONTH, amount.firstMonth().atDay(1))
                        .with(HistorySheets.MONTHS, amount.months())
                        .with(HistorySheets.AMOUNT, amount.amount()));
            }
        }
        return rows;
    }

    static List<RowData> promotions(History history) {
        return history.promotions().stream().map(HistoryRows::promotion).toList();
    }

    private static RowData promotion(Promotion promotion) {
        return new RowData()
                .with(HistorySheets.PROMOTION, promotion.name())
                .with(HistorySheets.FROM, promotion.firstDay())
                .with(HistorySheets.TO, promotion.lastDay())
                .with(
                        HistorySheets.DRIVEN,
                        promotion.queueIds().isEmpty() ? Optional.empty() : Optional.of(promotion.queueIds()))
                .with(HistorySheets.FACTOR, boxed(promotion.factor()));
    }

    /** The sheet knows one break a shift; further ones are left out. */
    static List<RowData> shifts(List<ShiftPattern> shifts) {
        return shifts.stream().map(HistoryRows::shift).toList();
    }

    private static RowData shift(ShiftPattern shift) {
        RowData row = new RowData()
                .with(ShiftSheet.PATTERN, shift.id())
                .with(ShiftSheet.NAME, shift.name())
                .with(ShiftSheet.TEAM, shift.teamId())
                .with(ShiftSheet.START, shift.startMinutes())
                .with(ShiftSheet.LENGTH, shift.lengthMinutes() / MINUTES_PER_HOUR)
                .with(ShiftSheet.DAYS, shift.days())
                .with(ShiftSheet.FIRST_DAY, shift.firstDay().map(Enum::name));
        if (!shift.breaks().isEmpty()) {
            ShiftPattern.Break first = shift.breaks().get(0);
            row.with(ShiftSheet.BREAK, first.minutes())
                    .with(ShiftSheet.BREAK_FROM, first.earliestMinutes() / MINUTES_PER_HOUR)
                    .with(ShiftSheet.BREAK_TO, first.latestMinutes() / MINUTES_PER_HOUR)
                    .with(ShiftSheet.BREAK_PAID, first.paid());
        }
        return row;
    }
}
