package dev.peakplan.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.read.ReadResult;
import dev.peakplan.excel.read.WorkbookReader;
import dev.peakplan.excel.write.PlanWriter;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.PlanRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A workbook made from the first version of the template, kept as it was. */
class OldTemplateTest {
    @Test
    void olderWorkbookIsReadWithANoteOfWhatItLacks() throws IOException {
        ReadResult read = WorkbookReader.read(versionOne());

        assertEquals(List.of(), read.errors());
        CellIssue note = read.issues().get(0);
        assertEquals(IssueCode.OLDER_TEMPLATE, note.code());
        String english = note.sentence(Language.EN);
        assertTrue(english.contains("version 1, read as version 2"), english);
        assertTrue(english.contains("Volume history"), english);
        assertTrue(english.contains("Approved staffing"), english);
        assertTrue(english.contains("Forecast demand"), english);
        assertTrue(note.sentence(Language.ZH).contains("历史业务量"), note.sentence(Language.ZH));
        assertEquals(3, read.request().orElseThrow().organisation().teams().size());
    }

    @Test
    void workbookThatComesBackIsOfThePresentVersionAndOtherwiseThePlannersOwn() throws IOException {
        byte[] original = versionOne();
        PlanRequest request = WorkbookReader.read(original).request().orElseThrow();

        byte[] written = PlanWriter.write(original, request, Plans.simple(request), Language.EN);

        ReadResult again = WorkbookReader.read(written);
        assertEquals(List.of(), again.issues());
        assertEquals(request, again.request().orElseThrow());
        try (XSSFWorkbook before = new XSSFWorkbook(new ByteArrayInputStream(original));
                XSSFWorkbook after = new XSSFWorkbook(new ByteArrayInputStream(written))) {
            assertNotNull(after.getSheet("Volume history"));
            for (int k = 0; k < before.getNumberOfSheets(); k++) {
                XSSFSheet old = before.getSheetAt(k);
                if (!old.getSheetName().equals("_meta")) {
                    List<String> texts = texts(after.getSheet(old.getSheetName()));
                    assertEquals(texts(old), texts.subList(0, texts(old).size()), old.getSheetName());
                }
            }
            assertEquals(
                    "2",
                    after.getProperties()
                            .getCustomProperties()
                            .getProperty("PeakPlanTemplate")
                            .getLpwstr());
        }
    }

    private static List<String> texts(XSSFSheet sheet) {
        List<String> texts = new ArrayList<>();
        DataFormatter formatter = new DataFormatter();
        for (Row row : sheet) {
            row.forEach(cell -> texts.add(cell.getAddress() + " " + formatter.formatCellValue(cell)));
        }
        return texts;
    }

    private static byte[] versionOne() throws IOException {
        try (InputStream in = OldTemplateTest.class.getResourceAsStream("version-1.xlsx")) {
            return in.readAllBytes();
        }
    }
}
