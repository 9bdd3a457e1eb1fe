package dev.peakplan.server.monitoring;

import dev.peakplan.plan.Language;
import dev.peakplan.server.access.Caller;
import dev.peakplan.server.paging.CursorPage;
import dev.peakplan.server.problems.AnswersProblems;
import dev.peakplan.server.text.Words;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;

/** How binding budgets are doing. */
@AnswersProblems
@Controller("/api/v1/budgets")
@ExecuteOn(TaskExecutors.BLOCKING)
@Validated
@Tag(name = "budgets")
class BudgetController {
    private final MonitoringService service;

    BudgetController(MonitoringService service) {
        this.service = service;
    }

    @Get("{?before,count}")
    @Operation(
            summary =
                    "The binding budgets you may see, latest first, and where each will end; `Link: rel=next` leads to the next page")
    HttpResponse<List<BudgetView>> list(
            HttpRequest<?> request,
            Caller caller,
            @QueryValue(defaultValue = CursorPage.AFTER_ALL_IDS) String before,
            @QueryValue(defaultValue = "50") @Min(1) @Max(500) int count) {
        return CursorPage.of(request, service.page(caller, before, count), count, "before", BudgetView::id);
    }

    @Get("/{id}")
    @Operation(summary = "A binding budget: spent, committed, expected at the year end with its 80 % range")
    BudgetView show(Caller caller, String id) {
        return service.get(id, caller);
    }

    @Get("/{id}/lines")
    @Operation(summary = "Plan, actuals, commitments and forecast of every line by period")
    List<LineView> lines(
            Caller caller, String id, @Header(name = "Accept-Language", defaultValue = "") String language) {
        return service.lines(id, caller, language(language));
    }

    @Get("/{id}/analysis{?by,period,site,department,category,channel,line}")
    @Operation(
            summary = "Plan against actuals by one dimension, narrowed by others",
            description =
                    "`by` is PERIOD, SITE, DEPARTMENT, CATEGORY, CHANNEL or LINE; `-` stands for none. Every view adds to the same totals.")
    List<Analysis.Row> analysis(
            Caller caller,
            String id,
            @QueryValue(defaultValue = "CATEGORY") Dimension by,
            @RequestBean AnalysisFilter filter) {
        return service.analysis(id, by, filter, caller);
    }

    @Get("/{id}/variance{?site,department,category}")
    @Operation(summary = "Actual minus plan split by driver; the parts add exactly")
    VarianceView variance(
            Caller caller,
            String id,
            @Nullable @QueryValue String site,
            @Nullable @QueryValue String department,
            @Nullable @QueryValue String category) {
        return service.variance(id, new AnalysisFilter(null, site, department, category, null, null), caller);
    }

    @Get("/{id}/year-ends{?before,count}")
    @Operation(
            summary =
                    "Forecasts of the year end as they were made, latest first; `Link: rel=next` leads to the next page")
    HttpResponse<List<YearEndSnapshot>> yearEnds(
            HttpRequest<?> request,
            Caller caller,
            String id,
            @QueryValue(defaultValue = CursorPage.AFTER_ALL_IDS) String before,
            @QueryValue(defaultValue = "100") @Min(1) @Max(500) int count) {
        return CursorPage.of(
                request, service.snapshots(id, caller, before, count), count, "before", YearEndSnapshot::id);
    }

    @Get("/{id}/commitments")
    @Operation(summary = "Offers, training classes and orders that are promised, of every state")
    List<CommitmentView> commitments(Caller caller, String id) {
        return service.commitments(id, caller);
    }

    @Get("/{id}/figures{?line,period}")
    @Operation(summary = "All versions of what was spent on a line in a period")
    List<FigureVersion> figures(Caller caller, String id, @QueryValue String line, @QueryValue String period) {
        return service.versions(id, line, period, caller);
    }

    static Language language(String header) {
        return Words.languageOf(header);
    }
}
