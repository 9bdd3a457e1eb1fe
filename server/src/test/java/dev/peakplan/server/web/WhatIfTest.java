package dev.peakplan.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.peakplan.generate.RandomRequests;
import dev.peakplan.plan.ApprovedPlan;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Scenario;
import dev.peakplan.plan.ScenarioChange;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class WhatIfTest {
    private static final PlanRequest BASE = RandomRequests.of(3, 2, 6)
            .withScenarios(List.of(new Scenario("lean", "Lean", List.of())))
            .withApproved(Optional.of(new ApprovedPlan(
                    List.of(), List.of(), Money.ofMinor(500_00), Money.ofMinor(900_00), OptionalInt.of(7))));

    @Test
    void keepsAllOfTheRequestButTitleAndScenariosWhenNothingChanges() {
        PlanRequest same = new WhatIf(" 旺季 ", List.of()).applyTo(BASE);
        assertEquals(BASE.with(BASE.settings().titled("旺季")).withScenarios(List.of()), same);
    }

    @Test
    void changesWhatItNamesAndKeepsTheApprovedPlan() {
        WhatIf.Change volumes = new WhatIf.Change(ScenarioChange.Kind.VOLUME_FACTOR, null, null, 1.2);
        PlanRequest changed = new WhatIf("more", List.of(volumes)).applyTo(BASE);
        assertNotEquals(BASE.demand(), changed.demand());
        assertEquals(BASE.approved(), changed.approved());
        assertEquals(BASE.budget(), changed.budget());
    }
}
