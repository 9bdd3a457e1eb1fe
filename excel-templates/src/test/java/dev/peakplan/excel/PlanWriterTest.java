package dev.peakplan.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.excel.read.ReadResult;
import dev.peakplan.excel.read.WorkbookReader;
import dev.peakplan.excel.template.Samples;
import dev.peakplan.excel.template.StableBytes;
import dev.peakplan.excel.write.PlanWriter;
import dev.peakplan.excel.write.RequestWriter;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanWriterTest {
    private static final PlanRequest REQUEST = Requests.full();
    private static final PlanResult RESULT = Plans.simple(REQUEST);

    @ParameterizedTest
    @EnumSource(Language.class)
    void planReadAgainIsTheSameRequest(Language language) {
        byte[] written = PlanWriter.write(REQUEST, RESULT, language);

        ReadResult read = WorkbookReader.read(written);

        assertEquals(List.of(), read.issues());
        assertEquals(REQUEST, read.request().orElseThrow());
    }

    @Test
    void sameInputGivesSameBytes() {
        assertArrayEquals(
                PlanWriter.write(REQUEST, RESULT, Language.ZH), PlanWriter.write(REQUEST, RESULT, Language.ZH));
    }

    @Test
    void secondRunReplacesTheSheetsOfTheFirst() throws IOException {
        byte[] once = PlanWriter.write(REQUEST, RESULT, Language.EN);

        byte[] twice = PlanWriter.write(once, REQUEST, RESULT, Language.EN);

        assertEquals(sheetNames(once), sheetNames(twice));
        assertEquals(comments(once), comments(twice));
        assertEquals(parts(once), parts(twice));
    }

    /** How many parts of each kind are in the archive, by their names without numbers, with the links they carry. */
    private static Map<String, Integer> parts(byte[] content) {
        Map<String, Integer> parts = new TreeMap<>();
        Parts.of(content)
                .forEach((name, part) -> parts.merge(
                        name.replaceAll("\\d", ""), Parts.text(part).split("<Relationship ").length, Integer::sum));
        return parts;
    }

    /** LibreOffice breaks a sheet into pages down to its last possible row where no print area stands before its titles. */
    @Test
    void sheetsOfOursWhoseColumnsAreRepeatedArePrintedToTheirEndAndSayItBeforeTheirTitles() throws IOException {
        byte[] once = PlanWriter.write(REQUEST, RESULT, Language.EN);
        for (byte[] written : List.of(once, PlanWriter.write(once, REQUEST, RESULT, Language.EN))) {
            int bounded = 0;
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written))) {
                for (int k = 0; k < book.getNumberOfSheets(); k++) {
                    XSSFSheet sheet = book.getSheetAt(k);
                    if (sheet.getRepeatingColumns() != null
                            && sheet.getTabColor() != null
                            && book.getPrintArea(k) != null) {
                        AreaReference area = new AreaReference(book.getPrintArea(k), SpreadsheetVersion.EXCEL2007);
                        assertEquals(0, area.getFirstCell().getRow());
                        assertEquals(sheet.getLastRowNum(), area.getLastCell().getRow(), sheet.getSheetName());
                        assertTrue(
                                area.getLastCell().getCol() >= sheet.getRow(2).getLastCellNum() - 1);
                        bounded++;
                    }
                }
                assertTrue(bounded > 1, bounded + " sheets");
                List<String> order = book.getAllNames().stream()
                        .filter(name -> name.getSheetIndex() >= 0)
                        .map(name -> name.getSheetIndex() + " " + name.getNameName())
                        .toList();
                order.stream()
                        .filter(name -> name.endsWith("Print_Area"))
                        .forEach(area -> assertTrue(
                                order.indexOf(area) < order.indexOf(area.replace("Area", "Titles"))
                                        || !order.contains(area.replace("Area", "Titles")),
                                area));
            }
        }
    }

    @Test
    void plannersOwnSheetsStylesAndCommentsSurvive() throws IOException {
        byte[] own;
        try (XSSFWorkbook book = open(RequestWriter.write(REQUEST, Language.EN))) {
            XSSFSheet notes = book.createSheet("My notes");
            notes.createRow(4).createCell(2).setCellFormula("SUM(A1:A3)");
            notes.setColumnWidth(1, 7_777);
            XSSFSheet teams = book.getSheet("Teams");
            XSSFCell extra = teams.getRow(2).createCell(30);
            extra.setCellValue("Cost code");
            teams.getRow(3).createCell(30).setCellValue("4711");
            own = StableBytes.of(book);
        }

        byte[] written = PlanWriter.write(own, REQUEST, RESULT, Language.EN);

        try (XSSFWorkbook before = open(own);
                XSSFWorkbook after = open(written)) {
            assertEquals(
                    "SUM(A1:A3)",
                    after.getSheet("My notes").getRow(4).getCell(2).getCellFormula());
            assertEquals(7_777, after.getSheet("My notes").getColumnWidth(1));
            assertEquals("4711", after.getSheet("Teams").getRow(3).getCell(30).getStringCellValue());
            assertEquals(
                    before.getSheet("Roles").getRow(3).getCell(3).getCellStyle().getDataFormatString(),
                    after.getSheet("Roles").getRow(3).getCell(3).getCellStyle().getDataFormatString());
            assertEquals(
                    before.getSheet("Caps")
                            .getTables()
                            .get(0)
                            .getCellReferences()
                            .formatAsString(),
                    after.getSheet("Caps")
                            .getTables()
                            .get(0)
                            .getCellReferences()
                            .formatAsString());
            assertEquals(
                    before.getSheet("Roles").getDataValidations().size(),
                    after.getSheet("Roles").getDataValidations().size());
        }
    }

    @Test
    void bindingCapHasACommentAtItsAmount() throws IOException {
        byte[] written = PlanWriter.write(REQUEST, RESULT, Language.EN);

        try (XSSFWorkbook book = open(written)) {
            XSSFCell amount = book.getSheet("Caps").getRow(3).getCell(7);
            assertTrue(amount.getCellComment().getString().getString().contains("41 contacts"));
        }
    }

    /** The cached values of the live totals are our figures, as another library reads them. */
    @Test
    void secondReaderFindsOurTotals() throws IOException {
        byte[] written = PlanWriter.write(REQUEST, RESULT, Language.EN);

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(written))) {
            List<Row> rows = book.findSheet("Checks").orElseThrow().read();
            Row first = rows.stream()
                    .filter(row -> row.getCellText(0).equals("All spending: ledger"))
                    .findFirst()
                    .orElseThrow();
            BigDecimal cost = RESULT.assessment().cost().major();
            assertEquals(0, cost.compareTo(new BigDecimal(first.getCell(1).getRawValue())));
            assertEquals(0, cost.compareTo(new BigDecimal(first.getCell(2).getRawValue())));
        }
    }

    @Test
    void sampleOfEveryLanguageIsWritten() {
        for (String name : Samples.names()) {
            PlanRequest request = Samples.get(name).request();
            byte[] written =
                    PlanWriter.write(Samples.get(name).workbook(), request, Plans.simple(request), Language.ZH);
            assertEquals(request, WorkbookReader.read(written).request().orElseThrow());
        }
    }

    private static XSSFWorkbook open(byte[] content) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(content));
    }

    private static TreeSet<String> sheetNames(byte[] content) throws IOException {
        try (XSSFWorkbook book = open(content)) {
            TreeSet<String> names = new TreeSet<>();
            book.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
            return names;
        }
    }

    private static int comments(byte[] content) throws IOException {
        try (XSSFWorkbook book = open(content)) {
            int count = 0;
            for (int k = 0; k < book.getNumberOfSheets(); k++) {
                count += book.getSheetAt(k).getCellComments().size();
            }
            return count;
        }
    }
}
