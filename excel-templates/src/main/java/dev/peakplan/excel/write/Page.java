package dev.peakplan.excel.write;

import dev.peakplan.excel.template.BookStyles;
import dev.peakplan.excel.template.CellValues;
import dev.peakplan.excel.template.SheetLayout;
import dev.peakplan.plan.Money;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** One of our sheets while it is written. Formulas carry the value that we computed, so that every program shows it at once. */
final class Page {
    static final String MONEY = "#,##0.00;[Red]-#,##0.00";
    static final String WHOLE_MONEY = "#,##0;[Red]-#,##0";
    static final String HEADS = "#,##0.0";
    static final String HOURS = "#,##0";
    static final String WHOLE = "0";
    static final String PERCENT = "0.0%";
    static final int FIRST_ROW = 2;
    private static final int HEADER_HEIGHT_POINTS = 30;
    private static final double PERIOD_WIDTH = 13.5;

    private final PlanBook plan;
    private final XSSFSheet sheet;
    private Optional<SheetRows> rows = Optional.empty();

    Page(PlanBook plan, ResultSheet which, String subtitle) {
        this.plan = plan;
        this.sheet = plan.book().createSheet(plan.name(which));
        text(
                0,
                0,
                which.title().in(plan.language()) + ResultSheet.MARK,
                plan.styles().title());
        row(0).setHeightInPoints(SheetLayout.TITLE_POINTS);
        text(1, 0, subtitle, plan.styles().note());
        sheet.setTabColor(BookStyles.colour("2E86AB"));
        SheetLayout.printOnA4(sheet);
    }

    XSSFSheet sheet() {
        return sheet;
    }

    /** From now on all below the header is written in order, from left to right and top to bottom, and can only be written once. */
    void inOrder() {
        rows = Optional.of(plan.rowsOf(sheet));
    }

    private boolean inOrder(int r) {
        return rows.isPresent() && r > FIRST_ROW;
    }

    private XSSFRow row(int r) {
        return sheet.getRow(r) == null ? sheet.createRow(r) : sheet.getRow(r);
    }

    XSSFCell cell(int r, int c, CellStyle style) {
        XSSFRow row = row(r);
        XSSFCell cell = row.getCell(c) == null ? row.createCell(c) : row.getCell(c);
        cell.setCellStyle(style);
        return cell;
    }

    void text(int r, int c, String text, CellStyle style) {
        if (inOrder(r)) {
            rows.get().text(r, c, text, style);
        } else if (text.isEmpty()) {
            cell(r, c, style);
        } else {
            CTCell cell = cell(r, c, style).getCTCell();
            cell.setT(STCellType.S);
            cell.setV(Integer.toString(plan.texts().find(CellValues.cut(text))));
        }
    }

    void text(int r, int c, String text) {
        text(r, c, text, plan.styles().text());
    }

    void number(int r, int c, double value, String format) {
        CellStyle style = plan.styles().result(format);
        if (inOrder(r)) {
            rows.get().number(r, c, value, style);
        } else if (Double.isFinite(value)) {
            cell(r, c, style).setCellValue(value);
        } else {
            cell(r, c, style);
        }
    }

    void money(int r, int c, Money value) {
        number(r, c, value.major().doubleValue(), MONEY);
    }

    /** A formula of ours. They are right by construction and recalculated in the tests: none is parsed. */
    void formula(int r, int c, String formula, double cached, CellStyle style) {
        if (inOrder(r)) {
            rows.get().formula(r, c, formula, cached, style);
        } else {
            computed(r, c, formula, style).setCellValue(cached);
        }
    }

    /** A formula of ours whose result is a text. */
    void words(int r, int c, String formula, String cached, CellStyle style) {
        if (inOrder(r)) {
            rows.get().formula(r, c, formula, cached, style);
        } else {
            computed(r, c, formula, style).setCellValue(cached);
        }
    }

    private XSSFCell computed(int r, int c, String formula, CellStyle style) {
        XSSFCell cell = cell(r, c, style);
        CTCell written = cell.getCTCell();
        (written.isSetF() ? written.getF() : written.addNewF()).setStringValue(formula);
        return cell;
    }

    void formula(int r, int c, String formula, double cached, String format) {
        formula(r, c, formula, cached, plan.styles().result(format));
    }

    /** The planner's own cell where there is a reference to it, else the figure itself. */
    void linked(int r, int c, Optional<String> reference, double value, String format) {
        if (reference.isPresent()) {
            formula(r, c, reference.get(), value, plan.styles().linked(format));
        } else {
            number(r, c, value, format);
        }
    }

    void total(int r, int c, String formula, double cached, String format) {
        formula(r, c, formula, cached, plan.styles().total(format));
    }

    /** A header row, followed by one column per period where asked. */
    void header(int r, List<String> titles, boolean periods) {
        row(r).setHeightInPoints(HEADER_HEIGHT_POINTS);
        for (int c = 0; c < titles.size(); c++) {
            text(r, c, titles.get(c), plan.styles().header(true));
        }
        for (int t = 0; periods && t < plan.periodCount(); t++) {
            text(
                    r,
                    titles.size() + t,
                    plan.periods().get(t).label(),
                    plan.styles().header(false));
            SheetLayout.width(sheet, titles.size() + t, PERIOD_WIDTH);
        }
    }

    /** Makes a row as high as its wrapped texts need. */
    void fitHeight(int r) {
        SheetLayout.fitHeight(row(r));
    }

    void heading(int r, String text) {
        text(r, 0, text, plan.styles().heading());
    }

    void widths(double... characters) {
        for (int c = 0; c < characters.length; c++) {
            SheetLayout.width(sheet, c, characters[c]);
        }
    }

    void freeze(int headerRow, int columns) {
        SheetLayout.freeze(sheet, headerRow, columns);
        SheetLayout.acrossPages(sheet, columns);
    }

    /** A cell's address, such as B7. */
    static String at(int r, int c) {
        return SheetRows.letters(c) + (r + 1);
    }

    /** A range's address on the same sheet. */
    static String range(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        return at(firstRow, firstColumn) + ":" + at(lastRow, lastColumn);
    }

    /** A range with absolute rows and columns. */
    static String fixed(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        return "$" + SheetRows.letters(firstColumn) + "$" + (firstRow + 1) + ":$" + SheetRows.letters(lastColumn) + "$"
                + (lastRow + 1);
    }

    /** A cell on this or another sheet with a fixed row, in formulas that are filled to the right: B$7. */
    static String inRow(String sheet, int r, int c) {
        return sheet + SheetRows.letters(c) + "$" + (r + 1);
    }

    /** A cell with a fixed column, in formulas that are filled to the right: $B7. */
    static String inColumn(int r, int c) {
        return "$" + SheetRows.letters(c) + (r + 1);
    }

    /** A cell that stays where it is: $B$7. */
    static String there(String sheet, int r, int c) {
        return sheet + "$" + SheetRows.letters(c) + "$" + (r + 1);
    }

    static double major(long minor) {
        return Money.ofMinor(minor).major().doubleValue();
    }
}
