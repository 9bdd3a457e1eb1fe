package dev.peakplan.excel.schema;

import java.util.List;
import java.util.Optional;

/**
 * One sheet of the standardized workbook.
 *
 * @param key unique, never shown
 * @param title name of the sheet
 * @param also other names that are understood
 * @param purpose what it is for, in a sentence
 * @param shape how it is laid out
 * @param columns its columns in the order of the template
 * @param perPeriod the column that is repeated for every period, if there is one
 * @param need whether a plan can do without it
 */
public record SheetSpec(
        String key,
        Text title,
        List<String> also,
        Text purpose,
        Shape shape,
        List<Column<?>> columns,
        Optional<Column<?>> perPeriod,
        Need need) {
    public SheetSpec {
        also = List.copyOf(also);
        columns = List.copyOf(columns);
    }

    /** How a sheet is laid out. */
    public enum Shape {
        /** A header and one row per thing. */
        TABLE,
        /** One line per setting: name, value, unit, note. */
        FIELDS,
        /** A header and one row per step of time, as exports have them; bad rows are left out. */
        SERIES
    }

    /** Whether a plan can do without a sheet. */
    public enum Need {
        /** It must be there with at least one row. */
        REQUIRED,
        /** Without it (or without rows) stated defaults hold. */
        OPTIONAL,
        /** For people only; never read. */
        NOTES
    }

    static SheetSpec table(String key, Text title, Text purpose, Need need, List<Column<?>> columns) {
        return new SheetSpec(key, title, List.of(), purpose, Shape.TABLE, columns, Optional.empty(), need);
    }

    SheetSpec wide(Column<?> column) {
        return new SheetSpec(key, title, also, purpose, shape, columns, Optional.of(column), need);
    }

    SheetSpec alsoCalled(String... names) {
        return new SheetSpec(key, title, List.of(names), purpose, shape, columns, perPeriod, need);
    }

    /** The column whose values other sheets refer to, if there is one. */
    public Optional<Column<?>> idColumn() {
        return columns.stream()
                .filter(column -> column.kind() == Kind.ID || column.kind() == Kind.SHARED_ID)
                .findFirst();
    }
}
