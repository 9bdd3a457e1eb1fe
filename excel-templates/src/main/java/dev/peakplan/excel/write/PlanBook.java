package dev.peakplan.excel.write;

import dev.peakplan.excel.read.BookMap;
import dev.peakplan.excel.template.BookStyles;
import dev.peakplan.excel.template.Headers;
import dev.peakplan.excel.template.StableBytes;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.Period;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbook that results are written into, with what every result sheet needs to know. */
final class PlanBook {
    private final XSSFWorkbook book;
    private final BookStyles styles;
    private final Language language;
    private final PlanRequest request;
    private final Optional<PlanResult> result;
    private final Labels labels;
    private final List<LedgerRows.Row> ledger;
    private final InputLinks links;
    private final Optional<StaffingRows> staffing;
    private final boolean live;
    private final Map<ResultSheet, String> names = new EnumMap<>(ResultSheet.class);
    private final Map<ResultSheet, String> references = new EnumMap<>(ResultSheet.class);
    private final SheetRows.Texts texts;
    private final Map<String, UnaryOperator<String>> changes = new HashMap<>();
    private final Map<String, SheetRows> rows = new HashMap<>();

    PlanBook(XSSFWorkbook book, BookMap map, PlanRequest request, PlanResult result, Language language) {
        this(book, map, request, Optional.of(result), language);
    }

    /** A workbook for sheets that need no plan. */
    PlanBook(XSSFWorkbook book, PlanRequest request, Language language) {
        this(book, BookMap.EMPTY, request, Optional.empty(), language);
    }

    private PlanBook(
            XSSFWorkbook book, BookMap map, PlanRequest request, Optional<PlanResult> result, Language language) {
        this.book = book;
        this.styles = new BookStyles(book, language);
        this.texts = new SheetRows.Texts(book.getSharedStringSource());
        this.language = language;
        this.request = request;
        this.result = result;
        this.labels = new Labels(request, language);
        this.ledger =
                result.map(each -> LedgerRows.of(request, each.assessment())).orElse(List.of());
        this.links = new InputLinks(book, map);
        this.staffing = result.map(each -> new StaffingRows(request, each));
        this.live = result.map(each -> LedgerRows.byTeam(request, each.assessment()))
                .orElse(false);
        for (ResultSheet sheet : ResultSheet.values()) {
            String name = SheetNames.free(book, sheet.title().in(language));
            names.put(sheet, name);
            references.put(sheet, "'" + name.replace("'", "''") + "'!");
        }
    }

    XSSFWorkbook book() {
        return book;
    }

    BookStyles styles() {
        return styles;
    }

    SheetRows.Texts texts() {
        return texts;
    }

    /** The rows of a sheet that go past the open workbook; see {@link #bytes()}. */
    SheetRows rowsOf(XSSFSheet sheet) {
        SheetRows rows = new SheetRows(texts);
        this.rows.put(sheet.getSheetName(), rows);
        changes.put(sheet.getPackagePart().getPartName().getName().substring(1), rows::in);
        return rows;
    }

    /** What has to become of the text of parts, by their names, when the workbook is saved. */
    void onSaving(Map<String, UnaryOperator<String>> more) {
        changes.putAll(more);
    }

    /** The workbook as it is saved. */
    byte[] bytes() {
        PrintAreas.write(book, sheet -> Optional.ofNullable(rows.get(sheet.getSheetName()))
                .map(SheetRows::last)
                .orElse(0));
        return StableBytes.of(book, changes);
    }

    Language language() {
        return language;
    }

    boolean chinese() {
        return language == Language.ZH;
    }

    /** One of two texts by the language. */
    String say(String zh, String en) {
        return chinese() ? zh : en;
    }

    PlanRequest request() {
        return request;
    }

    PlanResult result() {
        return result.orElseThrow();
    }

    Labels labels() {
        return labels;
    }

    List<LedgerRows.Row> ledger() {
        return ledger;
    }

    /** Whether the ledger has a row for every team and role, whose amounts can be formulas. */
    boolean live() {
        return live;
    }

    StaffingRows staffing() {
        return staffing.orElseThrow();
    }

    /** The row of the sheet of rates that numbers the periods. */
    int topRow() {
        return Page.FIRST_ROW + 1;
    }

    InputLinks links() {
        return links;
    }

    List<Period> periods() {
        return request.calendar().periods();
    }

    int periodCount() {
        return request.periodCount();
    }

    String currency() {
        return new Headers(
                        language,
                        request.settings().currency(),
                        request.settings().periodKind(),
                        periods())
                .money();
    }

    /** Name of one of our sheets. */
    String name(ResultSheet sheet) {
        return names.get(sheet);
    }

    /** One of our sheets in formulas. */
    String in(ResultSheet sheet) {
        return references.get(sheet);
    }

    XSSFSheet sheet(ResultSheet sheet) {
        return book.getSheet(name(sheet));
    }
}
