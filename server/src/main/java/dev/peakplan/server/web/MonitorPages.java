package dev.peakplan.server.web;

import dev.peakplan.plan.Language;
import dev.peakplan.server.access.Caller;
import dev.peakplan.server.access.UserRole;
import dev.peakplan.server.monitoring.AdviceService;
import dev.peakplan.server.monitoring.BudgetView;
import dev.peakplan.server.monitoring.DecisionService;
import dev.peakplan.server.monitoring.MonitoringService;
import dev.peakplan.server.paging.CursorPage;
import dev.peakplan.server.text.NumberText;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How binding budgets are doing. */
@Hidden
@Controller("/monitor")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class MonitorPages {
    private static final String MENU = "/monitor";
    private static final int SHOWN = 500;

    private final Pages pages;
    private final MonitoringService service;
    private final DecisionService decisions;
    private final AdviceService advice;

    MonitorPages(Pages pages, MonitoringService service, DecisionService decisions, AdviceService advice) {
        this.pages = pages;
        this.service = service;
        this.decisions = decisions;
        this.advice = advice;
    }

    /**
     * A budget in the list, its figures as text.
     *
     * @param share by how much of the plan it is expected to be over
     */
    public record Card(
            BudgetView budget,
            String planned,
            String actual,
            String expected,
            String over,
            String share,
            boolean above) {
        static Card of(BudgetView budget, NumberText numbers) {
            long planned = budget.yearEnd().planned();
            long over = budget.yearEnd().expected() - planned;
            String sign = over > 0 ? "+" : "";
            return new Card(
                    budget,
                    numbers.money(planned),
                    numbers.money(budget.yearEnd().actual()),
                    numbers.money(budget.yearEnd().expected()),
                    sign + numbers.money(over),
                    planned == 0 ? "–" : sign + numbers.percent((double) over / planned),
                    over > 0);
        }
    }

    @Get
    String list(HttpRequest<?> request, Caller caller) {
        List<Card> cards = service.all(caller).stream()
                .map(budget -> Card.of(budget, pages.numbers(request, budget.currency())))
                .toList();
        return pages.page(request, "monitors", MENU, Map.of("cards", cards));
    }

    @Get("/{id}")
    String budget(HttpRequest<?> request, Caller caller, String id) {
        BudgetView budget = service.get(id, caller);
        Language language = pages.language(request);
        NumberText numbers = pages.numbers(request, budget.currency());
        Map<String, Object> model = new HashMap<>();
        model.put("n", numbers);
        model.put("budget", budget);
        model.put("card", Card.of(budget, numbers));
        model.put(
                "alerts",
                decisions.alerts(id, caller, language, CursorPage.AFTER_ALL_IDS, SHOWN).alerts().stream()
                        .filter(alert -> !alert.state().equals("OVER"))
                        .toList());
        model.put(
                "proposals",
                decisions.proposals(id, caller, language, CursorPage.AFTER_ALL_IDS, SHOWN).stream()
                        .filter(proposal -> !proposal.state().equals("OVER"))
                        .toList());
        model.put("rows", service.byCategory(id, caller));
        model.put("advice", advice(budget, caller, numbers));
        model.put("reports", caller.seesWages());
        model.put("decides", caller.is(UserRole.MANAGER) || caller.is(UserRole.FINANCE));
        return pages.page(request, "monitor", MENU, model);
    }

    private List<AdviceTable> advice(BudgetView budget, Caller caller, NumberText numbers) {
        Map<String, String> teams = advice.teams(budget.id(), caller);
        AdviceTable staffing = AdviceTable.staffing(advice.staffing(budget.id(), caller), budget, teams, numbers);
        return caller.seesWages()
                ? List.of(staffing, AdviceTable.training(advice.training(budget.id(), caller), teams, numbers))
                : List.of(staffing);
    }
}
