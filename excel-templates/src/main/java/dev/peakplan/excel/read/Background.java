package dev.peakplan.excel.read;

import dev.peakplan.plan.HistoryUse;
import dev.peakplan.plan.Promotion;
import dev.peakplan.plan.ShiftPattern;
import dev.peakplan.plan.SpendingHistory;
import dev.peakplan.plan.TextRow;
import java.util.List;

/**
 * What a workbook tells beside the request: the past, and the shifts that people work.
 *
 * @param historySheet name of the sheet of past volumes; empty when there is none
 * @param history its rows as text, headers included
 * @param promotions past and planned drivers of demand
 * @param spending past spending by line
 * @param use how the past becomes inputs
 * @param shifts shift patterns
 */
public record Background(
        String historySheet,
        List<TextRow> history,
        List<Promotion> promotions,
        List<SpendingHistory> spending,
        HistoryUse use,
        List<ShiftPattern> shifts) {
    public static final Background NONE =
            new Background("", List.of(), List.of(), List.of(), HistoryUse.DEFAULT, List.of());

    public Background {
        history = List.copyOf(history);
        promotions = List.copyOf(promotions);
        spending = List.copyOf(spending);
        shifts = List.copyOf(shifts);
    }

    /** Whether there is any past to use. */
    public boolean anyHistory() {
        return history.size() > 1 || !spending.isEmpty();
    }
}
