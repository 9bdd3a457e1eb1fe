package dev.peakplan.excel.template;

import dev.peakplan.excel.schema.Column;
import dev.peakplan.excel.schema.Kind;
import dev.peakplan.excel.schema.SheetSpec;
import dev.peakplan.plan.Language;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes one table sheet: title, purpose, header, rows, blank rows to fill in, table, names and lists of values. */
final class InputSheet {
    static final int HEADER_ROW = 2;
    private static final int BLANK_ROWS = 12;
    private static final int HEADER_HEIGHT_POINTS = 34;

    private final XSSFWorkbook book;
    private final BookStyles styles;
    private final Headers headers;
    private final SheetSpec spec;

    InputSheet(XSSFWorkbook book, BookStyles styles, Headers headers, SheetSpec spec) {
        this.book = book;
        this.styles = styles;
        this.headers = headers;
        this.spec = spec;
    }

    void write(List<RowData> rows, boolean blankRows) {
        Language language = headers.language();
        XSSFSheet sheet = book.createSheet(spec.title().in(language));
        SheetLayout.title(
                sheet, styles, spec.title().in(language), spec.purpose().in(language));
        header(sheet);
        int count = Math.max(1, rows.size() + (blankRows ? BLANK_ROWS : 0));
        for (int r = 0; r < count; r++) {
            XSSFRow row = sheet.createRow(HEADER_ROW + 1 + r);
            row(row, r < rows.size() ? rows.get(r) : new RowData());
            SheetLayout.fitHeight(row);
        }
        int lastRow = HEADER_ROW + count;
        table(sheet, lastRow);
        name(sheet, lastRow);
        new InputLists(sheet, headers).add(spec, HEADER_ROW + 1, lastRow);
        SheetLayout.freeze(sheet, HEADER_ROW, 1);
        SheetLayout.printOnA4(sheet);
        SheetLayout.acrossPages(sheet, 1);
        sheet.setTabColor(BookStyles.colour("F2C94C"));
    }

    private int columnCount() {
        return spec.columns().size()
                + (spec.perPeriod().isPresent() ? headers.periods().size() : 0);
    }

    private void header(XSSFSheet sheet) {
        XSSFRow row = sheet.createRow(HEADER_ROW);
        row.setHeightInPoints(HEADER_HEIGHT_POINTS);
        for (int c = 0; c < spec.columns().size(); c++) {
            Column<?> column = spec.columns().get(c);
            cell(row, c, headers.of(column), column.required());
            SheetLayout.width(sheet, c, width(column));
        }
        for (int c = spec.columns().size(); c < columnCount(); c++) {
            cell(row, c, headers.periods().get(c - spec.columns().size()).id(), false);
            SheetLayout.width(sheet, c, 12);
        }
        SheetLayout.fitHeight(row);
    }

    private void cell(XSSFRow row, int c, String text, boolean required) {
        row.createCell(c).setCellValue(text);
        row.getCell(c).setCellStyle(styles.header(required));
    }

    private double width(Column<?> column) {
        double header = SheetLayout.widthOf(headers.of(column));
        return switch (column.kind()) {
            case TEXT -> column.key().equals("name") ? 24 : Math.max(14, Math.min(46, header + 30));
            case ID, SHARED_ID, REFERENCE, REFERENCES -> Math.max(14, Math.min(20, header + 2));
            case CHOICE, CHOICES -> Math.max(14, Math.min(30, Math.max(header, longestChoice(column)) + 2));
            default -> Math.max(11, Math.min(17, header));
        };
    }

    private double longestChoice(Column<?> column) {
        return column.choices().stream()
                .mapToDouble(choice -> SheetLayout.widthOf(choice.label().in(headers.language())))
                .max()
                .orElse(0);
    }

    private void row(XSSFRow row, RowData data) {
        for (int c = 0; c < spec.columns().size(); c++) {
            Column<?> column = spec.columns().get(c);
            fill(row, c, column, data.find(column));
        }
        for (int c = spec.columns().size(); c < columnCount(); c++) {
            fill(
                    row,
                    c,
                    spec.perPeriod().orElseThrow(),
                    data.findInPeriod(c - spec.columns().size()));
        }
    }

    private void fill(XSSFRow row, int c, Column<?> column, Optional<Object> value) {
        boolean wrap = column.kind() == Kind.TEXT && !column.key().equals("name");
        row.createCell(c).setCellStyle(styles.input(CellFormats.of(column), wrap));
        value.ifPresent(present -> CellValues.put(row.getCell(c), column, present, headers.language()));
    }

    private void table(XSSFSheet sheet, int lastRow) {
        AreaReference area = new AreaReference(
                new CellReference(HEADER_ROW, 0),
                new CellReference(lastRow, columnCount() - 1),
                SpreadsheetVersion.EXCEL2007);
        XSSFTable table = sheet.createTable(area);
        table.setName("pp_" + spec.key());
        table.setDisplayName("pp_" + spec.key());
        table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
        for (int c = 0; c < columnCount(); c++) {
            String header = sheet.getRow(HEADER_ROW).getCell(c).getStringCellValue();
            table.getCTTable().getTableColumns().getTableColumnArray(c).setName(header);
        }
    }

    /** A name over the ids of a sheet; lists of values on other sheets follow it when the table grows. */
    private void name(XSSFSheet sheet, int lastRow) {
        spec.idColumn().ifPresent(column -> {
            XSSFName name = book.createName();
            name.setNameName(idsName(spec.key()));
            String letters = CellReference.convertNumToColString(spec.columns().indexOf(column));
            name.setRefersToFormula("'" + sheet.getSheetName() + "'!$" + letters + "$" + (HEADER_ROW + 2) + ":$"
                    + letters + "$" + (lastRow + 1));
        });
    }

    static String idsName(String sheetKey) {
        return "pp_ids_" + sheetKey;
    }
}
