package dev.peakplan.excel.template;

import dev.peakplan.excel.schema.StandardWorkbook;

/**
 * Where a figure comes from.
 *
 * @param item what the figure is
 * @param value the figure
 * @param source who published it
 * @param link where
 * @param note how it was derived
 */
public record Source(String item, String value, String source, String link, String note) {
    RowData row() {
        return new RowData()
                .with(StandardWorkbook.SOURCE_ITEM, item)
                .with(StandardWorkbook.SOURCE_VALUE, value)
                .with(StandardWorkbook.SOURCE, source)
                .with(StandardWorkbook.SOURCE_LINK, link)
                .with(StandardWorkbook.SOURCE_NOTE, note);
    }
}
