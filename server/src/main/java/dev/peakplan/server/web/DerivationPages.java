package dev.peakplan.server.web;

import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.server.access.Caller;
import dev.peakplan.server.planning.PlanDocument;
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import dev.peakplan.server.text.NumberText;
import dev.peakplan.server.web.figures.AskedSpending;
import dev.peakplan.server.web.figures.LimitRow;
import dev.peakplan.server.web.figures.PeriodRow;
import dev.peakplan.server.web.figures.PlanFigures;
import dev.peakplan.server.web.figures.SeasonFigures;
import dev.peakplan.server.web.figures.SpendingQuestion;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the numbers of a plan came about: those of a team in a period, of periods and seasons, and any sum of spending. */
@Hidden
@Controller("/plans/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class DerivationPages {
    private final Pages pages;
    private final PlanShelf shelf;

    DerivationPages(Pages pages, PlanShelf shelf) {
        this.pages = pages;
        this.shelf = shelf;
    }

    @Get("/need{?team,period}")
    String need(
            HttpRequest<?> request,
            Caller caller,
            String id,
            @QueryValue(defaultValue = "") String team,
            @QueryValue(defaultValue = "0") int period) {
        PlanDocument document = shelf.get(id, caller);
        PlanRequest asked = document.request();
        String chosen = team.isEmpty() ? asked.organisation().teams().get(0).id() : team;
        boolean known =
                asked.organisation().teams().stream().anyMatch(each -> each.id().equals(chosen));
        if (!known || period < 0 || period >= asked.periodCount()) {
            throw Refusal.of(ProblemCode.NOT_FOUND, request.getPath());
        }
        NumberText numbers = pages.numbers(request, document.currency());
        Language language = pages.language(request);
        Map<String, Object> model = frame(id, asked, numbers);
        model.put("team", chosen);
        model.put("period", period);
        model.put("teams", asked.organisation().teams());
        model.put("derived", DerivedInPeriod.of(document, chosen, period, numbers));
        model.put("steps", NeedStep.of(asked, chosen, period, language, numbers));
        return pages.page(request, "need", "/", model);
    }

    @Get("/spending")
    String spending(HttpRequest<?> request, Caller caller, String id) {
        PlanDocument document = shelf.get(id, caller);
        PlanRequest asked = document.request();
        SpendingQuestion question = question(request.getParameters());
        if (!question.fits(asked)) {
            throw Refusal.of(ProblemCode.NOT_FOUND, request.getPath());
        }
        NumberText numbers = pages.numbers(request, document.currency());
        AskedSpending spending = AskedSpending.of(document, question);
        boolean one = spending.lines().size() == 1 && question.period() != SpendingQuestion.EVERY;
        Map<String, Object> model = frame(id, asked, numbers);
        model.put("asked", question);
        model.put("spending", spending);
        model.put("categories", CostCategory.values());
        model.put("sites", asked.organisation().sites());
        model.put("departments", asked.organisation().departments());
        model.put("lines", AskedSpending.names(document));
        model.put(
                "limits",
                LimitRow.spending(document).stream()
                        .filter(limit -> !limit.question().isEmpty())
                        .toList());
        model.put(
                "derived",
                one
                        ? List.of(DerivedAmount.of(
                                document,
                                spending.lines().get(0).line(),
                                question.period(),
                                caller.seesWages(),
                                numbers))
                        : List.of());
        return pages.page(request, "spending", "/", model);
    }

    @Get("/periods{?season}")
    String periods(HttpRequest<?> request, Caller caller, String id, @QueryValue(defaultValue = "") String season) {
        PlanDocument document = shelf.get(id, caller);
        PlanFigures figures = shelf.figures(id, caller);
        Optional<SeasonFigures> only = figures.seasons().stream()
                .filter(each -> each.season().name().equals(season))
                .findFirst();
        if (!season.isEmpty() && only.isEmpty()) {
            throw Refusal.of(ProblemCode.NOT_FOUND, request.getPath());
        }
        NumberText numbers = pages.numbers(request, document.currency());
        List<PeriodRow> rows = PeriodRow.of(figures, only.map(SeasonFigures::season));
        Map<String, Object> model = frame(id, document.request(), numbers);
        model.put("season", season);
        model.put("seasons", figures.seasons());
        model.put("rows", rows);
        model.put("derived", DerivedSeason.of(rows, numbers));
        return pages.page(request, "periods", "/", model);
    }

    private static Map<String, Object> frame(String id, PlanRequest asked, NumberText numbers) {
        Map<String, Object> model = new HashMap<>();
        model.put("id", id);
        model.put("n", numbers);
        model.put("planTitle", asked.settings().title());
        model.put("periods", asked.calendar().periods());
        return model;
    }

    private static SpendingQuestion question(HttpParameters given) {
        return new SpendingQuestion(
                given.get("category", String.class, ""),
                given.get("site", String.class, ""),
                given.get("department", String.class, ""),
                given.get("line", String.class, ""),
                given.getFirst("period")
                        .filter(text -> text.matches("\\d{1,3}"))
                        .map(Integer::valueOf)
                        .orElse(SpendingQuestion.EVERY),
                given.get("limit", String.class, ""));
    }
}
