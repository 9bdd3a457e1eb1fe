package dev.peakplan.actuals;

import dev.peakplan.history.FindingList;
import dev.peakplan.history.Numbers;
import dev.peakplan.plan.Finding;
import dev.peakplan.plan.TextRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one table of actuals. */
public final class ActualsReader {
    private static final int MOST_COLUMNS = 200;

    private final List<TextRow> rows;
    private final ActualsMapping mapping;
    private final FindingList findings = new FindingList();
    private final Map<String, ActualRow> read = new LinkedHashMap<>();

    private ActualsReader(List<TextRow> rows, ActualsMapping mapping) {
        this.rows = rows;
        this.mapping = mapping;
    }

    /** Reads rows that may have any rows of titles before their headers. */
    public static ActualsReading read(List<TextRow> rows, BudgetDirectory directory, ActualsMapping mapping) {
        return new ActualsReader(rows, mapping).read(directory);
    }

    private ActualsReading read(BudgetDirectory directory) {
        Optional<TableHeaders> found = TableHeaders.find(rows, directory, mapping);
        if (found.isEmpty()) {
            findings.add(Finding.error("import.noColumns", "line[1].column[1]"));
            return new ActualsReading(Optional.empty(), List.of(), mapping, findings.all());
        }
        TableHeaders headers = found.get();
        boolean commas = rows.stream()
                .flatMap(row -> row.cells().stream().limit(MOST_COLUMNS))
                .anyMatch(Numbers::decimalComma);
        RowReader reader = new RowReader(directory, headers, commas, findings);
        for (TextRow row : rows.subList(headers.rowIndex() + 1, rows.size())) {
            if (!row.blank()) {
                reader.read(row).forEach(this::keep);
            }
        }
        Map<ActualsField, String> names = headers.names(rows.get(headers.rowIndex()));
        return new ActualsReading(
                Optional.of(headers.table()),
                new ArrayList<>(read.values()),
                new ActualsMapping(names, mapping.sumRows()),
                findings.all());
    }

    private void keep(ActualRow row) {
        ActualRow first = read.putIfAbsent(row.identity(), row);
        if (first == null) {
            return;
        }
        Optional<ActualRow> sum = mapping.sumRows() ? first.plus(row) : Optional.empty();
        if (sum.isPresent()) {
            read.put(row.identity(), sum.get());
        } else if (first.sameAs(row)) {
            findings.add(Finding.warning("import.repeated", row.place(), first.place()));
        } else {
            findings.add(Finding.error("import.contradicted", row.place(), first.place()));
        }
    }
}
