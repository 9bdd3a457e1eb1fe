package dev.peakplan.server.web;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.access.UserRole;
import dev.peakplan.server.jobs.JobService;
import dev.peakplan.server.jobs.JobView;
import dev.peakplan.server.paging.CursorPage;
import dev.peakplan.server.planning.ErrorDocument;
import dev.peakplan.server.planning.Outcome;
import dev.peakplan.server.planning.PlanDocument;
import dev.peakplan.server.plans.Pins;
import dev.peakplan.server.plans.PlanService;
import dev.peakplan.server.plans.PlanView;
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import dev.peakplan.server.text.NumberText;
import dev.peakplan.server.web.figures.PlanFigures;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Upload, runs, and the plan itself. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class PlanPages {
    private static final int RECENT = 20;
    /** Runs whose file has not been read yet show none; plans in a list each have their own. */
    private static final String NO_CURRENCY = "";

    private final Pages pages;
    private final JobService jobs;
    private final PlanService plans;
    private final Pins pins;
    private final PlanShelf shelf;

    PlanPages(Pages pages, JobService jobs, PlanService plans, Pins pins, PlanShelf shelf) {
        this.pages = pages;
        this.jobs = jobs;
        this.plans = plans;
        this.pins = pins;
        this.shelf = shelf;
    }

    @Get
    String home(HttpRequest<?> request, Caller caller) {
        NumberText numbers = pages.numbers(request, NO_CURRENCY);
        Locale locale = pages.locale(request);
        Map<String, PlanView> made = plans.page(caller, CursorPage.AFTER_ALL_IDS, RECENT).stream()
                .collect(Collectors.toMap(PlanView::id, Function.identity()));
        List<RecentJob> recent = jobs.page(caller, CursorPage.AFTER_ALL_IDS, RECENT).stream()
                .filter(job -> job.kind().equals("plan"))
                .map(job -> RecentJob.of(job, java.util.Optional.ofNullable(made.get(job.id())), numbers, locale))
                .toList();
        return pages.page(
                request, "home", "/", Map.of("recent", recent, "samples", SampleCard.ALL, "orders", orders(caller)));
    }

    private static boolean orders(Caller caller) {
        return caller.is(UserRole.PLANNER) || caller.is(UserRole.MANAGER);
    }

    @Get("/jobs/{id}")
    HttpResponse<?> job(HttpRequest<?> request, Caller caller, String id) {
        JobView job = jobs.find(id, caller).orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND, request.getPath()));
        if (plans.find(id, caller).isPresent()) {
            String beside = beside(request);
            return HttpResponse.seeOther(
                    URI.create(beside.isEmpty() ? "/plans/" + id : "/compare?" + beside + "&plan=" + id));
        }
        Map<String, Object> model = Map.of(
                "job",
                job,
                "ended",
                job.state().ended(),
                "again",
                orders(caller) && plans.again(id, caller),
                "currency",
                NO_CURRENCY);
        return HttpResponse.ok(pages.page(request, "job", "/", model));
    }

    /** The query of the comparison that the plan of a run is to join; empty if none. */
    static String beside(HttpRequest<?> request) {
        return request.getParameters().getAll("plan").stream()
                .filter(id -> id.matches("[\\w-]+"))
                .map(id -> "plan=" + id)
                .collect(Collectors.joining("&"));
    }

    @Get("/plans/{id}")
    String plan(HttpRequest<?> request, Caller caller, String id) {
        PlanView view = plans.get(id, caller);
        if (view.outcome() == Outcome.INPUT_ERRORS) {
            ErrorDocument document = shelf.errors(id, caller);
            Map<String, Object> model = Map.of(
                    "plan", view, "errors", document.in(pages.language(request)), "unlisted", document.unlisted());
            return pages.page(request, "errors", "/", model);
        }
        PlanDocument document = shelf.get(id, caller);
        Map<String, Object> model =
                PlanPageModel.of(id, document, shelf.figures(id, caller), pages.numbers(request, document.currency()));
        model.put("pinned", pins.of(caller).stream().anyMatch(pin -> pin.id().equals(id)));
        model.put("plans", orders(caller));
        return pages.page(request, "plan", "/", model);
    }

    /** What the charts of a plan are drawn from. */
    @Get("/plans/{id}/figures")
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<PlanFigures> figures(Caller caller, String id) {
        // said outright: who opens the address in a browser asks for a page first
        return HttpResponse.ok(shelf.figures(id, caller))
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "private, max-age=3600");
    }
}
