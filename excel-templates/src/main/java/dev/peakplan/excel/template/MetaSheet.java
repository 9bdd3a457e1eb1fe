package dev.peakplan.excel.template;

import dev.peakplan.excel.schema.StandardWorkbook;
import dev.peakplan.plan.Language;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The hidden sheet and the custom property by which a workbook is known; both, because some programs drop one of them. */
final class MetaSheet {
    private static final int VERSION_ROW = 1;

    private MetaSheet() {}

    static void write(XSSFWorkbook book, Language language) {
        XSSFSheet sheet = book.createSheet(StandardWorkbook.META_SHEET);
        put(sheet, 0, "template", StandardWorkbook.VERSION_PROPERTY);
        put(sheet, VERSION_ROW, "version", Integer.toString(StandardWorkbook.VERSION));
        put(sheet, 2, "language", language.name());
        book.setSheetHidden(book.getSheetIndex(sheet), true);
        book.getProperties()
                .getCustomProperties()
                .addProperty(StandardWorkbook.VERSION_PROPERTY, Integer.toString(StandardWorkbook.VERSION));
    }

    /** The version that the sheet states; the first where it states none. */
    static int version(XSSFSheet sheet) {
        String stated = new DataFormatter()
                .formatCellValue(
                        sheet.getRow(VERSION_ROW) == null
                                ? null
                                : sheet.getRow(VERSION_ROW).getCell(1));
        return stated.matches("\\d{1,6}") ? Integer.parseInt(stated) : 1;
    }

    /** States the present version, in both places. */
    static void raise(XSSFWorkbook book, XSSFSheet sheet) {
        String version = Integer.toString(StandardWorkbook.VERSION);
        put(sheet, VERSION_ROW, "version", version);
        POIXMLProperties.CustomProperties properties = book.getProperties().getCustomProperties();
        if (properties.contains(StandardWorkbook.VERSION_PROPERTY)) {
            properties.getProperty(StandardWorkbook.VERSION_PROPERTY).setLpwstr(version);
        } else {
            properties.addProperty(StandardWorkbook.VERSION_PROPERTY, version);
        }
    }

    private static void put(XSSFSheet sheet, int row, String key, String value) {
        sheet.createRow(row).createCell(0).setCellValue(key);
        sheet.getRow(row).createCell(1).setCellValue(value);
    }
}
