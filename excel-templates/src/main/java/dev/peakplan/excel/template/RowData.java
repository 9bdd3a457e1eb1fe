package dev.peakplan.excel.template;

import dev.peakplan.excel.schema.Column;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of one row of a sheet, by column, before they become cells. */
public final class RowData {
    private final Map<String, Object> values = new LinkedHashMap<>();
    private List<?> perPeriod = List.of();

    public <T> RowData with(Column<T> column, T value) {
        values.put(column.key(), value);
        return this;
    }

    public <T> RowData with(Column<T> column, Optional<? extends T> value) {
        value.ifPresent(present -> values.put(column.key(), present));
        return this;
    }

    /** The values of the columns by period, one per period; an empty {@link Optional} leaves the cell empty. */
    public RowData eachPeriod(List<?> list) {
        perPeriod = List.copyOf(list);
        return this;
    }

    Optional<Object> find(Column<?> column) {
        return Optional.ofNullable(values.get(column.key()));
    }

    Optional<Object> findInPeriod(int t) {
        if (t >= perPeriod.size()) {
            return Optional.empty();
        }
        Object value = perPeriod.get(t);
        return value instanceof Optional<?> optional ? optional.map(Object.class::cast) : Optional.of(value);
    }
}
