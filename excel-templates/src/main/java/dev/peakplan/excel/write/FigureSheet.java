package dev.peakplan.excel.write;

import dev.peakplan.excel.template.BookStyles;
import dev.peakplan.excel.template.CellValues;
import dev.peakplan.excel.template.SheetLayout;
import dev.peakplan.plan.Language;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet of figures under one header row, in the looks of our other sheets. */
final class FigureSheet {
    static final int HEADER_ROW = 3;

    private final XSSFSheet sheet;
    private final BookStyles styles;

    /**
     * @param name the wanted name; numbered where the book has such a sheet already
     * @param subtitle one line under the title
     */
    FigureSheet(XSSFWorkbook book, Language language, String name, String subtitle) {
        this.sheet = book.createSheet(SheetNames.free(book, name));
        this.styles = new BookStyles(book, language);
        CellValues.text(cell(0, 0, styles.title()), name + ResultSheet.MARK);
        sheet.getRow(0).setHeightInPoints(SheetLayout.TITLE_POINTS);
        CellValues.text(cell(1, 0, styles.note()), subtitle);
        sheet.setTabColor(BookStyles.colour("2E86AB"));
        SheetLayout.printOnA4(sheet);
    }

    XSSFSheet sheet() {
        return sheet;
    }

    /** Column titles with their widths in characters; everything above and {@code fixed} columns stay in sight. */
    void header(List<String> titles, int fixed, double firstWidth, double otherWidth) {
        for (int c = 0; c < titles.size(); c++) {
            CellValues.text(cell(HEADER_ROW, c, styles.header(true)), titles.get(c));
            SheetLayout.width(sheet, c, c < fixed ? firstWidth : otherWidth);
        }
        sheet.getRow(HEADER_ROW).setHeightInPoints(30);
        SheetLayout.freeze(sheet, HEADER_ROW, fixed);
    }

    void text(int r, int c, String text) {
        CellValues.text(cell(r, c, styles.text()), text);
    }

    void number(int r, int c, double value, String format) {
        XSSFCell cell = cell(r, c, styles.result(format));
        if (Double.isFinite(value)) {
            cell.setCellValue(value);
        }
    }

    void number(int r, int c, OptionalDouble value, String format) {
        number(r, c, value.orElse(Double.NaN), format);
    }

    void formula(int r, int c, String formula, double cached, String format) {
        XSSFCell cell = cell(r, c, styles.result(format));
        cell.setCellFormula(formula);
        cell.setCellValue(cached);
    }

    private XSSFCell cell(int r, int c, CellStyle style) {
        XSSFRow row = sheet.getRow(r) == null ? sheet.createRow(r) : sheet.getRow(r);
        XSSFCell cell = row.getCell(c) == null ? row.createCell(c) : row.getCell(c);
        cell.setCellStyle(style);
        return cell;
    }
}
