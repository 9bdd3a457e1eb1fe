package dev.peakplan.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.TinyRequest;
import dev.peakplan.plan.BindingLimit;
import dev.peakplan.plan.BudgetCap;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.FrontierPoint;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.Proof;
import dev.peakplan.plan.Relaxation;
import dev.peakplan.plan.Scope;
import dev.peakplan.plan.Staffing;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What a planner is told when nothing fits, and what holds a plan back when something does. */
class WayOutTest {
    private static final long ONE_HEAD = 1_000_00;

    private static TinyRequest tenHeadsWhoStay() {
        TinyRequest tiny = TinyRequest.ofOneTeam();
        tiny.overtimePerHead = 0;
        tiny.staffing.set(
                0,
                new Staffing(
                        "team",
                        "agent",
                        10,
                        Optional.empty(),
                        OptionalDouble.empty(),
                        OptionalInt.empty(),
                        OptionalInt.of(0),
                        OptionalInt.empty()));
        return tiny;
    }

    private static PlanResult plan(PlanRequest request) {
        return Planner.plan(request, SolveOptions.steps(20_000), SolveMonitor.SILENT);
    }

    private static TinyRequest capped(long minor) {
        TinyRequest tiny = tenHeadsWhoStay();
        tiny.caps.add(new BudgetCap("cap", "cap", Scope.of(CostCategory.LABOUR), Money.ofMinor(minor)));
        return tiny;
    }

    @Test
    void theWayOutNamesTheExactAmount() {
        // ten heads for two periods cost 20,000.00 and nobody may be released
        PlanResult result = plan(capped(15_000_00).needs(1_000, 1_000).build());
        assertFalse(result.assessment().feasible());
        assertEquals(
                List.of(new Relaxation(LimitKind.BUDGET_CAP, "cap", OptionalInt.empty(), 15_000_00, 20 * ONE_HEAD)),
                result.wayOut());
    }

    @Test
    void thatNothingFitsIsProvenWhereItIs() {
        assertEquals(
                Proof.NOTHING_FITS,
                plan(capped(15_000_00).needs(1_000, 1_000).build()).proof());
    }

    @Test
    void whatIsStoppedAtOnceHasARepairedPlanAndProvesNothing() {
        SolveMonitor stopped = new SolveMonitor() {
            @Override
            public boolean cancelled() {
                return true;
            }
        };
        TinyRequest tiny = capped(15_000_00);
        tiny.staffing.set(0, Staffing.of("team", "agent", 10));
        PlanRequest request = tiny.needs(700, 700).build();
        PlanResult result = Planner.plan(request, SolveOptions.steps(20_000), stopped);

        // ten heads are too many for the cap: some are released before anything is priced
        assertTrue(result.assessment().feasible());
        assertEquals(List.of(), result.wayOut());
        assertEquals(Proof.NONE, result.proof());
    }

    @Test
    void aCapOfNothingOnWhatHiresCostIsPricedAndBounded() {
        TinyRequest tiny = tenHeadsWhoStay();
        tiny.caps.add(new BudgetCap("none", "none", Scope.of(CostCategory.RECRUITMENT), Money.ZERO));
        PlanResult result = plan(tiny.needs(1_300, 1_300, 1_300, 1_300).build());
        assertTrue(result.assessment().feasible());
        assertTrue(result.proof().bounds());
        assertEquals(0, result.proof().gap(), 1e-6);
    }

    @Test
    void easingWhatTheWayOutNamesLetsAPlanFit() {
        Relaxation way =
                plan(capped(15_000_00).needs(1_000, 1_000).build()).wayOut().get(0);
        PlanResult eased = plan(capped(Math.round(way.to())).needs(1_000, 1_000).build());
        assertTrue(eased.assessment().feasible());
        assertEquals(List.of(), eased.wayOut());
    }

    @Test
    void theCapThatHoldsAPlanBackIsNamedWithWhatEasingItBuys() {
        // room for one more head of the three that are needed
        PlanResult result = plan(capped(22_500_00).needs(1_300, 1_300).build());
        assertTrue(result.assessment().feasible());
        BindingLimit binding = result.binding().get(0);
        assertEquals(LimitKind.BUDGET_CAP, binding.kind());
        assertEquals("cap", binding.subject());
        assertTrue(binding.gain().minor() > 0);
        assertTrue(binding.shortfallHoursAvoided() > 0);
        double missing = result.assessment().shortfallHours();
        assertTrue(binding.shortfallHoursAvoided() <= missing + 1e-9);
    }

    @Test
    void aCapWithRoomIsNotBinding() {
        PlanResult result = plan(capped(90_000_00).needs(1_300, 1_300).build());
        assertEquals(List.of(), result.binding());
    }

    @Test
    void theCurveHasAtLeastNineLevelsAndThePlanAmongThem() {
        PlanResult result = plan(capped(22_500_00).needs(1_300, 1_300).build());
        List<FrontierPoint> curve = result.frontier().stream()
                .filter(point -> point.basis() == FrontierPoint.Basis.BOUND)
                .toList();
        assertTrue(curve.size() >= 9);
        for (int k = 1; k < curve.size(); k++) {
            assertTrue(curve.get(k).share() > curve.get(k - 1).share());
            assertTrue(!curve.get(k - 1).fits()
                    || curve.get(k).objective().minor()
                            <= curve.get(k - 1).objective().minor());
        }
        FrontierPoint own = result.frontier().get(curve.size());
        assertEquals(FrontierPoint.Basis.PLAN, own.basis());
        assertEquals(result.assessment().cost(), own.cost());
        FrontierPoint present =
                curve.stream().filter(point -> point.share() == 1).findFirst().orElseThrow();
        // half a minor unit for each amount that is rounded is left to the bound
        assertTrue(present.objective().minor() <= own.objective().minor() + 2);
    }
}
