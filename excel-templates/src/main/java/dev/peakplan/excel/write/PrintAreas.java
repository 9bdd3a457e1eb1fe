package dev.peakplan.excel.write;

import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Where each of our sheets ends whose columns are repeated in print. LibreOffice breaks a sheet into pages anew for every title that it reads,
 * down to the last row there can be, unless the print area stands before the titles.
 */
final class PrintAreas {
    private PrintAreas() {}

    /** Writes them, before the titles. {@code lastRow} knows the last row of sheets that have more than the open workbook holds. */
    static void write(XSSFWorkbook book, ToIntFunction<XSSFSheet> lastRow) {
        for (int k = 0; k < book.getNumberOfSheets(); k++) {
            XSSFSheet sheet = book.getSheetAt(k);
            CellRangeAddress columns = sheet.getRepeatingColumns();
            if (columns != null && ResultSheet.isOurs(sheet) && book.getPrintArea(k) == null) {
                CellRangeAddress rows = sheet.getRepeatingRows();
                sheet.setRepeatingRows(null);
                sheet.setRepeatingColumns(null);
                CellRangeAddress used = used(sheet, lastRow.applyAsInt(sheet));
                book.setPrintArea(k, 0, used.getLastColumn(), 0, used.getLastRow());
                sheet.setRepeatingRows(rows);
                sheet.setRepeatingColumns(columns);
            }
        }
    }

    private static CellRangeAddress used(XSSFSheet sheet, int lastRow) {
        int last = Math.max(lastRow, sheet.getLastRowNum());
        int widest = 0;
        for (Row row : sheet) {
            widest = Math.max(widest, row.getLastCellNum() - 1);
        }
        XSSFDrawing drawing = sheet.getDrawingPatriarch();
        for (XSSFShape shape : drawing == null ? List.<XSSFShape>of() : drawing.getShapes()) {
            if (shape.getAnchor() instanceof XSSFClientAnchor anchor) {
                last = Math.max(last, anchor.getRow2());
                widest = Math.max(widest, anchor.getCol2());
            }
        }
        return new CellRangeAddress(0, last, 0, widest);
    }
}
