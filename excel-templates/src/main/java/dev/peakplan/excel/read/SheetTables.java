package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.plan.TextRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of every sheet of any workbook as text, see {@link TableRows}.
 *
 * @param sheets rows by name of the sheet, in the order of the workbook
 * @param refusal why the file as a whole cannot be read; then there are no sheets
 */
public record SheetTables(Map<String, List<TextRow>> sheets, Optional<CellIssue> refusal) {
    /** As {@link #read(byte[], ReadLimits)} with the usual limits. */
    public static SheetTables read(byte[] content) {
        return read(content, ReadLimits.DEFAULT);
    }

    /** Reads a workbook; never throws on bad data. */
    public static SheetTables read(byte[] content, ReadLimits limits) {
        try {
            // its warning, links to other files, does not matter here: saved values are read
            WorkbookReader.inspect(content, limits);
            Map<String, List<TextRow>> sheets = new LinkedHashMap<>();
            for (RawSheet sheet : BookLoader.load(content, name -> RawSheet.Keep.TEXT, limits)) {
                sheets.put(sheet.name(), sheet.texts());
            }
            return new SheetTables(sheets, Optional.empty());
        } catch (FileRefusal refusal) {
            return new SheetTables(Map.of(), Optional.of(refusal.issue()));
        }
    }
}
