package dev.peakplan.server.web;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.planning.Outcome;
import dev.peakplan.server.plans.PlanService;
import dev.peakplan.server.plans.PlanView;
import dev.peakplan.server.web.figures.PlanFigures;
import dev.peakplan.server.web.figures.PlanFiguresOf;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;

/** Plans side by side; the address holds which, so that a link shares it. */
@Hidden
@Controller("/compare")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class ComparePages {
    private static final String BEFORE_ALL = "~";
    private static final int OFFERED = 40;
    /** More lines in one chart cannot be told apart. */
    private static final int MOST = 6;

    private final Pages pages;
    private final PlanService plans;
    private final PlanShelf shelf;

    ComparePages(Pages pages, PlanService plans, PlanShelf shelf) {
        this.pages = pages;
        this.plans = plans;
        this.shelf = shelf;
    }

    /**
     * A plan that can be chosen.
     *
     * @param id the plan
     * @param title what people call it
     * @param note its spending
     */
    public record Choice(String id, String title, String note) {}

    @Get
    ModelAndView<Map<String, Object>> compare(HttpRequest<?> request, Caller caller) {
        List<String> ids = request.getParameters().getAll("plan").stream()
                .distinct()
                .limit(MOST)
                .toList();
        List<PlanFigures> figures =
                ids.stream().map(id -> PlanFiguresOf.of(shelf.get(id, caller))).toList();
        String currency = figures.isEmpty() ? "CNY" : figures.get(0).currency();
        NumberText numbers = pages.numbers(request, currency);
        List<Choice> choices = plans.page(caller, BEFORE_ALL, OFFERED).stream()
                .filter(plan -> plan.outcome() != Outcome.INPUT_ERRORS)
                .map(plan -> choice(plan, numbers))
                .toList();
        return pages.page(
                request,
                "compare",
                "/compare",
                Map.of(
                        "ids", ids,
                        "plans", figures,
                        "choices", choices,
                        "rows", figures.isEmpty() ? List.of() : ComparisonRow.of(figures, numbers)));
    }

    private static Choice choice(PlanView plan, NumberText numbers) {
        Long cost = plan.cost();
        return new Choice(plan.id(), plan.title(), cost == null ? "" : numbers.money(cost));
    }
}
