package dev.peakplan.excel.write;

import dev.peakplan.excel.template.Source;
import dev.peakplan.excel.template.StableBytes;
import dev.peakplan.excel.template.WorkbookBuilder;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.RequestDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The standardized workbook of a request: every sheet filled in as a planner would. */
public final class RequestWriter {
    private RequestWriter() {}

    public static byte[] write(PlanRequest request, Language language) {
        return write(request, language, List.of());
    }

    /** As {@link #write(PlanRequest, Language)}, with the past and the shifts beside the request. */
    public static byte[] write(RequestDocument document, Language language) {
        try (XSSFWorkbook book = WorkbookBuilder.filled(document, language, List.of())) {
            return StableBytes.of(book);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As {@link #write(PlanRequest, Language)}, with {@code sources} on the sheet that says where figures come from. */
    public static byte[] write(PlanRequest request, Language language, List<Source> sources) {
        try (XSSFWorkbook book = WorkbookBuilder.filled(request, language, sources)) {
            return StableBytes.of(book);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
