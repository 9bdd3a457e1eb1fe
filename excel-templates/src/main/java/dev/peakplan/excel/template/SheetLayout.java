package dev.peakplan.excel.template;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What all our sheets have in common: frozen headers, A4 landscape, one page wide, page numbers. */
public final class SheetLayout {
    private static final int CHARACTER = 256;
    private static final int WIDEST = 255;
    /** Titles hold Chinese beside Latin letters, which not every program makes room for by itself. */
    public static final float TITLE_POINTS = 21;

    /** Per cent at which five columns of a bridge are as wide as a page. */
    private static final short SCALE_OF_BRIDGES = 78;

    /** How much wider a title is than a text of the default size. */
    private static final double TITLE_WIDTH = 1.4;

    private static final double LINE_POINTS = 13.5;
    private static final double HIGHEST = 400;
    /** What an A4 page in landscape holds at a size that can still be read. */
    private static final double CHARACTERS_ON_A_PAGE = 190;

    private SheetLayout() {}

    /** Freezes the rows down to {@code headerRow} and {@code columns} columns, and repeats the rows in print. */
    public static void freeze(XSSFSheet sheet, int headerRow, int columns) {
        sheet.createFreezePane(columns, headerRow + 1);
        sheet.setRepeatingRows(new CellRangeAddress(headerRow, headerRow, -1, -1));
    }

    public static void printOnA4(XSSFSheet sheet) {
        sheet.setFitToPage(true);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, 0.4);
        sheet.setMargin(PageMargin.RIGHT, 0.4);
        sheet.setMargin(PageMargin.TOP, 0.5);
        sheet.setMargin(PageMargin.BOTTOM, 0.6);
        sheet.getFooter().setLeft("&A");
        sheet.getFooter().setRight("&P / &N");
        sheet.setDisplayGridlines(false);
    }

    /** Prints a wide sheet on several pages side by side, its first columns repeated on each, so that it stays readable. */
    public static void acrossPages(XSSFSheet sheet, int repeatedColumns) {
        double characters = 0;
        int last = sheet.getRow(sheet.getLastRowNum()) == null
                ? 0
                : sheet.getRow(sheet.getLastRowNum()).getLastCellNum();
        for (int c = 0; c < last; c++) {
            characters += sheet.getColumnWidth(c) / (double) CHARACTER;
        }
        int pages = (int) Math.ceil(characters / CHARACTERS_ON_A_PAGE);
        if (pages > 1) {
            sheet.getPrintSetup().setFitWidth((short) pages);
            if (repeatedColumns > 0) {
                sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, repeatedColumns - 1));
                showTitle(sheet, repeatedColumns);
            }
        }
    }

    /** On further pages a title ends with the columns that are repeated: they must be as wide as it is. */
    private static void showTitle(XSSFSheet sheet, int repeatedColumns) {
        double wanted = TITLE_WIDTH * widthOf(sheet.getRow(0).getCell(0).getStringCellValue());
        double there = 0;
        for (int c = 0; c < repeatedColumns; c++) {
            there += sheet.getColumnWidth(c) / (double) CHARACTER;
        }
        if (there < wanted) {
            double last = sheet.getColumnWidth(repeatedColumns - 1) / (double) CHARACTER;
            width(sheet, repeatedColumns - 1, last + wanted - there);
        }
    }

    /** Prints a sheet as wide as it is on one page, for charts that a second page side by side would cut. */
    public static void onePageWide(XSSFSheet sheet) {
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.setRepeatingColumns(null);
    }

    /** Prints with a new page before each of {@code rows}: breaks do not count where a sheet is fitted to pages, so its size is set. */
    public static void breakBefore(XSSFSheet sheet, List<Integer> rows) {
        sheet.setFitToPage(false);
        sheet.getPrintSetup().setScale(SCALE_OF_BRIDGES);
        rows.forEach(row -> sheet.setRowBreak(row - 1));
    }

    /** Prints a sheet on one page, whatever its length; for sheets that are looked at as a whole. */
    public static void onOnePage(XSSFSheet sheet) {
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 1);
    }

    /** Prints the columns up to {@code last} alone, and the rows before {@code rows}; what helps a chart stays on the screen. */
    public static void printColumns(XSSFSheet sheet, int last, int rows) {
        sheet.getWorkbook().setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, last, 0, Math.max(1, rows) - 1);
    }

    /** The sheet's title and, below it, what the sheet is for. */
    static void title(XSSFSheet sheet, BookStyles styles, String title, String purpose) {
        sheet.createRow(0).createCell(0).setCellValue(title);
        sheet.getRow(0).getCell(0).setCellStyle(styles.title());
        sheet.getRow(0).setHeightInPoints(TITLE_POINTS);
        sheet.createRow(1).createCell(0).setCellValue(purpose);
        sheet.getRow(1).getCell(0).setCellStyle(styles.note());
    }

    /** Makes a row as high as its wrapped texts need; programs that are handed a file do not all do so themselves. */
    public static void fitHeight(XSSFRow row) {
        int lines = 1;
        for (Cell cell : row) {
            if (cell.getCellStyle().getWrapText() && cell.getCellType() == CellType.STRING) {
                double width =
                        Math.max(1, row.getSheet().getColumnWidth(cell.getColumnIndex()) / (double) CHARACTER - 1);
                int needed = 0;
                for (String paragraph : cell.getStringCellValue().split("\n", -1)) {
                    needed += Math.max(1, (int) Math.ceil(widthOf(paragraph) / width));
                }
                lines = Math.max(lines, needed);
            }
        }
        double points = Math.min(HIGHEST, 3 + lines * LINE_POINTS);
        if (lines > 1 && points > row.getHeightInPoints()) {
            row.setHeightInPoints((float) points);
        }
    }

    public static void width(XSSFSheet sheet, int column, double characters) {
        sheet.setColumnWidth(column, (int) (Math.min(WIDEST, characters) * CHARACTER));
    }

    /** How wide a text is, in characters of the default font; Chinese characters count double. */
    public static double widthOf(String text) {
        return text.codePoints().mapToDouble(c -> c > 0x2E7F ? 2.1 : 1.05).sum();
    }
}
