package dev.peakplan.excel.template;

import dev.peakplan.excel.schema.SheetSpec;
import dev.peakplan.excel.schema.StandardWorkbook;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.RequestDocument;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Builds the standardized workbook out of the schema, empty or filled. */
public final class WorkbookBuilder {
    private WorkbookBuilder() {}

    /**
     * The workbook of a request.
     *
     * @param sources rows of the sheet that names where figures come from; may be empty
     */
    public static XSSFWorkbook filled(PlanRequest request, Language language, List<Source> sources) {
        return filled(RequestDocument.of(request), language, sources);
    }

    /** As {@link #filled(PlanRequest, Language, List)}, with the past and the shifts beside the request. */
    public static XSSFWorkbook filled(RequestDocument document, Language language, List<Source> sources) {
        PlanRequest request = document.request();
        Headers headers = new Headers(
                language,
                request.settings().currency(),
                request.settings().periodKind(),
                request.calendar().periods());
        Map<String, List<RowData>> rows = RequestRows.of(document);
        rows.put(
                StandardWorkbook.SOURCES.key(),
                sources.stream().map(Source::row).toList());
        return build(headers, rows, false);
    }

    static XSSFWorkbook build(Headers headers, Map<String, List<RowData>> rows, boolean blankRows) {
        XSSFWorkbook book = new XSSFWorkbook();
        book.getProperties().getCoreProperties().setCreator("PeakPlan");
        BookStyles styles = new BookStyles(book, headers.language());
        GuideSheet.write(book, styles, headers.language());
        for (SheetSpec spec : StandardWorkbook.SHEETS) {
            List<RowData> data = rows.getOrDefault(spec.key(), List.of());
            if (spec.shape() == SheetSpec.Shape.FIELDS) {
                FieldsSheet.write(book, styles, headers, spec, data.isEmpty() ? new RowData() : data.get(0));
            } else {
                new InputSheet(book, styles, headers, spec).write(data, blankRows);
            }
        }
        MetaSheet.write(book, headers.language());
        book.setActiveSheet(0);
        return book;
    }
}
