package dev.peakplan.excel.template;

import dev.peakplan.excel.schema.Choice;
import dev.peakplan.excel.schema.Column;
import dev.peakplan.excel.schema.WorkforceSheets;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;

/** Puts values into cells. Text only ever becomes a text cell, whatever it looks like. */
public final class CellValues {
    private static final double MINUTES_PER_DAY = 24 * 60;
    private static final long LARGEST_EXACT = 1L << 53;
    private static final int MOST_CHARACTERS = 32_767;

    private CellValues() {}

    /** Puts a value of {@code column} into {@code cell}, as a planner using {@code language} would type it. */
    static void put(Cell cell, Column<?> column, Object value, Language language) {
        switch (column.kind()) {
            case CHOICE -> text(cell, label(column, (String) value, language));
            case CHOICES -> text(cell, joined((List<?>) value, code -> label(column, (String) code, language)));
            case REFERENCES -> text(cell, joined((List<?>) value, Object::toString));
            case SHARES -> text(cell, joined((List<?>) value, share -> percent((Double) share)));
            case AMOUNTS -> text(cell, joined((List<?>) value, Object::toString));
            case BOOLEAN -> text(cell, yesNo((Boolean) value, language));
            case MONEY -> money(cell, column, (Money) value, language);
            case NUMBER, SHARE -> cell.setCellValue((Double) value);
            case INTEGER -> cell.setCellValue((Integer) value);
            case LONG -> whole(cell, (Long) value);
            case DATE -> cell.setCellValue((LocalDate) value);
            case TIME -> cell.setCellValue((Integer) value / MINUTES_PER_DAY);
            default -> text(cell, (String) value);
        }
    }

    private static void money(Cell cell, Column<?> column, Money value, Language language) {
        if (value.equals(WorkforceSheets.BY_MULTIPLE)) {
            text(cell, column.choices().get(0).label().in(language));
        } else {
            cell.setCellValue(value.major().doubleValue());
        }
    }

    /** Puts text into {@code cell}; it stays text when it looks like a formula. */
    public static void text(Cell cell, String text) {
        if (!text.isEmpty()) {
            cell.setCellValue(cut(text));
        }
    }

    /** As much of a text as a cell holds. */
    public static String cut(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
    }

    public static String yesNo(boolean value, Language language) {
        return language == Language.ZH ? value ? "是" : "否" : value ? "Yes" : "No";
    }

    /** The label of the choice called {@code code}. */
    public static String label(Column<?> column, String code, Language language) {
        return column.choices().stream()
                .filter(choice -> choice.code().equals(code))
                .map(Choice::label)
                .map(label -> label.in(language))
                .findFirst()
                .orElse(code);
    }

    private static String joined(List<?> values, Function<Object, String> word) {
        return values.stream().map(word).collect(Collectors.joining("; "));
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    /** A spreadsheet holds whole numbers exactly up to 2^53 only. */
    private static void whole(Cell cell, long value) {
        if (Math.abs(value) <= LARGEST_EXACT) {
            cell.setCellValue(value);
        } else {
            cell.setCellValue(Long.toString(value));
        }
    }
}
