package dev.peakplan.excel.write;

import dev.peakplan.excel.read.BookMap;
import dev.peakplan.excel.read.WorkbookReader;
import dev.peakplan.excel.template.Headers;
import dev.peakplan.excel.template.TemplateUpgrade;
import dev.peakplan.plan.Insight;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The planner's own file with the plan added to it: sheets in front, comments at the input cells that mattered. */
public final class PlanWriter {
    private PlanWriter() {}

    /** The plan in a workbook made from the request, for requests that did not come as a workbook. */
    public static byte[] write(PlanRequest request, PlanResult result, Language language) {
        return write(RequestWriter.write(request, language), request, result, language);
    }

    /**
     * The plan in the planner's own file.
     *
     * @param original bytes of that file; what an earlier run added is taken out first
     * @param request what was read from it
     * @param result the plan and what was found out about it
     * @param language language of what is added
     */
    public static byte[] write(byte[] original, PlanRequest request, PlanResult result, Language language) {
        return write(original, request, result, Enclosures.NONE, language);
    }

    /**
     * The plan with what else was found out.
     *
     * @param own the planner's own file; without one a workbook is made from the request
     * @param enclosures what goes with the plan
     */
    public static byte[] write(
            Optional<byte[]> own, PlanRequest request, PlanResult result, Enclosures enclosures, Language language) {
        byte[] original = own.orElseGet(() -> RequestWriter.write(request, language));
        return write(original, request, result, enclosures, language);
    }

    /**
     * The plan in the planner's own file, with what else was found out.
     *
     * @param enclosures what goes with the plan
     */
    public static byte[] write(
            byte[] original, PlanRequest request, PlanResult result, Enclosures enclosures, Language language) {
        return PlannerFile.written(() -> annotated(original, request, result, enclosures, language), () -> annotated(
                        RequestWriter.write(request, language), request, result, enclosures, language)
                .orElseThrow());
    }

    private static Optional<byte[]> annotated(
            byte[] original, PlanRequest request, PlanResult result, Enclosures enclosures, Language language) {
        LiftedSheets longSheets = LiftedSheets.of(original);
        Optional<XSSFWorkbook> theirs = PlannerFile.open(longSheets.light());
        if (theirs.isEmpty()) {
            return Optional.empty();
        }
        BookMap map =
                enclosures.map().orElseGet(() -> WorkbookReader.read(original).map());
        try (XSSFWorkbook book = theirs.get()) {
            TemplateUpgrade.apply(book, headers(request, language));
            PlanBook plan = new PlanBook(book, map, request, result, language);
            sheets(plan);
            insight(plan, enclosures.insight());
            InputNotes.write(plan, map);
            DecisionNotes.write(plan);
            if (!enclosures.warnings().isEmpty()) {
                IssueWriter.marks(book, enclosures.warnings(), language);
                IssueSheet.write(plan, enclosures.warnings());
            }
            order(plan);
            return Optional.of(longSheets.restored(plan.bytes()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Headers headers(PlanRequest request, Language language) {
        return new Headers(
                language,
                request.settings().currency(),
                request.settings().periodKind(),
                request.calendar().periods());
    }

    private static void sheets(PlanBook plan) {
        StaffingPage.write(plan);
        Map<String, Integer> initiatives =
                plan.request().budget().initiatives().isEmpty() ? Map.of() : InitiativesPage.write(plan);
        LedgerPage.write(
                plan,
                plan.live()
                        ? Optional.of(new LedgerFormulas(plan, RatesPage.write(plan), initiatives))
                        : Optional.empty());
        int budgetTotal = BudgetPage.write(plan);
        Map<String, Integer> categories = BreakdownPage.write(plan);
        PositionsPage.write(plan);
        if (plan.result().scenarios().size() > 1) {
            ScenarioWriter.sheets(plan);
        }
        ServicePage.write(plan);
        LimitsPage.Rows limits = LimitsPage.write(plan);
        ChecksPage.Cells checks = ChecksPage.write(plan, budgetTotal, categories, limits);
        if (!plan.result().wayOut().isEmpty()) {
            WayOutPage.write(plan);
        }
        FrontierPage.write(plan);
        ManifestPage.write(plan);
        PlanFigures figures = new PlanFigures(plan.request(), plan.result());
        ChartDataPage.Rows data = ChartDataPage.write(plan, figures, limits);
        SummaryPage.write(plan, figures, data, checks);
    }

    private static void insight(PlanBook plan, Insight insight) {
        if (!insight.forecasts().isEmpty()) {
            ForecastPage.write(plan, insight.forecasts());
        }
        insight.risk().ifPresent(risk -> RisksPage.write(plan, risk, Map.of()));
        insight.events().ifPresent(events -> SimulationPage.write(plan, events));
        if (!insight.validations().isEmpty()) {
            ValidationPage.write(plan, insight.validations());
        }
        if (!insight.derivations().isEmpty()) {
            DerivationPage.write(plan, insight.derivations());
        }
        if (!insight.rosters().isEmpty()) {
            RosterPage.write(plan, insight.rosters());
        }
    }

    /** Our sheets come first, in the order of their kind; the summary is shown. */
    private static void order(PlanBook plan) {
        int position = 0;
        for (ResultSheet sheet : ResultSheet.values()) {
            if (plan.sheet(sheet) != null) {
                plan.book().setSheetOrder(plan.name(sheet), position++);
            }
        }
        int shown = plan.book().getSheetIndex(plan.sheet(ResultSheet.SUMMARY));
        plan.book().setActiveSheet(shown);
        plan.book().setFirstVisibleTab(0);
        for (int k = 0; k < plan.book().getNumberOfSheets(); k++) {
            plan.book().getSheetAt(k).setSelected(k == shown);
        }
    }
}
