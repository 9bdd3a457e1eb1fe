package dev.peakplan.plan;

import java.util.List;

/**
 * One row of a table of text.
 *
 * @param line its line in the file or row in the sheet, from 1
 * @param cells its cells, empty text where a cell is blank
 */
public record TextRow(int line, List<String> cells) {
    public TextRow {
        cells = List.copyOf(cells);
    }

    /** The trimmed cell of a column, from 0; empty beyond the end of the row. */
    public String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
    }

    public boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
