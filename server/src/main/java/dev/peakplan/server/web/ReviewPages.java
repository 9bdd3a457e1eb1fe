package dev.peakplan.server.web;

import dev.peakplan.plan.CostCategory;
import dev.peakplan.server.access.Caller;
import dev.peakplan.server.access.UserRole;
import dev.peakplan.server.paging.CursorPage;
import dev.peakplan.server.planning.Outcome;
import dev.peakplan.server.plans.PlanService;
import dev.peakplan.server.plans.PlanView;
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import dev.peakplan.server.review.NextStep;
import dev.peakplan.server.review.OpinionView;
import dev.peakplan.server.review.Opinions;
import dev.peakplan.server.review.ReviewQueue;
import dev.peakplan.server.review.ReviewState;
import dev.peakplan.server.review.VersionContent;
import dev.peakplan.server.review.VersionPair;
import dev.peakplan.server.review.VersionView;
import dev.peakplan.server.review.Versions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** My queue, a budget under review, and what differs between its versions. */
@Hidden
@Controller("/reviews")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class ReviewPages {
    private static final String MENU = "/reviews";
    private static final int SHOWN = 50;
    private static final int SHOWN_HISTORY = 500;
    private static final int USUAL_DAYS = 7;
    private static final List<ReviewState> STAGES = List.of(
            ReviewState.DRAFT,
            ReviewState.INTERNAL_REVIEW,
            ReviewState.CROSS_REVIEW,
            ReviewState.FINAL_APPROVAL,
            ReviewState.BINDING);

    private final Pages pages;
    private final Versions versions;
    private final Opinions opinions;
    private final ReviewQueue queue;
    private final PlanService plans;

    ReviewPages(Pages pages, Versions versions, Opinions opinions, ReviewQueue queue, PlanService plans) {
        this.pages = pages;
        this.versions = versions;
        this.opinions = opinions;
        this.queue = queue;
        this.plans = plans;
    }

    @Get("{?plan,before,waiting}")
    String queue(
            HttpRequest<?> request,
            Caller caller,
            @QueryValue(defaultValue = "") String plan,
            @QueryValue(defaultValue = CursorPage.AFTER_ALL_IDS) String before,
            @QueryValue(defaultValue = CursorPage.AFTER_ALL_IDS) String waiting) {
        List<ReviewQueue.Waiting> mine = queue.page(caller, waiting, SHOWN);
        List<VersionView> all = versions.page(caller, Optional.empty(), before, SHOWN);
        boolean drafts = caller.is(UserRole.PLANNER) || caller.is(UserRole.MANAGER);
        List<PlanView> choices = !drafts
                ? List.of()
                : plans.page(caller, CursorPage.AFTER_ALL_IDS, SHOWN).stream()
                        .filter(each -> each.outcome() == Outcome.FEASIBLE)
                        .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("waiting", mine);
        model.put(
                "moreWaiting",
                mine.size() < SHOWN ? "" : mine.get(mine.size() - 1).version().id());
        model.put("versions", all);
        model.put("next", all.size() < SHOWN ? "" : all.get(all.size() - 1).id());
        model.put("drafts", drafts);
        model.put("choices", choices);
        model.put("chosen", plan);
        model.put("when", WhenText.in(pages.locale(request)));
        return pages.page(request, "reviews", MENU, model);
    }

    @Get("/{id}")
    String review(HttpRequest<?> request, Caller caller, String id) {
        VersionView version = versions.get(id, caller);
        List<OpinionView> said = opinions.of(id, caller);
        VersionContent content = versions.content(id, caller);
        Map<CostCategory, List<ReviewRow>> rows = ReviewRow.byCategory(content, said, caller.department());
        Map<String, Object> model = new HashMap<>();
        model.put("version", version);
        model.put("rows", rows);
        model.put("readable", plans.find(version.plan(), caller).isPresent());
        model.put("totals", ReviewRow.totals(rows));
        model.put("stages", STAGES);
        model.put(
                "passed",
                STAGES.stream()
                        .filter(stage -> version.state().frozen()
                                || !version.state().ended() && stage.compareTo(version.state()) < 0)
                        .toList());
        model.put(
                "general",
                said.stream()
                        .filter(each -> rows.values().stream()
                                .flatMap(List::stream)
                                .noneMatch(row -> row.line().key().equals(each.line())))
                        .toList());
        model.put(
                "asked",
                version.state() == ReviewState.CROSS_REVIEW
                        && version.departments().contains(caller.department()));
        model.put(
                "mine",
                said.stream()
                        .filter(each ->
                                each.line().isEmpty() && each.department().equals(caller.department()))
                        .findFirst());
        model.put("actions", ReviewActions.of(version, caller));
        model.put("step", queue.next(version, caller).map(NextStep::name).orElse(""));
        model.put("vacancies", VacantBudget.sentences(version, pages.language(request)));
        model.put("series", versions.series(id, caller));
        model.put("history", versions.lastHistory(id, SHOWN_HISTORY, caller));
        model.put("choices", successors(version, caller));
        model.put("periods", version.state() == ReviewState.BINDING ? content.openPeriods() : List.of());
        model.put("soon", LocalDate.now().plusDays(USUAL_DAYS));
        model.put("when", WhenText.in(pages.locale(request)));
        model.put("n", pages.numbers(request, version.currency()));
        return pages.page(request, "review", MENU, model);
    }

    /** Plans that can follow a version that has come to its end: of the same name first. */
    private List<PlanView> successors(VersionView version, Caller caller) {
        boolean follows = version.state() == ReviewState.RETURNED
                || version.state() == ReviewState.WITHDRAWN
                || version.state() == ReviewState.BINDING;
        boolean drafts = caller.is(UserRole.PLANNER) || caller.is(UserRole.MANAGER);
        return !follows || !drafts
                ? List.of()
                : plans.page(caller, CursorPage.AFTER_ALL_IDS, SHOWN).stream()
                        .filter(each -> each.outcome() == Outcome.FEASIBLE)
                        .filter(each -> !each.id().equals(version.plan()))
                        .toList();
    }

    @Get("/{id}/differences{?from}")
    String differences(HttpRequest<?> request, Caller caller, String id, @QueryValue(defaultValue = "") String from) {
        VersionView version = versions.get(id, caller);
        String earlier = from.isEmpty() ? version.predecessor() : from;
        if (earlier == null) {
            throw Refusal.of(ProblemCode.NOT_FOUND, request.getPath());
        }
        VersionPair pair = versions.compare(earlier, id, caller);
        Map<String, Object> model = new HashMap<>();
        model.put("version", version);
        VersionView before = versions.get(earlier, caller);
        model.put("earlier", before);
        model.put("was", pages.numbers(request, before.currency()));
        // drafts made before currencies were held against each other may follow one in another
        model.put("oneCurrency", before.currency().equals(version.currency()));
        model.put("comparison", pair.comparison());
        List<DifferenceRow> rows = DifferenceRow.of(pair);
        model.put("rows", rows);
        model.put("same", rows.stream().filter(DifferenceRow::same).count());
        model.put("series", versions.series(id, caller));
        model.put("n", pages.numbers(request, version.currency()));
        return pages.page(request, "differences", MENU, model);
    }
}
