package dev.peakplan.excel.read;

import dev.peakplan.plan.Finding;
import dev.peakplan.plan.TextRow;
import java.util.List;
import java.util.Optional;

/**
 * A sheet as it is in the file.
 *
 * @param name its name
 * @param rows rows with at least one cell that is not blank; cells from left to right, blank ones left out
 * @param texts the same rows as text, where only that was asked for; then there are no cells
 * @param dated1904 of rows as text the first date, where the workbook counts days from 1904
 */
record RawSheet(String name, List<List<RawCell>> rows, List<TextRow> texts, Optional<RawCell> dated1904) {
    /** What is kept of a sheet. */
    enum Keep {
        NAME,
        CELLS,
        TEXT
    }

    /** What is worth telling of the way its dates were read; the path is a line and column from 1. */
    Optional<Finding> notice() {
        return dated1904.map(cell -> Finding.warning(
                "import.date1904",
                "line[" + (cell.row() + 1) + "].column[" + (cell.column() + 1) + "]",
                cell.date().orElseThrow().toLocalDate()));
    }

    RawSheet {
        rows = List.copyOf(rows);
        texts = List.copyOf(texts);
    }
}
