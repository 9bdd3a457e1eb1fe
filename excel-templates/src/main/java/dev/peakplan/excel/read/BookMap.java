package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.Place;
import dev.peakplan.excel.schema.Column;
import dev.peakplan.excel.schema.SheetSpec;
import java.util.List;
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
     * @param records row of every record, in the order they were read in
     */
    public record SheetMap(
            String name,
            Map<String, Integer> columns,
            Map<String, Integer> periodColumns,
            Map<String, Integer> rows,
            List<Integer> records) {
        public SheetMap {
            columns = Map.copyOf(columns);
            periodColumns = Map.copyOf(periodColumns);
            rows = Map.copyOf(rows);
            records = List.copyOf(records);
        }

        private Optional<Place> at(Integer row, Integer column) {
            return row == null || column == null ? Optional.empty() : Optional.of(Place.cell(name, row, column));
        }
    }

    /** The cell of {@code column} in the row of {@code id}, if the file has it. */
    public Optional<Place> findCell(SheetSpec sheet, Column<?> column, String id) {
        return find(sheet)
                .flatMap(map -> map.at(map.rows().get(id), map.columns().get(column.key())));
    }

    /** The cell of {@code column} in the row of a record, by its position among the records from 0, if the file has it. */
    public Optional<Place> findCell(SheetSpec sheet, Column<?> column, int position) {
        return find(sheet)
                .filter(map -> position < map.records().size())
                .flatMap(
                        map -> map.at(map.records().get(position), map.columns().get(column.key())));
    }

    /** The cell of period {@code periodId} in the row of {@code id}, if the file has it. */
    public Optional<Place> findPeriodCell(SheetSpec sheet, String periodId, String id) {
        return find(sheet)
                .flatMap(map -> map.at(map.rows().get(id), map.periodColumns().get(periodId)));
    }

    private Optional<SheetMap> find(SheetSpec sheet) {
        return Optional.ofNullable(sheets.get(sheet.key()));
    }
}
