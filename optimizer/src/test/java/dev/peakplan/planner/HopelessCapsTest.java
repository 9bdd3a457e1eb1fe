package dev.peakplan.planner;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.generate.RandomRequests;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.Relaxation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Caps that no plan comes near: the way out names only what a planner can ease. */
class HopelessCapsTest {
    private static final Set<LimitKind> NO_INPUTS = EnumSet.of(
            LimitKind.HEADS_NOT_NEGATIVE,
            LimitKind.OVERTIME_STEPS,
            LimitKind.ARRIVAL_LEAD,
            LimitKind.INITIATIVE_EXCLUSION,
            LimitKind.INITIATIVE_PREREQUISITE,
            LimitKind.SHAPE);
    private static final long TIMES_TOO_SMALL = 10;

    @Test
    void theWayOutNamesInputsOnly() {
        for (long seed = 1; seed <= 4; seed++) {
            PlanRequest request = RandomRequests.of(seed, 4, 6);
            PlanResult result = Planner.plan(
                    request.with(request.budget()
                            .withCaps(request.budget().caps().stream()
                                    .map(cap ->
                                            cap.with(Money.ofMinor(cap.amount().minor() / TIMES_TOO_SMALL)))
                                    .toList())),
                    SolveOptions.steps(1_500),
                    SolveMonitor.SILENT);
            List<Relaxation> way = result.wayOut();
            assertFalse(way.isEmpty(), "seed " + seed + " fits");
            assertTrue(
                    way.stream().noneMatch(step -> NO_INPUTS.contains(step.kind())), () -> "cannot be eased: " + way);
        }
    }
}
