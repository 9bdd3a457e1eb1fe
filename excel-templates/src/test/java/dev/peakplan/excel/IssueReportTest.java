package dev.peakplan.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.issue.IssueCollector;
import dev.peakplan.excel.issue.Place;
import dev.peakplan.excel.read.ReadResult;
import dev.peakplan.excel.read.WorkbookReader;
import dev.peakplan.excel.schema.Text;
import dev.peakplan.excel.template.StableBytes;
import dev.peakplan.excel.write.IssueWriter;
import dev.peakplan.excel.write.RequestWriter;
import dev.peakplan.plan.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Many problems at once: what repeats is told once with its cells, what else is wrong is not hidden by it, and the rest is counted. */
class IssueReportTest {
    private static final int REPEATED = 5_000;

    @Test
    void aCauseRepeatedFiveThousandTimesIsOneLineWithItsCells() throws IOException {
        byte[] workbook = spoilt();

        ReadResult read = WorkbookReader.read(workbook);

        assertEquals(IssueCollector.MOST_LISTED, read.issues().size());
        CellIssue repeated = first(read, "about ten");
        assertEquals("Opening staff!C4", repeated.place().toString());
        assertTrue(repeated.repeats().cells().endsWith(":C" + (3 + REPEATED)), repeated::toString);
        assertTrue(repeated.words(Language.EN).contains("the same in "), repeated.words(Language.EN));
        assertTrue(repeated.words(Language.ZH).contains("个单元格相同"), repeated.words(Language.ZH));
        assertEquals("Caps", first(read, "plenty").place().sheet(), "what comes after the repeated cause is told, too");

        List<List<String>> list = list(workbook, read);
        List<String> line = list.stream()
                .filter(cells -> cells.get(4).equals("about ten"))
                .reduce((one, another) -> {
                    throw new AssertionError("two lines of one cause");
                })
                .orElseThrow();
        assertEquals(Integer.toString(REPEATED), line.get(7));
        assertEquals("C4:C" + (3 + REPEATED), line.get(8));
        assertTrue(
                list.get(1).get(0).contains(2 * REPEATED + " errors"),
                list.get(1).get(0));
        assertTrue(
                list.get(1).get(0).contains("at most 1000 have a comment"),
                list.get(1).get(0));
    }

    @Test
    void moreCausesThanAreListedAreCountedInWords() throws IOException {
        IssueCollector collector = new IssueCollector();
        IntStream.range(0, 1_234)
                .mapToObj(k -> CellIssue.error(
                        IssueCode.NOT_A_NUMBER,
                        Place.cell("Teams", k, 2),
                        Text.same("text " + k),
                        Text.same("a number")))
                .forEach(collector::add);

        assertEquals(1_000, collector.issues().size());
        assertEquals(234, collector.unlisted());
        byte[] report = IssueWriter.write(
                RequestWriter.write(Requests.full(), Language.EN),
                collector.issues(),
                collector.unlisted(),
                Language.EN);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(report))) {
            XSSFSheet issues = book.getSheet("Issues");
            String subtitle = issues.getRow(1).getCell(0).getStringCellValue();
            assertTrue(subtitle.startsWith("1000 errors, 0 warnings, 234 more that are not listed"), subtitle);
            assertEquals(1_000, issues.getLastRowNum() - 2);
            assertEquals(1_000, book.getSheet("Teams").getCellComments().size());
        }
    }

    private static CellIssue first(ReadResult read, String found) {
        return read.errors().stream()
                .filter(issue -> issue.found().en().equals(found))
                .findFirst()
                .orElseThrow();
    }

    /** Five thousand rows of staffing for one team and role without a number of heads, and, on a later sheet, a cap that is no number. */
    private static byte[] spoilt() throws IOException {
        byte[] sound = RequestWriter.write(Requests.full(), Language.EN);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sound))) {
            XSSFSheet staffing = book.getSheet("Opening staff");
            String team = staffing.getRow(3).getCell(0).getStringCellValue();
            String role = staffing.getRow(3).getCell(1).getStringCellValue();
            for (int r = staffing.getLastRowNum(); r > 2; r--) {
                staffing.removeRow(staffing.getRow(r));
            }
            for (int k = 0; k < REPEATED; k++) {
                XSSFRow row = staffing.createRow(3 + k);
                row.createCell(0).setCellValue(team);
                row.createCell(1).setCellValue(role);
                row.createCell(2).setCellValue("about ten");
            }
            XSSFSheet caps = book.getSheet("Caps");
            int amount = IntStream.range(0, caps.getRow(2).getLastCellNum())
                    .filter(c -> caps.getRow(2).getCell(c).getStringCellValue().startsWith("At most"))
                    .findFirst()
                    .orElseThrow();
            caps.getRow(3).getCell(amount).setCellValue("plenty");
            return StableBytes.of(book);
        }
    }

    private static List<List<String>> list(byte[] workbook, ReadResult read) throws IOException {
        byte[] report = IssueWriter.write(workbook, read.issues(), read.unlisted(), Language.EN);
        List<List<String>> rows = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(report))) {
            DataFormatter shown = new DataFormatter();
            for (Row row : book.getSheet("Issues")) {
                rows.add(IntStream.range(0, 9)
                        .mapToObj(c -> shown.formatCellValue(row.getCell(c)))
                        .toList());
            }
        }
        return rows;
    }
}
