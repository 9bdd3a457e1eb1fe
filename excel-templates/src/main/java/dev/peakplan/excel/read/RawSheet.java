package dev.peakplan.excel.read;

import java.util.List;

/**
 * A sheet as it is in the file.
 *
 * @param name its name
 * @param rows rows with at least one cell that is not blank; cells from left to right, blank ones left out
 */
record RawSheet(String name, List<List<RawCell>> rows) {
    RawSheet {
        rows = List.copyOf(rows);
    }
}
