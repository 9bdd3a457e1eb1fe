package dev.peakplan.history;

import dev.peakplan.plan.ColumnMapping;
import dev.peakplan.plan.Finding;
import dev.peakplan.plan.QueueHistory;
import java.util.ArrayList;
import java.util.List;

/**
 * What could be read.
 *
 * @param queues histories by queue, in the order of their first row; empty when no column of volumes was found
 * @param mapping the columns that were used, to be kept for the next export
 * @param findings bad rows at their line and column, from 1, as {@code line[7].column[3]}
 * @param places where the points stand
 */
public record HistoryReading(
        List<QueueHistory> queues, ColumnMapping mapping, List<Finding> findings, ReadPlaces places) {
    public HistoryReading {
        queues = List.copyOf(queues);
        findings = List.copyOf(findings);
    }

    /** This reading with more that was noticed, told first. */
    public HistoryReading with(List<Finding> notices) {
        List<Finding> all = new ArrayList<>(notices);
        all.addAll(findings);
        return new HistoryReading(queues, mapping, all, places);
    }

    /** A file of which not even rows could be read, for the reason of that code. */
    public static HistoryReading unreadable(String reason, ColumnMapping mapping) {
        return new HistoryReading(
                List.of(), mapping, List.of(Finding.error("import.unreadable", "", reason)), ReadPlaces.NONE);
    }
}
