package dev.peakplan.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.read.WorkbookReader;
import dev.peakplan.excel.write.RequestWriter;
import dev.peakplan.plan.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
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
