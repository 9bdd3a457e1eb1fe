package dev.peakplan.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.excel.schema.Column;
import dev.peakplan.excel.schema.SheetSpec;
import dev.peakplan.excel.schema.StandardWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkbookDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/WORKBOOK.md");

    /** After a wanted change run the tests with {@code -Dpeakplan.rewrite=true} once. */
    @Test
    void documentIsWhatTheSchemaSays() throws IOException {
        if (Boolean.getBoolean("peakplan.rewrite")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, WorkbookDocument.write());
        }
        assertEquals(WorkbookDocument.write(), Files.readString(DOCUMENT));
    }

    @Test
    void keysAndHeadersAreUniqueInTheirSheet() {
        for (SheetSpec spec : StandardWorkbook.SHEETS) {
            Set<String> seen = new HashSet<>();
            for (Column<?> column : spec.columns()) {
                assertTrue(seen.add("key " + column.key()), spec.key() + "." + column.key());
                assertTrue(
                        seen.add(column.header().zh()),
                        spec.key() + "." + column.header().zh());
                assertTrue(
                        seen.add(column.header().en()),
                        spec.key() + "." + column.header().en());
            }
        }
    }

    @Test
    void everyReferenceLeadsToASheet() {
        for (SheetSpec spec : StandardWorkbook.SHEETS) {
            for (Column<?> column : spec.columns()) {
                column.targets().forEach(StandardWorkbook::getSheet);
            }
        }
    }
}
