package dev.peakplan.excel.template;

import dev.peakplan.excel.schema.Column;
import dev.peakplan.excel.schema.SettingsSheet;
import dev.peakplan.excel.schema.SheetSpec;
import dev.peakplan.plan.Language;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the sheet of settings: one line per setting with its value, unit and meaning. */
final class FieldsSheet {
    private static final List<Column<String>> COLUMNS =
            List.of(SettingsSheet.ITEM, SettingsSheet.VALUE, SettingsSheet.UNIT, SettingsSheet.NOTE);
    private static final double[] WIDTHS = {34, 30, 16, 70};

    private FieldsSheet() {}

    static void write(XSSFWorkbook book, BookStyles styles, Headers headers, SheetSpec spec, RowData values) {
        Language language = headers.language();
        XSSFSheet sheet = book.createSheet(spec.title().in(language));
        SheetLayout.title(
                sheet, styles, spec.title().in(language), spec.purpose().in(language));
        XSSFRow header = sheet.createRow(InputSheet.HEADER_ROW);
        for (int c = 0; c < COLUMNS.size(); c++) {
            header.createCell(c).setCellValue(COLUMNS.get(c).header().in(language));
            header.getCell(c).setCellStyle(styles.header(c < 2));
            SheetLayout.width(sheet, c, WIDTHS[c]);
        }
        int r = InputSheet.HEADER_ROW;
        for (Column<?> field : spec.columns()) {
            line(sheet, ++r, styles, headers, field, values);
        }
        SheetLayout.freeze(sheet, InputSheet.HEADER_ROW, 1);
        SheetLayout.printOnA4(sheet);
        sheet.setTabColor(BookStyles.colour("F2C94C"));
    }

    /** One setting in row {@code r}. */
    static void line(XSSFSheet sheet, int r, BookStyles styles, Headers headers, Column<?> field, RowData values) {
        Language language = headers.language();
        XSSFRow row = sheet.createRow(r);
        row.createCell(0).setCellValue(field.header().in(language));
        row.getCell(0).setCellStyle(styles.text());
        row.createCell(1).setCellStyle(styles.input(CellFormats.of(field), false));
        values.find(field).ifPresent(value -> CellValues.put(row.getCell(1), field, value, language));
        row.createCell(2).setCellStyle(styles.text());
        CellValues.text(row.getCell(2), headers.unit(field));
        row.createCell(3).setCellStyle(styles.wrappedNote());
        CellValues.text(row.getCell(3), field.help().in(language));
        new InputLists(sheet, headers).add(field, new CellRangeAddressList(r, r, 1, 1));
    }
}
