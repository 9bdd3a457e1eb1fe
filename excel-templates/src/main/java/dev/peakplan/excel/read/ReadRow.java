package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.Place;
import dev.peakplan.excel.schema.Column;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One row of a sheet with its values typed. A cell that was wrong has no value, and makes the row unsound. */
final class ReadRow {
    private final String sheet;
    private final int row;
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<Integer, Object> periodValues = new TreeMap<>();
    private final Map<Integer, Integer> periodColumns = new HashMap<>();
    private boolean sound = true;

    ReadRow(String sheet, int row) {
        this.sheet = sheet;
        this.row = row;
    }

    void put(Column<?> column, int columnIndex, Object value) {
        values.put(column.key(), value);
        columns.put(column.key(), columnIndex);
    }

    void putPeriod(int t, int columnIndex, Object value) {
        periodValues.put(t, value);
        periodColumns.put(t, columnIndex);
    }

    void unsound() {
        sound = false;
    }

    /** Whether every cell of the row could be read and every required one is there. */
    boolean sound() {
        return sound;
    }

    int row() {
        return row;
    }

    /** The value of a column, or of an empty cell the fallback, if there is one. */
    <T> Optional<T> find(Column<T> column) {
        Optional<T> own = own(column);
        return own.isPresent() ? own : column.fallback();
    }

    /** The value that the row itself states. */
    @SuppressWarnings("unchecked")
    <T> Optional<T> own(Column<T> column) {
        return Optional.ofNullable((T) values.get(column.key()));
    }

    <T> T get(Column<T> column) {
        return find(column).orElseThrow(() -> new IllegalStateException("no value for " + column.key()));
    }

    void replace(Column<?> column, Object value) {
        values.put(column.key(), value);
    }

    /** Values of the columns by period, by index of the period. */
    Map<Integer, Object> periodValues() {
        return periodValues;
    }

    Place place(Column<?> column) {
        Integer at = columns.get(column.key());
        return at == null ? Place.cell(sheet, row, 0) : Place.cell(sheet, row, at);
    }

    Place placeAt(int column) {
        return Place.cell(sheet, row, column);
    }

    Place periodPlace(int t) {
        return Place.cell(sheet, row, periodColumns.get(t));
    }
}
