package dev.peakplan.excel.write;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.issue.Severity;
import dev.peakplan.excel.template.BookStyles;
import dev.peakplan.excel.template.CellMarks;
import dev.peakplan.excel.template.StableBytes;
import dev.peakplan.plan.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The planner's own file with every problem as a comment at its cell, coloured, and a linked list of them in front. */
public final class IssueWriter {
    private static final String ERROR_FILL = "FFC7CE";
    private static final String WARNING_FILL = "FFEB9C";

    private IssueWriter() {}

    /**
     * The annotated file; when the original cannot be opened, a workbook with the list alone.
     *
     * @param original bytes of the planner's file
     * @param issues what is wrong with it
     * @param language language of the comments and the list
     */
    public static byte[] write(byte[] original, List<CellIssue> issues, Language language) {
        return write(original, issues, 0, language);
    }

    /**
     * The same where there are more problems than are listed.
     *
     * @param unlisted problems beyond {@code issues}
     */
    public static byte[] write(byte[] original, List<CellIssue> issues, int unlisted, Language language) {
        boolean refused = issues.stream().anyMatch(issue -> issue.code().refusesFile());
        return PlannerFile.written(
                () -> refused ? Optional.empty() : annotated(original, issues, unlisted, language),
                () -> listed(issues, unlisted, language));
    }

    private static Optional<byte[]> annotated(byte[] original, List<CellIssue> issues, int unlisted, Language language)
            throws IOException {
        LiftedSheets sheets = LiftedSheets.of(original);
        Optional<XSSFWorkbook> theirs = PlannerFile.open(sheets.light());
        if (theirs.isEmpty()) {
            return Optional.empty();
        }
        try (XSSFWorkbook book = theirs.get()) {
            marks(book, issues, language);
            IssueSheet.write(book, new BookStyles(book, language), issues, unlisted, language);
            return Optional.of(sheets.restored(StableBytes.of(book)));
        }
    }

    private static byte[] listed(List<CellIssue> issues, int unlisted, Language language) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            IssueSheet.write(book, new BookStyles(book, language), issues, unlisted, language);
            return StableBytes.of(book);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Comments and colours at the cells of issues. */
    static void marks(XSSFWorkbook book, List<CellIssue> issues, Language language) {
        Map<XSSFSheet, CellMarks> bySheet = new LinkedHashMap<>();
        for (CellIssue issue : issues) {
            XSSFSheet sheet = book.getSheet(issue.place().sheet());
            if (sheet != null && !issue.place().address().isEmpty()) {
                bySheet.computeIfAbsent(sheet, CellMarks::new)
                        .mark(
                                issue.place().address(),
                                issue.words(language),
                                issue.severity() == Severity.ERROR ? ERROR_FILL : WARNING_FILL);
            }
        }
        bySheet.values().forEach(CellMarks::write);
    }
}
