package dev.peakplan.excel.template;

import dev.peakplan.excel.schema.StandardWorkbook;
import dev.peakplan.plan.Language;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The hidden sheet and the custom property by which a workbook is known; both, because some programs drop one of them. */
final class MetaSheet {
    private MetaSheet() {}

    static void write(XSSFWorkbook book, Language language) {
        XSSFSheet sheet = book.createSheet(StandardWorkbook.META_SHEET);
        put(sheet, 0, "template", StandardWorkbook.VERSION_PROPERTY);
        put(sheet, 1, "version", Integer.toString(StandardWorkbook.VERSION));
        put(sheet, 2, "language", language.name());
        book.setSheetHidden(book.getSheetIndex(sheet), true);
        book.getProperties()
                .getCustomProperties()
                .addProperty(StandardWorkbook.VERSION_PROPERTY, Integer.toString(StandardWorkbook.VERSION));
    }

    private static void put(XSSFSheet sheet, int row, String key, String value) {
        sheet.createRow(row).createCell(0).setCellValue(key);
        sheet.getRow(row).createCell(1).setCellValue(value);
    }
}
