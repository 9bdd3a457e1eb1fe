package dev.peakplan.server.monitoring;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.jobs.AcceptedJob;
import dev.peakplan.server.jobs.JobView;
import dev.peakplan.server.once.IdempotencyKey;
import dev.peakplan.server.paging.CursorPage;
import dev.peakplan.server.paging.EntityTag;
import dev.peakplan.server.problems.AnswersProblems;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/** Alerts, proposals and the rules behind them. */
@AnswersProblems
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Validated
@Tag(name = "alerts")
class DecisionController {
    private final DecisionService service;
    private final RulesService rules;
    private final MonitoringService monitoring;

    DecisionController(DecisionService service, RulesService rules, MonitoringService monitoring) {
        this.service = service;
        this.rules = rules;
        this.monitoring = monitoring;
    }

    /** Why a proposal is adopted or refused. */
    @Schema(example = "{\"note\":\"agreed on Monday\"}")
    @Serdeable
    record Reason(@Nullable @Size(max = 500) String note) {}

    @Get("/budgets/{id}/alerts{?before,count}")
    @Operation(
            summary =
                    "Alerts: 80, 90 and 100 % of a limit, and run rates that will break one; latest first, `Link: rel=next` leads on")
    HttpResponse<List<AlertView>> alerts(
            HttpRequest<?> request,
            Caller caller,
            String id,
            @Header(name = "Accept-Language", defaultValue = "") String language,
            @QueryValue(defaultValue = CursorPage.AFTER_ALL_IDS) String before,
            @QueryValue(defaultValue = "100") @Min(1) @Max(500) int count) {
        DecisionService.AlertPage page = service.alerts(id, caller, BudgetController.language(language), before, count);
        return page.next().isEmpty()
                ? HttpResponse.ok(page.alerts())
                : CursorPage.of(request, page.alerts(), "before", page.next());
    }

    @Post("/budgets/{id}/alerts/{alert}/settle")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say that an alert has been seen")
    void settle(Caller caller, String id, String alert) {
        service.settle(id, alert, caller);
    }

    @Get("/budgets/{id}/proposals{?before,count}")
    @Operation(
            summary =
                    "Adjustments that the preset rules propose; a person adopts or refuses them; latest first, `Link: rel=next` leads on")
    HttpResponse<List<ProposalView>> proposals(
            HttpRequest<?> request,
            Caller caller,
            String id,
            @Header(name = "Accept-Language", defaultValue = "") String language,
            @QueryValue(defaultValue = CursorPage.AFTER_ALL_IDS) String before,
            @QueryValue(defaultValue = "100") @Min(1) @Max(500) int count) {
        List<ProposalView> page = service.proposals(id, caller, BudgetController.language(language), before, count);
        return CursorPage.of(request, page, count, "before", ProposalView::id);
    }

    @Post("/budgets/{id}/proposals/{proposal}/adopt")
    @Operation(
            summary = "Adopt a proposal; the budget itself changes by an amendment only",
            description =
                    "A new forecast is made; a new plan or a move of savings opens the draft of an amendment (`draft`, once `job` has ended"
                            + " and if its plan keeps every limit). Example: `{\"note\":\"agreed on Monday\"}`.")
    ProposalView adopt(
            Caller caller,
            String id,
            String proposal,
            @Body @Valid Reason reason,
            @Header(name = "Accept-Language", defaultValue = "") String language) {
        return service.decide(id, proposal, true, text(reason), caller, BudgetController.language(language));
    }

    @Post("/budgets/{id}/proposals/{proposal}/refuse")
    @Operation(summary = "Refuse a proposal")
    ProposalView refuse(
            Caller caller,
            String id,
            String proposal,
            @Body @Valid Reason reason,
            @Header(name = "Accept-Language", defaultValue = "") String language) {
        return service.decide(id, proposal, false, text(reason), caller, BudgetController.language(language));
    }

    @Get("/budgets/{id}/rules")
    @Operation(summary = "The preset rules by which adjustments are proposed; ETag is what If-Match wants")
    HttpResponse<RulesService.RulesView> rules(Caller caller, String id) {
        return answer(rules.rules(id, caller));
    }

    @Put("/budgets/{id}/rules")
    @Operation(
            summary = "Change the preset rules",
            description =
                    "If-Match carries the version that was read; without it `stamp` does. 412 when somebody changed them since.")
    HttpResponse<RulesService.RulesView> change(
            Caller caller,
            String id,
            @Body @Valid RulesService.RulesView wish,
            @Header(name = "If-Match", defaultValue = "") String version) {
        int stamp = version.isEmpty() && wish.stamp() != null ? wish.stamp() : EntityTag.version(version);
        return answer(rules.change(id, wish, stamp, caller));
    }

    private static HttpResponse<RulesService.RulesView> answer(RulesService.RulesView view) {
        return HttpResponse.ok(view).header("ETag", EntityTag.of(view.stamp()));
    }

    @Post("/budgets/{id}/reforecast")
    @Operation(summary = "Forecast the year end again and keep the forecast; answers with the job")
    @Status(HttpStatus.ACCEPTED)
    HttpResponse<JobView> reforecast(
            Caller caller, String id, @Header(IdempotencyKey.HEADER) @IdempotencyKey String key) {
        return AcceptedJob.answer(service.reforecast(id, Optional.ofNullable(key), caller));
    }

    @Get("/reforecasts/{id}")
    @Operation(summary = "The forecasts that a job made")
    List<YearEndSnapshot> made(Caller caller, String id) {
        return monitoring.ofJob(id, caller);
    }

    private static String text(Reason reason) {
        return reason.note() == null ? "" : reason.note();
    }
}
