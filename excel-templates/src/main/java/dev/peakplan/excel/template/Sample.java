package dev.peakplan.excel.template;

import dev.peakplan.plan.Language;
import dev.peakplan.plan.PlanRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A filled workbook with real figures.
 *
 * @param name how it is called, which is also its file's name
 * @param language language of its sheets
 * @param request what it asks for
 * @param sources where its figures come from
 */
public record Sample(String name, Language language, PlanRequest request, List<Source> sources) {
    public Sample {
        sources = List.copyOf(sources);
    }

    /** The bytes of the workbook; the same for every call. */
    public byte[] workbook() {
        try (XSSFWorkbook book = WorkbookBuilder.filled(request, language, sources)) {
            return StableBytes.of(book);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
