package dev.peakplan.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.check.Checker;
import dev.peakplan.excel.read.WorkbookReader;
import dev.peakplan.excel.template.Sample;
import dev.peakplan.excel.template.Samples;
import dev.peakplan.excel.template.StableBytes;
import dev.peakplan.excel.write.PlanReader;
import dev.peakplan.excel.write.PlanWriter;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.requirement.Requirements;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The formulas, recalculated by another program, give our figures to the cent. */
class RecalculationTest {
    @Test
    void recalculatedTotalsAreOursAndTheRequestSurvives(@TempDir Path folder) throws Exception {
        LibreOffice.require();
        Sample sample = Samples.get("boston-property-service");
        PlanResult result = Plans.simple(sample.request());
        byte[] written = PlanWriter.write(sample.workbook(), sample.request(), result, Language.ZH);

        byte[] resaved = LibreOffice.resaved(stale(written), folder);

        assertEquals(List.of(), differences(written, resaved));
        Map<String, double[]> checks = checks(resaved);
        assertTrue(checks.size() > 15, () -> "too few checks: " + checks.keySet());
        checks.forEach((what, figures) -> assertEquals(figures[0], figures[1], 0.004, what));
        PlanRequest read = WorkbookReader.read(resaved).request().orElseThrow();
        assertEquals(sample.request(), read);
        assertEquals(result.plan(), PlanReader.find(resaved, read).orElseThrow());
    }

    /** Finance changes a wage, a contribution rate, a price and a cap in the returned file; all totals follow as the checker has them. */
    @Test
    void totalsFollowAWageThatIsChangedInTheReturnedFile(@TempDir Path folder) throws Exception {
        LibreOffice.require();
        Sample sample = Samples.get("vancouver-contact-centre");
        PlanResult before = Plans.simple(sample.request());
        byte[] written = PlanWriter.write(sample.workbook(), sample.request(), before, Language.EN);
        byte[] changed;
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written))) {
            multiply(book, "Roles", "Base pay", 3, 1.0717);
            multiply(book, "Contributions", "Employer rate", 3, 1.31);
            multiply(book, "Budget lines", "Amount per period", 4, 0.913);
            multiply(book, "Periods", "Price index", 6, 1.0103);
            changed = StableBytes.of(book);
        }

        byte[] resaved = LibreOffice.resaved(changed, folder);

        PlanRequest now = WorkbookReader.read(resaved).request().orElseThrow();
        Assessment after = Checker.check(now, Requirements.of(now), before.plan());
        assertTrue(after.cost().minor() > before.assessment().cost().minor());
        Map<String, double[]> checks = checks(resaved);
        assertEquals(after.cost().major().doubleValue(), checks.get("All spending: ledger")[1], 0.004);
        assertEquals(after.cost().major().doubleValue(), checks.get("All spending: budget plan")[1], 0.004);
        assertEquals(before.assessment().cost().major().doubleValue(), checks.get("All spending: ledger")[0], 0.004);
    }

    private static void multiply(XSSFWorkbook book, String sheet, String header, int row, double factor) {
        XSSFRow headers = book.getSheet(sheet).getRow(2);
        for (int c = 0; c < headers.getLastCellNum(); c++) {
            if (headers.getCell(c).getStringCellValue().startsWith(header)) {
                XSSFCell cell = book.getSheet(sheet).getRow(row).getCell(c);
                double value = Math.round(cell.getNumericCellValue() * factor * 10_000) / 10_000.0;
                cell.setCellValue(header.contains("pay") || header.contains("Amount") ? Math.round(value) : value);
                return;
            }
        }
        throw new IllegalArgumentException(header);
    }

    /** Every formula of the first file whose figure in the second is another one. */
    private static List<String> differences(byte[] ours, byte[] theirs) throws IOException {
        List<String> differences = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(ours));
                XSSFWorkbook other = new XSSFWorkbook(new ByteArrayInputStream(theirs))) {
            book.sheetIterator()
                    .forEachRemaining(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                        if (cell.getCellType() == CellType.FORMULA
                                && cell.getCachedFormulaResultType() == CellType.NUMERIC) {
                            XSSFCell there = other.getSheet(sheet.getSheetName())
                                    .getRow(cell.getRowIndex())
                                    .getCell(cell.getColumnIndex());
                            boolean number = there.getCellType() == CellType.FORMULA
                                    && there.getCachedFormulaResultType() == CellType.NUMERIC;
                            if (!number || Math.abs(there.getNumericCellValue() - cell.getNumericCellValue()) > 0.004) {
                                differences.add(sheet.getSheetName() + "!" + cell.getAddress());
                            }
                        }
                    })));
        }
        return differences;
    }

    /** The same file with wrong results saved in its formulas, so that only a real recalculation can mend them. */
    private static byte[] stale(byte[] written) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written))) {
            book.sheetIterator()
                    .forEachRemaining(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                        if (cell.getCellType() == CellType.FORMULA
                                && cell.getCachedFormulaResultType() == CellType.NUMERIC) {
                            cell.setCellValue(-1);
                        }
                    })));
            return StableBytes.of(book);
        }
    }

    private static Map<String, double[]> checks(byte[] content) throws IOException {
        Map<String, double[]> checks = new HashMap<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            XSSFSheet sheet = book.getSheet("校验") == null ? book.getSheet("Checks") : book.getSheet("校验");
            for (int r = 3; r <= sheet.getLastRowNum(); r++) {
                XSSFRow row = sheet.getRow(r);
                XSSFCell ours = row == null ? null : row.getCell(1);
                if (ours != null && ours.getCellType() == CellType.NUMERIC) {
                    checks.put(row.getCell(0).getStringCellValue(), new double[] {
                        ours.getNumericCellValue(), row.getCell(2).getNumericCellValue()
                    });
                }
            }
        }
        return checks;
    }
}
