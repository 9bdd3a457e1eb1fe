package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.Place;
import dev.peakplan.excel.schema.Column;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The settings of a sheet, typed, each with its own place. */
final class FieldRow {
    private final String sheet;
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private boolean sound = true;

    FieldRow(String sheet) {
        this.sheet = sheet;
    }

    void put(Column<?> field, RawCell cell, Object value) {
        values.put(field.key(), value);
        places.put(field.key(), Place.cell(sheet, cell.row(), cell.column()));
    }

    void unsound() {
        sound = false;
    }

    boolean sound() {
        return sound;
    }

    @SuppressWarnings("unchecked")
    <T> Optional<T> own(Column<T> field) {
        return Optional.ofNullable((T) values.get(field.key()));
    }

    <T> Optional<T> find(Column<T> field) {
        Optional<T> own = own(field);
        return own.isPresent() ? own : field.fallback();
    }

    <T> T get(Column<T> field) {
        return find(field).orElseThrow(() -> new IllegalStateException("no value for " + field.key()));
    }

    Place place(Column<?> field) {
        return places.getOrDefault(field.key(), sheet.isEmpty() ? Place.FILE : Place.sheet(sheet));
    }
}
