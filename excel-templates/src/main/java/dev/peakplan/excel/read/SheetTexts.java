package dev.peakplan.excel.read;

import dev.peakplan.plan.TextRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sheets of any workbook as rows of text, formulas by the value saved with them. */
public final class SheetTexts {
    private SheetTexts() {}

    /** Rows by name of the sheet; empty when the file cannot be read. */
    public static Map<String, List<TextRow>> of(byte[] content) {
        ReadLimits limits = ReadLimits.DEFAULT;
        Map<String, List<TextRow>> sheets = new LinkedHashMap<>();
        try {
            if (content.length > limits.fileBytes()) {
                return sheets;
            }
            FileType.requireZip(content);
            ArchiveInspection.inspect(content, limits);
            BookLoader.load(content, name -> RawSheet.Keep.TEXT, limits)
                    .forEach(sheet -> sheets.put(sheet.name(), sheet.texts()));
        } catch (FileRefusal refused) {
            sheets.clear();
        }
        return sheets;
    }
}
