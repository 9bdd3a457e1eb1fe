package dev.peakplan.server.web;

import dev.peakplan.excel.schema.Text;
import dev.peakplan.plan.GoalKind;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.ScenarioChange;
import dev.peakplan.plan.Season;
import dev.peakplan.plan.UnfitValue;
import dev.peakplan.server.access.Caller;
import dev.peakplan.server.json.RecordWriter;
import dev.peakplan.server.problems.FieldFault;
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What-ifs: a plan's request with changes, ready to be handed in as a file of its own. */
@Hidden
@Controller("/plans")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ScenarioPages {
    private final Pages pages;
    private final PlanShelf shelf;

    ScenarioPages(Pages pages, PlanShelf shelf) {
        this.pages = pages;
        this.shelf = shelf;
    }

    /**
     * A slider of the page.
     *
     * @param kind what it changes
     * @param season the season whose periods change; empty for all
     */
    public record Slider(ScenarioChange.Kind kind, String season) {
        public String name() {
            return kind + season;
        }

        public String label() {
            return "whatif." + kind.name().toLowerCase(Locale.ROOT);
        }
    }

    @Get("/{id}/what-if")
    @Produces(MediaType.TEXT_HTML)
    String page(HttpRequest<?> http, Caller caller, String id) {
        PlanRequest request = shelf.get(id, caller).request();
        return pages.page(
                http,
                "what-if",
                "/",
                Map.of(
                        "id", id,
                        "beside", beside(http, id),
                        "planTitle", request.settings().title(),
                        "goal", request.goal().kind().name(),
                        "goals", GoalKind.values(),
                        "initiatives", request.budget().initiatives(),
                        "sliders", sliders(request)));
    }

    /** The query of the comparison that the scenario joins: the plans already there, or the plan it starts from. */
    private static String beside(HttpRequest<?> http, String id) {
        String there = PlanPages.beside(http);
        return there.isEmpty() ? "plan=" + id : there;
    }

    @Post("/{id}/what-if")
    @Produces(MediaType.APPLICATION_JSON)
    byte[] request(Caller caller, String id, @Body WhatIf whatIf) {
        PlanRequest plan = shelf.get(id, caller).request();
        if (!whatIf.named()) {
            throw Refusal.field("name", FieldFault.Rule.LENGTH, 1, WhatIf.LONGEST_NAME);
        }
        try {
            return RecordWriter.write(whatIf.applyTo(plan));
        } catch (IllegalArgumentException outOfRange) {
            Text sentence =
                    Text.of(UnfitValue.sentence(outOfRange, Language.ZH), UnfitValue.sentence(outOfRange, Language.EN));
            throw Refusal.of(ProblemCode.MALFORMED_REQUEST, sentence);
        }
    }

    /** Volumes by each season that the plan has, then what changes the whole plan. */
    private static List<Slider> sliders(PlanRequest request) {
        Stream<Slider> volumes = Arrays.stream(Season.values())
                .filter(season -> request.calendar().periods().stream().anyMatch(each -> each.season() == season))
                .map(season -> new Slider(ScenarioChange.Kind.VOLUME_FACTOR, season.name()));
        Stream<Slider> others = Stream.of(
                        ScenarioChange.Kind.HANDLE_TIME_FACTOR,
                        ScenarioChange.Kind.WAGE_FACTOR,
                        ScenarioChange.Kind.PRICE_FACTOR,
                        ScenarioChange.Kind.ATTRITION_FACTOR,
                        ScenarioChange.Kind.CAP_FACTOR)
                .map(kind -> new Slider(kind, ""));
        return Stream.concat(volumes, others).toList();
    }
}
