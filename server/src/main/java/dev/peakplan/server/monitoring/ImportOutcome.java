package dev.peakplan.server.monitoring;

import dev.peakplan.plan.Finding;
import java.util.List;

/**
 * What became of a file.
 *
 * @param tables its tables
 */
public record ImportOutcome(List<Table> tables) {
    public ImportOutcome {
        tables = List.copyOf(tables);
    }

    /**
     * What became of one table.
     *
     * @param sheet name of its sheet; empty for a text file
     * @param kind what it is about; empty when that could not be told
     * @param fresh new figures
     * @param corrected figures that changed
     * @param unchanged figures that were there already
     * @param findings bad rows
     */
    public record Table(String sheet, String kind, int fresh, int corrected, int unchanged, List<Finding> findings) {
        public Table {
            findings = List.copyOf(findings);
        }
    }
}
