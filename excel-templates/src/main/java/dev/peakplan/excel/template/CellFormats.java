package dev.peakplan.excel.template;

import dev.peakplan.excel.schema.Column;
import dev.peakplan.excel.schema.Unit;

/** Number formats by what a column holds. */
final class CellFormats {
    private CellFormats() {}

    static String of(Column<?> column) {
        return switch (column.kind()) {
            case MONEY -> "#,##0.00";
            case SHARE -> column.unit() == Unit.PERCENT_PER_PERIOD ? "0.00%" : "0.0%";
            case INTEGER, LONG -> "0";
            case DATE -> "yyyy-mm-dd";
            case TIME -> "hh:mm";
            case NUMBER -> number(column.unit());
            default -> "@";
        };
    }

    private static String number(Unit unit) {
        return switch (unit) {
            case CONTACTS_PER_PERIOD, HOURS_PER_PERIOD -> "#,##0";
            case INDEX -> "0.000";
            case WEIGHT -> "0.00000";
            case HEADS -> "#,##0.0";
            case WEEKS, DAYS_PER_PERIOD, HOURS_PER_HEAD, MULTIPLE -> "0.00";
            default -> "General";
        };
    }
}
