package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.schema.Text;
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
    /** Reads a workbook; never throws on bad data. */
    public static SheetTables read(byte[] content) {
        ReadLimits limits = ReadLimits.DEFAULT;
        try {
            if (content.length > limits.fileBytes()) {
                throw FileRefusal.tooBig(Text.of("文件字节数", "bytes of the file"), content.length, limits.fileBytes());
            }
            FileType.requireZip(content);
            ArchiveInspection.inspect(content, limits);
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
