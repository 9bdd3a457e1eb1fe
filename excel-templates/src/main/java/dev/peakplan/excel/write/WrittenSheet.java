package dev.peakplan.excel.write;

import dev.peakplan.excel.issue.Place;
import dev.peakplan.excel.schema.Text;
import dev.peakplan.plan.Language;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** One of our sheets as it stands in a file, whatever was changed in it since. Rows and columns count from 0. */
final class WrittenSheet {
    private final XSSFSheet sheet;

    private WrittenSheet(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    static Optional<WrittenSheet> find(XSSFWorkbook book, ResultSheet which, Language language) {
        String title = which.title().in(language) + ResultSheet.MARK;
        for (int k = 0; k < book.getNumberOfSheets(); k++) {
            WrittenSheet sheet = new WrittenSheet(book.getSheetAt(k));
            if (sheet.text(0, 0).equals(title)) {
                return Optional.of(sheet);
            }
        }
        return Optional.empty();
    }

    int lastRow() {
        return sheet.getLastRowNum();
    }

    int columns(int r) {
        XSSFRow row = sheet.getRow(r);
        return row == null ? 0 : row.getLastCellNum();
    }

    private Optional<XSSFCell> cell(int r, int c) {
        XSSFRow row = sheet.getRow(r);
        return row == null ? Optional.empty() : Optional.ofNullable(row.getCell(c));
    }

    private static CellType kind(XSSFCell cell) {
        return cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    }

    boolean isEmpty(int r, int c) {
        return cell(r, c).map(WrittenSheet::kind).orElse(CellType.BLANK) == CellType.BLANK;
    }

    /** The text of a cell; empty where it holds none. */
    String text(int r, int c) {
        return cell(r, c)
                .filter(cell -> kind(cell) == CellType.STRING)
                .map(cell -> cell.getStringCellValue().strip())
                .orElse("");
    }

    OptionalDouble number(int r, int c) {
        return cell(r, c)
                .filter(cell -> kind(cell) == CellType.NUMERIC)
                .map(cell -> OptionalDouble.of(cell.getNumericCellValue()))
                .orElse(OptionalDouble.empty());
    }

    /** What a reader sees of a cell, for messages. */
    Text shown(int r, int c) {
        OptionalDouble number = number(r, c);
        if (number.isPresent()) {
            return Text.same(shown(number.getAsDouble()));
        }
        return isEmpty(r, c) ? Text.of("空", "nothing") : Text.same(text(r, c));
    }

    static String shown(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(Math.round(value * 1e6) / 1e6);
    }

    Place place(int r, int c) {
        return Place.cell(sheet.getSheetName(), r, c);
    }

    Place place() {
        return Place.sheet(sheet.getSheetName());
    }

    /** The column under a header of row {@code r}. */
    OptionalInt column(int r, String header) {
        for (int c = 0; c < columns(r); c++) {
            if (text(r, c).equals(header)) {
                return OptionalInt.of(c);
            }
        }
        return OptionalInt.empty();
    }
}
