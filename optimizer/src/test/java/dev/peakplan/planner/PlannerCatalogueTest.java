package dev.peakplan.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.TinyRequest;
import dev.peakplan.plan.BudgetCap;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.Initiative;
import dev.peakplan.plan.InitiativeDecision;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.Role;
import dev.peakplan.plan.Scope;
import dev.peakplan.plan.Seniority;
import dev.peakplan.plan.ShortfallTerms;
import dev.peakplan.plan.Site;
import dev.peakplan.plan.Staffing;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The planner from simple to hard: each case has an answer that is known. */
class PlannerCatalogueTest {
    private final TinyRequest tiny = TinyRequest.ofOneTeam();

    private static PlanResult plan(PlanRequest request) {
        return Planner.plan(request, SolveOptions.steps(40_000), SolveMonitor.SILENT);
    }

    private static Staffing withoutReleases(double heads) {
        return new Staffing(
                "team",
                "agent",
                heads,
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                OptionalInt.of(0),
                OptionalInt.empty());
    }

    private static List<Integer> hires(PlanResult result, int k) {
        return result.plan().staffing().get(k).hires();
    }

    private static List<Integer> releases(PlanResult result, int k) {
        return result.plan().staffing().get(k).releases();
    }

    @Test
    void A01_enoughHeadsNeedNoDecision() {
        PlanResult result = plan(tiny.needs(1_000, 1_000).build());
        assertTrue(result.assessment().feasible());
        assertEquals(List.of(0, 0), hires(result, 0));
        assertEquals(List.of(0, 0), releases(result, 0));
        assertEquals(2 * 10_000_00, result.assessment().objective().minor());
    }

    @Test
    void A00_theRunTellsTheVersionThatTheBuildGave() {
        String version = plan(tiny.needs(1_000).build()).run().productVersion();
        assertTrue(version.matches("\\d+\\.\\d+\\.\\d+.*"), version);
    }

    @Test
    void A02_moreWorkMeansHires() {
        PlanResult result = plan(tiny.needs(1_000, 1_300, 1_300, 1_300, 1_300).build());
        assertEquals(List.of(0, 3, 0, 0, 0), hires(result, 0));
        assertEquals(0, result.assessment().shortfallHours(), 1e-9);
    }

    @Test
    void A03_lessWorkMeansReleases() {
        PlanResult result = plan(tiny.needs(1_000, 700, 700, 700).build());
        assertEquals(List.of(0, 3, 0, 0), releases(result, 0));
    }

    @Test
    void A04_aShortPeakIsWorkedInOvertime() {
        PlanResult result = plan(tiny.needs(1_000, 1_050, 1_000).build());
        assertEquals(List.of(0, 5, 0), result.plan().staffing().get(0).overtimeSteps());
        assertEquals(List.of(0, 0, 0), hires(result, 0));
    }

    @Test
    void A05_seatsLimitHiresAndOvertimeFillsIn() {
        tiny.sites.set(0, new Site("site", "Site", 12, 100));
        PlanResult result = plan(tiny.needs(1_300, 1_300, 1_300, 1_300).build());
        assertEquals(List.of(2, 0, 0, 0), hires(result, 0));
        assertEquals(List.of(10, 10, 10, 10), result.plan().staffing().get(0).overtimeSteps());
    }

    @Test
    void A06_aCapIsKeptToTheFenAndWhatItBuysIsBought() {
        tiny.overtimePerHead = 0;
        tiny.staffing.set(0, withoutReleases(10));
        tiny.caps.add(new BudgetCap("cap", "cap", Scope.of(CostCategory.LABOUR), Money.ofMinor(34_999_99)));
        PlanResult result = plan(tiny.needs(1_000, 1_500, 1_500).build());
        assertTrue(result.assessment().feasible());
        // 4,999.99 are left: two heads for two periods, a third would be one fen too much
        assertEquals(4, hires(result, 0).get(1) * 2 + hires(result, 0).get(2));
    }

    @Test
    void A07_anInitiativeIsChosenWhenItSavesMoreThanItCosts() {
        tiny.initiatives.add(TinyRequest.initiative("good", 0, 2, 0, TinyRequest.costs(1_000_00, 0, 0, 0), 0.2));
        tiny.initiatives.add(TinyRequest.initiative("bad", 0, 2, 0, TinyRequest.costs(900_000_00, 0, 0, 0), 0.01));
        PlanResult result = plan(tiny.needs(1_250, 1_250, 1_250).build());
        assertEquals(
                List.of(new InitiativeDecision("good", "P1")), result.plan().initiatives());
    }

    @Test
    void A08_forcedInitiativesBringWhatTheyRequireAndForbiddenOnesStayOut() {
        tiny.initiatives.add(TinyRequest.initiative("base", 1, 2, 0, TinyRequest.costs(100_00, 0, 0, 0), 0));
        tiny.initiatives.add(TinyRequest.with(
                TinyRequest.initiative("forced", 0, 2, 0, TinyRequest.costs(100_00, 0, 0, 0), 0),
                Initiative.Obligation.FORCED,
                List.of(),
                List.of("base")));
        tiny.initiatives.add(TinyRequest.with(
                TinyRequest.initiative("forbidden", 0, 2, 0, TinyRequest.costs(0, 0, 0, 900_00), 0),
                Initiative.Obligation.FORBIDDEN,
                List.of(),
                List.of()));
        PlanResult result = plan(tiny.needs(1_000, 1_000, 1_000).build());
        assertTrue(result.assessment().feasible());
        assertEquals(
                List.of("base", "forced"),
                result.plan().initiatives().stream()
                        .map(InitiativeDecision::initiativeId)
                        .toList());
    }

    @Test
    void A09_noPlanFitsACapBelowWhatIsThere() {
        tiny.caps.add(new BudgetCap("cap", "cap", Scope.of(CostCategory.LABOUR), Money.ofMinor(1_00)));
        tiny.staffing.set(0, withoutReleases(10));
        PlanResult result = plan(tiny.needs(1_000).build());
        assertFalse(result.assessment().feasible());
        assertEquals("cap", result.assessment().violations().get(0).subject());
    }

    /** Winston's technicians: 598,583.125 is the least pay with whole trainees; heads are rounded to the fen five times. */
    @Test
    void A10_technicians() {
        tiny.paidHours = 160;
        tiny.overtimePerHead = 0;
        tiny.shortfall = new ShortfallTerms(Money.ofMinor(10_000_00), 0.05, 4);
        Role role = TinyRequest.role("agent", Seniority.JUNIOR, List.of(), 0.05, 0, 1, 50);
        tiny.roles.set(0, role);
        tiny.staffing.set(
                0,
                new Staffing(
                        "team",
                        "agent",
                        50 / 0.95,
                        Optional.of(TinyRequest.pay(2_000_00, 0, 0, 0, 1_000_00, 0)),
                        OptionalDouble.empty(),
                        OptionalInt.empty(),
                        OptionalInt.of(0),
                        OptionalInt.empty()));
        PlanResult result = plan(tiny.needs(6_000, 7_000, 8_000, 9_500, 11_000).build());
        assertTrue(result.assessment().feasible());
        assertEquals(0, result.assessment().shortfallHours(), 1e-9);
        assertEquals(598_583_12.5, result.assessment().cost().minor(), 3);
    }

    /** Lorie and Savage: the best choice is worth 70; benefits are stated net of cost, so that value alone counts. */
    @Test
    void A11_capitalRationing() {
        int[] value = {14, 17, 17, 15, 40, 12, 14, 10, 12};
        int[] first = {12, 54, 6, 6, 30, 6, 48, 36, 18};
        int[] second = {3, 7, 6, 2, 35, 6, 4, 3, 3};
        tiny.staffing.set(0, Staffing.of("team", "agent", 0));
        for (int m = 0; m < value.length; m++) {
            long benefit = (value[m] + first[m] + second[m]) * 100L;
            Initiative.Costs costs = new Initiative.Costs(
                    Money.ofMinor(first[m] * 100L),
                    Money.ZERO,
                    List.of(Money.ZERO, Money.ofMinor(second[m] * 100L)),
                    Money.ZERO,
                    Money.ofMinor(benefit));
            tiny.initiatives.add(TinyRequest.initiative("project " + (m + 1), 0, 0, 0, costs, 0));
        }
        tiny.caps.add(new BudgetCap("1", "1", Scope.ALL.inPeriods("P1", "P1"), Money.ofMinor(50_00)));
        tiny.caps.add(new BudgetCap("2", "2", Scope.ALL.inPeriods("P2", "P2"), Money.ofMinor(20_00)));
        PlanResult result = plan(tiny.needs(0, 0).build());
        assertEquals(-70_00, result.assessment().objective().minor());
        assertEquals(
                List.of("project 1", "project 3", "project 4", "project 6", "project 9"),
                result.plan().initiatives().stream()
                        .map(InitiativeDecision::initiativeId)
                        .collect(Collectors.toList()));
    }
}
