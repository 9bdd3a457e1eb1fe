package dev.peakplan.excel.write;

import dev.peakplan.excel.issue.Place;
import dev.peakplan.excel.read.BookMap;
import dev.peakplan.excel.schema.Column;
import dev.peakplan.excel.schema.SettingsSheet;
import dev.peakplan.excel.schema.SheetSpec;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * References to the planner's own cells for formulas. A cell is referred to where it holds the very figure that was read; where it holds
 * words for it ("3.5k"), or where a default was taken for an empty one, there is no reference and the figure itself is written.
 */
final class InputLinks {
    private static final double SAME = 1e-9;

    private final XSSFWorkbook book;
    private final BookMap map;

    InputLinks(XSSFWorkbook book, BookMap map) {
        this.book = book;
        this.map = map;
    }

    /** The setting's cell, if it holds {@code value}. */
    Optional<String> setting(Column<?> field, double value) {
        return holding(map.findCell(SettingsSheet.SHEET, field, field.key()), value);
    }

    /** The cell of {@code column} in the row of {@code id}, if it holds {@code value}; an empty cell holds 0. */
    Optional<String> cell(SheetSpec sheet, Column<?> column, String id, double value) {
        return holding(map.findCell(sheet, column, id), value);
    }

    /** The cell of {@code column} in the row of a record by its position, if it holds {@code value}; an empty cell holds 0. */
    Optional<String> cell(SheetSpec sheet, Column<?> column, int position, double value) {
        return holding(map.findCell(sheet, column, position), value);
    }

    /** The cell of a period in the row of {@code id}, if it holds {@code value}; an empty cell holds 0. */
    Optional<String> period(SheetSpec sheet, String periodId, String id, double value) {
        return holding(map.findPeriodCell(sheet, periodId, id), value);
    }

    /** The cell of {@code column} in the row of a record by its position, if it is there and empty. */
    Optional<String> empty(SheetSpec sheet, Column<?> column, int position) {
        return map.findCell(sheet, column, position).filter(this::blank).map(InputLinks::reference);
    }

    /** The cell of a period in the row of {@code id}, if it is there and empty. */
    Optional<String> emptyPeriod(SheetSpec sheet, String periodId, String id) {
        return map.findPeriodCell(sheet, periodId, id).filter(this::blank).map(InputLinks::reference);
    }

    private Optional<String> holding(Optional<Place> place, double value) {
        return place.filter(there -> blank(there) ? value == 0 : holds(there, value))
                .map(InputLinks::reference);
    }

    private Optional<XSSFCell> find(Place place) {
        CellReference at = new CellReference(place.address());
        return Optional.ofNullable(book.getSheet(place.sheet()))
                .map(sheet -> sheet.getRow(at.getRow()))
                .map(row -> row.getCell(at.getCol()));
    }

    private boolean blank(Place place) {
        return book.getSheet(place.sheet()) != null
                && find(place).map(cell -> cell.getCellType() == CellType.BLANK).orElse(true);
    }

    private boolean holds(Place place, double value) {
        return find(place)
                .filter(cell -> cell.getCellType() == CellType.NUMERIC
                        || cell.getCellType() == CellType.FORMULA
                                && cell.getCachedFormulaResultType() == CellType.NUMERIC)
                .map(cell -> Math.abs(cell.getNumericCellValue() - value) <= SAME * Math.max(1, Math.abs(value)))
                .orElse(false);
    }

    private static String reference(Place place) {
        CellReference at = new CellReference(place.address());
        return "'" + place.sheet().replace("'", "''") + "'!"
                + new CellReference(at.getRow(), at.getCol(), true, true).formatAsString();
    }
}
