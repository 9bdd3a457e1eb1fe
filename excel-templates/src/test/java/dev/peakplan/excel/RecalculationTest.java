package dev.peakplan.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.excel.read.WorkbookReader;
import dev.peakplan.excel.template.Sample;
import dev.peakplan.excel.template.Samples;
import dev.peakplan.excel.template.StableBytes;
import dev.peakplan.excel.write.PlanWriter;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.PlanResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
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

        Map<String, double[]> checks = checks(resaved);
        assertTrue(checks.size() > 15, () -> "too few checks: " + checks.keySet());
        checks.forEach((what, figures) -> assertEquals(figures[0], figures[1], 0.004, what));
        assertEquals(
                sample.request().budget(),
                WorkbookReader.read(resaved).request().orElseThrow().budget());
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
            for (int r = 3; r <= book.getSheet("校验").getLastRowNum(); r++) {
                XSSFRow row = book.getSheet("校验").getRow(r);
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
