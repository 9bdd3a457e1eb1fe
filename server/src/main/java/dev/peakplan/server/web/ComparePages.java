package dev.peakplan.server.web;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.access.UserRole;
import dev.peakplan.server.paging.CursorPage;
import dev.peakplan.server.planning.Outcome;
import dev.peakplan.server.plans.Pins;
import dev.peakplan.server.plans.PlanService;
import dev.peakplan.server.plans.PlanView;
import dev.peakplan.server.text.NumberText;
import dev.peakplan.server.web.figures.PlanFigures;
import dev.peakplan.server.web.figures.PlansBesideOneAnother;
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

/** Plans side by side; the address holds which, so that a link shares it. */
@Hidden
@Controller("/compare")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class ComparePages {
    private static final int OFFERED = 40;

    private final Pages pages;
    private final PlanService plans;
    private final Pins pins;
    private final PlanShelf shelf;

    ComparePages(Pages pages, PlanService plans, Pins pins, PlanShelf shelf) {
        this.pages = pages;
        this.plans = plans;
        this.pins = pins;
        this.shelf = shelf;
    }

    /**
     * A plan that can be chosen.
     *
     * @param id the plan
     * @param title what people call it
     * @param note its spending, and when it was planned: names may be the same
     */
    public record Choice(String id, String title, String note) {}

    @Get
    String compare(HttpRequest<?> request, Caller caller) {
        List<String> pinned = pins.of(caller).stream().map(PlanView::id).toList();
        List<String> named = request.getParameters().getAll("plan");
        List<String> ids = (named.isEmpty() ? pinned : named)
                .stream().distinct().limit(Pins.MOST).toList();
        List<PlanFigures> figures = shelf.figures(ids, caller);
        WhenText when = WhenText.in(pages.locale(request));
        List<Choice> choices = plans.page(caller, CursorPage.AFTER_ALL_IDS, OFFERED).stream()
                .filter(plan -> plan.outcome() != Outcome.INPUT_ERRORS)
                .map(plan -> choice(plan, pages.numbers(request, plan.currencyOrNone()), when))
                .toList();
        List<ComparisonRow> rows =
                figures.isEmpty() ? List.of() : ComparisonRow.of(figures, currency -> pages.numbers(request, currency));
        Map<String, Object> model = new HashMap<>();
        model.put("ids", ids);
        model.put("pinned", pinned);
        model.put("plans", figures);
        model.put("drawn", PlansBesideOneAnother.of(figures).script());
        model.put("choices", choices);
        model.put("scenarios", caller.is(UserRole.PLANNER) || caller.is(UserRole.MANAGER));
        model.put("exports", ids.size() > 1 && caller.seesWages());
        model.put("whole", rows.stream().filter(row -> row.season().isEmpty()).toList());
        model.put(
                "seasons", rows.stream().filter(row -> !row.season().isEmpty()).toList());
        model.put(
                "oneCurrency",
                figures.stream().map(PlanFigures::currency).distinct().count() < 2);
        return pages.page(request, "compare", "/compare", model);
    }

    private static Choice choice(PlanView plan, NumberText numbers, WhenText when) {
        Long cost = plan.cost();
        String note = cost == null ? "" : numbers.money(cost) + " · ";
        return new Choice(plan.id(), plan.title(), note + when.time(plan.finishedAt()));
    }
}
