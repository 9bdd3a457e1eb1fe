package dev.peakplan.excel.write;

import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet of plain rows under a note: texts and numbers, the first row a heading that stays in sight. */
final class PlainSheet {
    private static final int HEADING = 2;
    private static final int WIDTH = 16 * 256;

    private PlainSheet() {}

    static void write(XSSFWorkbook book, String name, String note, List<List<Object>> rows) {
        XSSFSheet sheet = book.createSheet(name);
        sheet.createRow(0).createCell(0).setCellValue(note);
        CellStyle bold = book.createCellStyle();
        Font font = book.createFont();
        font.setBold(true);
        bold.setFont(font);
        CellStyle figures = book.createCellStyle();
        figures.setDataFormat(book.createDataFormat().getFormat("#,##0.00"));
        for (int r = 0; r < rows.size(); r++) {
            XSSFRow row = sheet.createRow(HEADING + r);
            for (int c = 0; c < rows.get(r).size(); c++) {
                XSSFCell cell = row.createCell(c);
                if (rows.get(r).get(c) instanceof Double number) {
                    cell.setCellValue(number);
                    cell.setCellStyle(figures);
                } else {
                    cell.setCellValue(rows.get(r).get(c).toString());
                }
                if (r == 0) {
                    cell.setCellStyle(bold);
                }
            }
        }
        for (int c = 0; !rows.isEmpty() && c < rows.get(0).size(); c++) {
            sheet.setColumnWidth(c, WIDTH);
        }
        sheet.createFreezePane(2, HEADING + 1);
    }
}
