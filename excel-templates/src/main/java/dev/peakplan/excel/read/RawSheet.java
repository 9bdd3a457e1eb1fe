package dev.peakplan.excel.read;

import dev.peakplan.plan.TextRow;
import java.util.List;

/**
 * A sheet as it is in the file.
 *
 * @param name its name
 * @param rows rows with at least one cell that is not blank; cells from left to right, blank ones left out
 * @param texts the same rows as text, where only that was asked for; then there are no cells
 */
record RawSheet(String name, List<List<RawCell>> rows, List<TextRow> texts) {
    /** What is kept of a sheet. */
    enum Keep {
        NAME,
        CELLS,
        TEXT
    }

    RawSheet {
        rows = List.copyOf(rows);
        texts = List.copyOf(texts);
    }
}
