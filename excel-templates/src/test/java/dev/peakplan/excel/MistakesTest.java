package dev.peakplan.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.read.WorkbookReader;
import dev.peakplan.excel.schema.Column;
import dev.peakplan.excel.schema.SettingsSheet;
import dev.peakplan.excel.write.RequestWriter;
import dev.peakplan.plan.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Mistakes that planners make, told as they would put them right. */
class MistakesTest {
    private static List<CellIssue> errors(Consumer<XSSFWorkbook> mistake) throws IOException {
        byte[] sound = RequestWriter.write(Requests.full(), Language.EN);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sound));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            mistake.accept(book);
            book.write(out);
            return WorkbookReader.read(out.toByteArray()).errors();
        }
    }

    private static List<CellIssue> pay(String text) throws IOException {
        return errors(book -> book.getSheet("Roles").getRow(3).getCell(3).setCellValue(text));
    }

    @Test
    void amountInAnotherCurrencyIsRefusedAndOneInThePlansIsNot() throws IOException {
        boolean cny = Requests.full().settings().currency().equals("CNY");
        for (String own : cny
                ? new String[] {"￥4,200", "4200 元", "CNY 4200", "RMB 0.42万"}
                : new String[] {"$4,200", "4200 USD"}) {
            assertEquals(List.of(), pay(own), own);
        }
        for (String other :
                cny ? new String[] {"$4,200", "4200 USD", "€4200"} : new String[] {"4200元", "￥4,200", "£4200"}) {
            List<CellIssue> errors = pay(other);
            assertEquals(1, errors.size(), other);
            assertEquals(IssueCode.OTHER_CURRENCY, errors.get(0).code(), other);
            assertEquals("Roles!D4", errors.get(0).place().toString());
        }
    }

    private static Consumer<XSSFWorkbook> setting(Column<?> field, String text) {
        return book -> line(book, field).getCell(1).setCellValue(text);
    }

    private static Row line(XSSFWorkbook book, Column<?> field) {
        for (Row row : book.getSheet("Settings")) {
            if (row.getCell(0) != null
                    && row.getCell(0).toString().equals(field.header().en())) {
                return row;
            }
        }
        throw new IllegalStateException("no line for " + field.key());
    }

    @Test
    void amountOfTheSettingsInAnotherCurrencyIsRefusedWhereverTheCurrencyIsStated() throws IOException {
        assertEquals(List.of(), errors(setting(SettingsSheet.LOST_CONTACT, "￥300")));
        List<CellIssue> errors = errors(setting(SettingsSheet.LOST_CONTACT, "$300")
                .andThen(setting(SettingsSheet.BASE_SPENDING, "€1,000,000")));
        assertEquals(2, errors.size(), errors.toString());
        for (CellIssue error : errors) {
            assertEquals(IssueCode.OTHER_CURRENCY, error.code());
            assertEquals("an amount in CNY", error.expected().en());
            assertTrue(error.place().toString().startsWith("Settings!B"));
        }
        assertEquals(
                1,
                errors(setting(SettingsSheet.LOST_CONTACT, "￥300").andThen(MistakesTest::currencyLastAsDollars))
                        .stream()
                        .filter(error -> error.place().sheet().equals("Settings"))
                        .count());
    }

    /** States the currency on the last line of the sheet, after every amount. */
    private static void currencyLastAsDollars(XSSFWorkbook book) {
        XSSFSheet sheet = book.getSheet("Settings");
        sheet.removeRow(line(book, SettingsSheet.CURRENCY));
        Row last = sheet.createRow(sheet.getLastRowNum() + 1);
        last.createCell(0).setCellValue(SettingsSheet.CURRENCY.header().en());
        last.createCell(1).setCellValue("USD");
    }

    @Test
    void percentWithoutItsSignIsGuessedWhateverTheCellsFormat() throws IOException {
        List<CellIssue> errors =
                errors(book -> book.getSheet("Teams").getRow(3).getCell(4).setCellValue(85));
        assertEquals(1, errors.size());
        assertEquals(IssueCode.OUT_OF_RANGE, errors.get(0).code());
        assertEquals("85%", errors.get(0).maybe().orElseThrow().en());
    }

    @Test
    void sheetThatIsMissingIsToldOnce() throws IOException {
        List<CellIssue> errors = errors(book -> book.setSheetName(book.getSheetIndex("Teams"), "Crews 2027"));
        assertTrue(errors.stream().anyMatch(error -> error.code() == IssueCode.MISSING_SHEET));
        assertEquals(
                List.of(),
                errors.stream()
                        .filter(error -> error.code() == IssueCode.UNKNOWN_REFERENCE)
                        .toList());
    }
}
