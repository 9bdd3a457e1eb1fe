package dev.peakplan.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.read.ReadResult;
import dev.peakplan.excel.read.WorkbookReader;
import dev.peakplan.excel.write.RequestWriter;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.Period;
import dev.peakplan.plan.PlanRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Periods named by days and months, as people type them. */
class PeriodIdsTest {
    private static final Consumer<XSSFWorkbook> IN_WEEKS = each("Month", "Week");

    private static ReadResult read(Consumer<XSSFWorkbook> change) throws IOException {
        byte[] sound = RequestWriter.write(Requests.full(), Language.EN);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sound));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.accept(book);
            book.write(out);
            return WorkbookReader.read(out.toByteArray());
        }
    }

    /** Writes every cell that holds {@code from} as {@code to}. */
    private static Consumer<XSSFWorkbook> each(String from, String to) {
        return book -> book.forEach(sheet -> cells((XSSFSheet) sheet, from, cell -> cell.setCellValue(to)));
    }

    private static Consumer<XSSFWorkbook> on(String sheet, String from, Consumer<Cell> change) {
        return book -> cells(book.getSheet(sheet), from, change);
    }

    private static void cells(XSSFSheet sheet, String from, Consumer<Cell> change) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().equals(from)) {
                    change.accept(cell);
                }
            }
        }
    }

    private static Consumer<Cell> day(LocalDate day) {
        return cell -> {
            CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
            style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat("yyyy/m/d"));
            cell.setCellStyle(style);
            cell.setCellValue(day);
        };
    }

    private static List<String> ids(ReadResult result) {
        return result.request().orElseThrow(() -> new AssertionError(result.errors())).calendar().periods().stream()
                .map(Period::id)
                .toList();
    }

    @Test
    void dayOrMonthTypedAsTextIsThePeriodThatADateIs() throws IOException {
        PlanRequest sound = read(book -> {}).request().orElseThrow();
        for (String text : List.of("2027/02/01", "2027/2", "2027年2月", "2027年2月1日", "20270201", "2027.02.01")) {
            ReadResult named = read(on("Periods", "2027-02", cell -> cell.setCellValue(text)));
            assertEquals(List.of("2027-01", "2027-02", "2027-03"), ids(named), text);
            assertEquals(sound, read(each("2027-02", text)).request().orElseThrow(), text);
        }
        ReadResult mixed = read(on("Periods", "2027-02", cell -> cell.setCellValue("2027-02-01"))
                .andThen(on("Demand", "2027-02", day(LocalDate.of(2027, 2, 1)))));
        assertEquals(List.of("2027-01", "2027-02-01", "2027-03"), ids(mixed));
    }

    @Test
    void weeksAreNamedByTheirFirstDayAndMonthsOfTextAreNamesLikeOthers() throws IOException {
        ReadResult weeks = read(IN_WEEKS.andThen(each("2027-01", "2027/1/25"))
                .andThen(each("2027-03", "2027-08"))
                .andThen(book ->
                        book.forEach(sheet -> cells((XSSFSheet) sheet, "2027-02", day(LocalDate.of(2027, 2, 1))))));
        assertEquals(List.of("2027-01-25", "2027-02-01", "2027-08"), ids(weeks));
    }

    @Test
    void weekThatNoPeriodBeginsWithIsNotAnotherOne() throws IOException {
        List<CellIssue> errors = read(IN_WEEKS.andThen(each("2027-01", "2027-01-25"))
                        .andThen(each("2027-03", "2027-02-08"))
                        .andThen(on("Periods", "2027-02", day(LocalDate.of(2027, 2, 1))))
                        .andThen(book -> book.forEach(sheet -> {
                            if (!sheet.getSheetName().equals("Periods")) {
                                cells((XSSFSheet) sheet, "2027-02", day(LocalDate.of(2027, 2, 3)));
                            }
                        })))
                .errors();
        assertEquals(
                Map.of(IssueCode.UNKNOWN_REFERENCE, true),
                Map.of(
                        IssueCode.UNKNOWN_REFERENCE,
                        errors.stream().anyMatch(error -> error.code() == IssueCode.UNKNOWN_REFERENCE)));
    }

    @Test
    void dayThatIsNoneOrMayBeTwoIsRefusedAtItsCell() throws IOException {
        for (String text : List.of("2027/02/30", "02/03/2027", "2027-13-01", "1.2.27")) {
            List<CellIssue> errors = read(on("Periods", "2027-02", cell -> cell.setCellValue(text)))
                    .errors();
            CellIssue first = errors.get(0);
            assertEquals(IssueCode.NOT_A_DATE, first.code(), text);
            assertEquals("Periods!A5", first.place().toString());
            assertEquals(
                    "an ID such as 2027-03, or a day such as 2027-03-01",
                    first.expected().en());
            assertEquals(1, errors.size(), errors.toString());
        }
        assertEquals(List.of("2027-01", "Feb/27", "2027-03"), ids(read(each("2027-02", "Feb/27"))));
    }
}
