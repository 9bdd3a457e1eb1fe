package dev.peakplan.server.web;

import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Scenario;
import dev.peakplan.plan.ScenarioChange;
import dev.peakplan.plan.Season;
import dev.peakplan.planner.Scenarios;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;

/**
 * A what-if as the page sends it.
 *
 * @param name what people call it; the title of its plan
 * @param changes its changes, in order
 */
@Serdeable
record WhatIf(String name, List<Change> changes) {
    static final int LONGEST_NAME = 200;

    /**
     * One change.
     *
     * @param kind what changes
     * @param season the season whose periods change; all if absent
     * @param target the initiative, queue, role or cap that changes; all of the kind if absent
     * @param value the factor, or the ordinal of a goal
     */
    @Serdeable
    record Change(ScenarioChange.Kind kind, @Nullable Season season, @Nullable String target, double value) {}

    boolean named() {
        return name != null && !name.isBlank() && name.length() <= LONGEST_NAME && changes != null;
    }

    /** The request as it is under this what-if, with its name as title; scenarios of the base are not planned again beside it. */
    PlanRequest applyTo(PlanRequest request) {
        List<ScenarioChange> all = changes.stream()
                .map(each -> new ScenarioChange(
                        each.kind(),
                        Optional.ofNullable(each.season()),
                        Optional.ofNullable(each.target()),
                        each.value()))
                .toList();
        PlanRequest changed = Scenarios.apply(request, new Scenario("what-if", name, all));
        return changed.with(changed.settings().titled(name.trim())).withScenarios(List.of());
    }
}
