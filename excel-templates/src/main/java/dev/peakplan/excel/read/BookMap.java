package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.Place;
import dev.peakplan.excel.schema.Column;
import dev.peakplan.excel.schema.SheetSpec;
import java.util.Map;
import java.util.Optional;

/**
 * Where things are in a file that was read.
 *
 * @param sheets by key of the sheet
 */
public record BookMap(Map<String, SheetMap> sheets) {
    public static final BookMap EMPTY = new BookMap(Map.of());

    public BookMap {
        sheets = Map.copyOf(sheets);
    }

    /**
     * Where things are on one sheet; rows and columns from 0.
     *
     * @param name name of the sheet in the file
     * @param columns column by key of the schema's column
     * @param periodColumns column by id of the period, on sheets with a column per period
     * @param rows first row by the value of the sheet's id column, or by key of the setting
     */
    public record SheetMap(
            String name, Map<String, Integer> columns, Map<String, Integer> periodColumns, Map<String, Integer> rows) {
        public SheetMap {
            columns = Map.copyOf(columns);
            periodColumns = Map.copyOf(periodColumns);
            rows = Map.copyOf(rows);
        }
    }

    /** The cell of {@code column} in the row of {@code id}, if the file has it. */
    public Optional<Place> findCell(SheetSpec sheet, Column<?> column, String id) {
        SheetMap map = sheets.get(sheet.key());
        if (map == null
                || !map.columns().containsKey(column.key())
                || !map.rows().containsKey(id)) {
            return Optional.empty();
        }
        return Optional.of(
                Place.cell(map.name(), map.rows().get(id), map.columns().get(column.key())));
    }

    /** The cell of period {@code periodId} in the row of {@code id}, if the file has it. */
    public Optional<Place> findPeriodCell(SheetSpec sheet, String periodId, String id) {
        SheetMap map = sheets.get(sheet.key());
        if (map == null
                || !map.periodColumns().containsKey(periodId)
                || !map.rows().containsKey(id)) {
            return Optional.empty();
        }
        return Optional.of(
                Place.cell(map.name(), map.rows().get(id), map.periodColumns().get(periodId)));
    }
}
