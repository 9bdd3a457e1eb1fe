package dev.peakplan.server.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.server.json.RecordReader;
import dev.peakplan.server.planning.PlanDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {
    private static final int FIRST_PERIOD = 5;

    @TempDir
    static Path plans;

    private static Path json;

    @BeforeAll
    static void plan() {
        Path request = Examples.write(plans, "request.json", Examples.request());
        Path book = plans.resolve("request.xlsx");
        json = plans.resolve("plan.json");
        Session.run(plans, "convert", request.toString(), book.toString());
        for (String language : new String[] {"zh", "en"}) {
            Session session = Session.run(
                    plans,
                    "plan",
                    book.toString(),
                    "-o",
                    plans.resolve("plan-" + language + ".xlsx").toString(),
                    "--json",
                    json.toString(),
                    "--steps",
                    "5000",
                    "--lang",
                    language);
            assertEquals(ExitCode.DONE, session.exitCode(), session::err);
        }
    }

    private static Session check(Path file) {
        return Session.run(plans, "check", file.toString());
    }

    private static Path changed(Path folder, Consumer<XSSFWorkbook> change) throws IOException {
        Path copy = folder.resolve("changed.xlsx");
        try (InputStream in = Files.newInputStream(plans.resolve("plan-en.xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(copy)) {
            change.accept(book);
            book.write(out);
        }
        return copy;
    }

    /** The first cell of the staffing sheet's first row with {@code measure}, period {@code t}. */
    private static XSSFCell cell(XSSFWorkbook book, String measure, int t) {
        XSSFSheet sheet = book.getSheet("Staffing plan");
        for (int r = 3; r <= sheet.getLastRowNum(); r++) {
            XSSFRow row = sheet.getRow(r);
            if (row.getCell(2).getStringCellValue().equals(measure)) {
                return row.getCell(FIRST_PERIOD + t);
            }
        }
        throw new AssertionError("no row of " + measure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void planAsWeWroteItIsAccepted(String language) {
        Session session = check(plans.resolve("plan-" + language + ".xlsx"));
        assertEquals(ExitCode.DONE, session.exitCode(), session::err);
    }

    @Test
    void headsStatedWronglyAreFoundAtTheirCell(@TempDir Path folder) throws IOException {
        String[] address = new String[1];
        Path copy = changed(folder, book -> {
            XSSFCell cell = cell(book, "Heads", 2);
            cell.setCellValue(cell.getNumericCellValue() + 1);
            address[0] = cell.getReference();
        });
        Session session = check(copy);
        assertEquals(ExitCode.INPUT_ERRORS, session.exitCode());
        assertTrue(session.err().contains("Staffing plan!" + address[0] + ":"), session::err);
        assertEquals(2, session.err().lines().count(), session::err);
    }

    @Test
    void hireThatWasAddedIsFoundInEverythingThatFollowsFromIt(@TempDir Path folder) throws IOException {
        String[] address = new String[1];
        Path copy = changed(folder, book -> {
            XSSFCell cell = cell(book, "Hires", 1);
            cell.setCellValue(cell.getNumericCellValue() + 1);
            XSSFCell heads = cell.getSheet().getRow(cell.getRowIndex() - 1).getCell(cell.getColumnIndex());
            address[0] = heads.getReference();
        });
        Session session = check(copy);
        assertEquals(ExitCode.INPUT_ERRORS, session.exitCode());
        assertTrue(session.err().contains("Staffing plan!" + address[0] + ":"), session::err);
        assertTrue(session.err().contains("Ledger"), session::err);
    }

    @Test
    void everyLimitThatMoreHiresBreakIsFoundAtItsCell(@TempDir Path folder) throws IOException {
        Path copy = changed(folder, book -> cell(book, "Hires", 1).setCellValue(500));
        Session session = check(copy);
        assertEquals(ExitCode.INPUT_ERRORS, session.exitCode());
        assertTrue(session.err().contains("座席") || session.err().contains("seats"), session::err);
        assertTrue(session.err().lines().anyMatch(line -> line.matches("  [^ ]+![A-Z]+[0-9]+[ :].*")), session::err);
    }

    @Test
    void cellThatIsNoDecisionIsNamed(@TempDir Path folder) throws IOException {
        for (String wrong : new String[] {"two", "1.5", "-1"}) {
            String[] address = new String[1];
            Path copy = changed(folder, book -> {
                XSSFCell cell = cell(book, "Hires", 1);
                address[0] = cell.getReference();
                if (wrong.equals("two")) {
                    cell.setCellValue(wrong);
                } else {
                    cell.setCellValue(Double.parseDouble(wrong));
                }
            });
            Session session = check(copy);
            assertEquals(ExitCode.INPUT_ERRORS, session.exitCode(), wrong);
            assertTrue(session.err().contains("Staffing plan!" + address[0] + ":"), session::err);
        }
    }

    @Test
    void planOfJsonIsCheckedFigureByFigure(@TempDir Path folder) throws IOException {
        assertEquals(ExitCode.DONE, check(json).exitCode());
        PlanDocument document =
                RecordReader.read(Files.readAllBytes(json), PlanDocument.class).get();
        String heads = "\"heads\" : " + document.heads().get(1).heads() + ",";
        String text = Files.readString(json);
        assertTrue(text.contains(heads));
        Path forged = Examples.write(folder, "forged.json", text.replace(heads, "\"heads\" : 99,"));
        Session session = check(forged);
        assertEquals(ExitCode.INPUT_ERRORS, session.exitCode());
        assertTrue(session.err().contains("$.heads[1].heads"), session::err);
    }

    @Test
    void workbookWithARequestAloneIsCheckedForErrors() {
        Session session = check(plans.resolve("request.xlsx"));
        assertEquals(ExitCode.DONE, session.exitCode(), session::err);
        assertEquals(1, session.out().lines().count());
    }
}
