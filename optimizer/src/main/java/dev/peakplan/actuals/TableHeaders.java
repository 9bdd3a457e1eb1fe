package dev.peakplan.actuals;

import dev.peakplan.plan.TextRow;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The row of headers of a table.
 *
 * @param table what the table is about
 * @param rowIndex index of the row
 * @param columns column by what it holds, from 0
 * @param periods period by column, of a wide table
 */
record TableHeaders(
        ActualsTable table, int rowIndex, Map<ActualsField, Integer> columns, Map<Integer, Integer> periods) {
    private static final int SEARCHED = 20;

    /** The first row that has the columns of a table. */
    static Optional<TableHeaders> find(List<TextRow> rows, BudgetDirectory directory, ActualsMapping mapping) {
        for (int i = 0; i < Math.min(SEARCHED, rows.size()); i++) {
            Optional<TableHeaders> here = at(rows.get(i), i, directory, mapping);
            if (here.isPresent()) {
                return here;
            }
        }
        return Optional.empty();
    }

    private static Optional<TableHeaders> at(
            TextRow row, int index, BudgetDirectory directory, ActualsMapping mapping) {
        Map<ActualsField, Integer> columns = new EnumMap<>(ActualsField.class);
        Map<Integer, Integer> periods = new TreeMap<>();
        for (int c = 0; c < row.cells().size(); c++) {
            String header = row.cell(c);
            Optional<ActualsField> field = field(header, columns, mapping);
            if (field.isPresent()) {
                columns.put(field.get(), c);
            } else if (!header.isEmpty()) {
                OptionalInt period = directory.period(header);
                if (period.isPresent() && !periods.containsValue(period.getAsInt())) {
                    periods.put(c, period.getAsInt());
                }
            }
        }
        for (ActualsTable table : ActualsTable.values()) {
            if (table.fits(columns.keySet(), !periods.isEmpty())) {
                Map<Integer, Integer> used = table.wide(columns.keySet()) ? periods : Map.of();
                return Optional.of(new TableHeaders(table, index, columns, used));
            }
        }
        return Optional.empty();
    }

    private static Optional<ActualsField> field(
            String header, Map<ActualsField, Integer> taken, ActualsMapping mapping) {
        String key = Keys.of(header);
        for (ActualsField field : ActualsField.values()) {
            String named = mapping.headers().get(field);
            boolean is = named != null ? Keys.of(named).equals(key) : field.usuallyCalled(key);
            if (is && !taken.containsKey(field)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    int column(ActualsField field) {
        return columns.getOrDefault(field, -1);
    }

    /** The headers that were used, for the next file. */
    Map<ActualsField, String> names(TextRow row) {
        Map<ActualsField, String> names = new EnumMap<>(ActualsField.class);
        columns.forEach((field, column) -> {
            if (table.uses(field)) {
                names.put(field, row.cell(column));
            }
        });
        return names;
    }
}
