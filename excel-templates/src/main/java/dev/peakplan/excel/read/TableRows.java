package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.plan.Finding;
import dev.peakplan.plan.TextRow;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The rows of any workbook's largest sheet as text, for exports that are no standardized workbook. Dates of either epoch stand as
 * 2026-01-31, times as 10:30.
 *
 * @param rows the rows that are not blank, with their row numbers
 * @param refusal why the file as a whole cannot be read; then there are no rows
 * @param notices what is worth telling of the way it was read
 */
public record TableRows(List<TextRow> rows, Optional<CellIssue> refusal, List<Finding> notices) {
    static final int FIRST_DATED_YEAR = 1905;

    public TableRows {
        rows = List.copyOf(rows);
        notices = List.copyOf(notices);
    }

    /** Whether {@code content} is an archive, as workbooks are, and not a text. */
    public static boolean looksLikeWorkbook(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K';
    }

    /** Reads a workbook; never throws on bad data. */
    public static TableRows read(byte[] content) {
        ReadLimits limits = ReadLimits.DEFAULT;
        try {
            WorkbookReader.inspect(content, limits);
            List<RawSheet> sheets = BookLoader.load(content, name -> RawSheet.Keep.TEXT, limits);
            Optional<RawSheet> largest = sheets.stream()
                    .max(Comparator.comparingInt(sheet -> sheet.texts().size()));
            return new TableRows(
                    largest.map(RawSheet::texts).orElse(List.of()),
                    Optional.empty(),
                    largest.flatMap(RawSheet::notice).stream().toList());
        } catch (FileRefusal refusal) {
            return new TableRows(List.of(), Optional.of(refusal.issue()), List.of());
        }
    }

    /** The cells of a row as text. */
    static TextRow row(List<RawCell> cells) {
        List<String> texts = new ArrayList<>();
        for (RawCell cell : cells) {
            while (texts.size() < cell.column()) {
                texts.add("");
            }
            texts.add(cell.date().map(TableRows::moment).orElse(cell.text()));
        }
        return new TextRow(cells.get(0).row() + 1, texts);
    }

    private static String moment(LocalDateTime date) {
        String time = date.toLocalTime().withSecond(0).withNano(0).toString();
        if (date.getYear() < FIRST_DATED_YEAR) {
            return time;
        }
        return date.toLocalTime().toSecondOfDay() == 0
                ? date.toLocalDate().toString()
                : date.toLocalDate() + " " + time;
    }
}
