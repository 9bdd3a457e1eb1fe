package dev.peakplan.excel.read;

import dev.peakplan.excel.read.BookMap.SheetMap;
import dev.peakplan.excel.schema.SheetSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A sheet of ours with its rows typed.
 *
 * @param spec what it is
 * @param name its name in the file
 * @param columns column by key
 * @param periodColumns column by index of the period
 * @param rows its rows
 */
record ReadTable(
        SheetSpec spec,
        String name,
        Map<String, Integer> columns,
        Map<Integer, Integer> periodColumns,
        List<ReadRow> rows) {
    static ReadTable absent(SheetSpec spec) {
        return new ReadTable(spec, "", Map.of(), Map.of(), List.of());
    }

    boolean isAbsent() {
        return name.isEmpty();
    }

    SheetMap map(List<String> periodIds) {
        Map<String, Integer> byId = new HashMap<>();
        Map<String, Integer> byPeriod = new HashMap<>();
        periodColumns.forEach((t, column) -> byPeriod.put(periodIds.get(t), column));
        spec.columns().stream()
                .filter(column -> switch (column.kind()) {
                    case ID, SHARED_ID, REFERENCE -> true;
                    default -> false;
                })
                .findFirst()
                .ifPresent(column -> rows.forEach(
                        row -> row.own(column).ifPresent(id -> byId.putIfAbsent(id.toString(), row.row()))));
        return new SheetMap(
                name, columns, byPeriod, byId, rows.stream().map(ReadRow::row).toList());
    }
}
