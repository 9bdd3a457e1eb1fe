package dev.peakplan.actuals;

import dev.peakplan.plan.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What could be read of one table.
 *
 * @param table what it is about; nothing when no row of headers was found
 * @param rows figures, each identity once
 * @param mapping the columns that were used
 * @param findings bad rows at {@code line[7].column[3]}
 */
public record ActualsReading(
        Optional<ActualsTable> table, List<ActualRow> rows, ActualsMapping mapping, List<Finding> findings) {
    public ActualsReading {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }
}
