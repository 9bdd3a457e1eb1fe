package dev.peakplan.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.TinyPlan;
import dev.peakplan.TinyRequest;
import dev.peakplan.check.Checker;
import dev.peakplan.generate.RandomRequests;
import dev.peakplan.generate.RandomRequirements;
import dev.peakplan.model.InitiativeModel;
import dev.peakplan.model.ModelCompiler;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.plan.BindingLimit;
import dev.peakplan.plan.BudgetCap;
import dev.peakplan.plan.Easing;
import dev.peakplan.plan.FrontierPoint;
import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.RealTimeContacts;
import dev.peakplan.plan.Relaxation;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.Scope;
import dev.peakplan.plan.Site;
import dev.peakplan.plan.Staffing;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SensitivityTest {
    /** Ten heads that nobody may release, at 1,000.00 each in three periods: 30,000.00. */
    private static PlanRequest request(long cap, int seats, int mostHires) {
        TinyRequest tiny = TinyRequest.ofOneTeam();
        tiny.overtimePerHead = 0;
        tiny.sites.set(0, new Site("site", "Site", seats, 100));
        tiny.staffing.set(
                0,
                new Staffing(
                        "team",
                        "agent",
                        10,
                        Optional.empty(),
                        OptionalDouble.empty(),
                        OptionalInt.of(mostHires),
                        OptionalInt.of(0),
                        OptionalInt.of(0)));
        tiny.caps.add(new BudgetCap("all", "all", Scope.ALL, Money.ofMinor(cap)));
        return tiny.build();
    }

    private static PlanningModel model(PlanRequest request, Requirement requirement) {
        return ModelCompiler.compile(request, requirement);
    }

    @Test
    void capThatIsTooSmallIsEasedToTheLastMinorUnitAndNoFurther() {
        PlanRequest broken = request(25_000_00, 100, 0);
        Requirement requirement = TinyPlan.hours(broken, 900);
        List<Relaxation> way = CheapestWayOut.of(model(broken, requirement), new int[0], () -> false);

        assertEquals(1, way.size());
        assertEquals(LimitKind.BUDGET_CAP, way.get(0).kind());
        assertEquals("all", way.get(0).subject());
        // half a minor unit for each of the three amounts that are rounded is left to the bound
        assertEquals(30_000_00, way.get(0).to(), 2);
        // by trying every plan that there is: there is one, and it fits from there on and not below
        assertTrue(fits(request(30_000_00, 100, 0), requirement));
        assertFalse(fits(request(29_999_99, 100, 0), requirement));
    }

    @Test
    void seatsThatAreTooFewAreEasedInEveryPeriod() {
        PlanRequest broken = request(90_000_00, 7, 0);
        Requirement requirement = TinyPlan.hours(broken, 900);
        List<Relaxation> way = CheapestWayOut.of(model(broken, requirement), new int[0], () -> false);

        assertEquals(3, way.size());
        for (Relaxation relaxation : way) {
            assertEquals(LimitKind.SEATS, relaxation.kind());
            assertEquals(10, relaxation.to());
        }
        assertTrue(fits(request(90_000_00, 10, 0), requirement));
        assertFalse(fits(request(90_000_00, 9, 0), requirement));
    }

    private static boolean fits(PlanRequest request, Requirement requirement) {
        return Checker.check(request, requirement, new TinyPlan(request).build())
                .feasible();
    }

    @Test
    void planThatFitsNeedsNoWayOut() {
        PlanRequest request = request(90_000_00, 100, 0);

        assertTrue(CheapestWayOut.of(model(request, TinyPlan.hours(request, 900)), new int[0], () -> false)
                .isEmpty());
    }

    @Test
    void oneMoreSeatIsWorthTheHoursThatAHeadWorks() {
        PlanRequest request = request(900_000_00, 10, 5);
        Requirement requirement = TinyPlan.hours(request, 1_100);
        List<BindingLimit> binding = Sensitivity.of(
                        model(request, requirement), requirement, RealTimeContacts.of(request), new int[0])
                .binding(5, () -> false);

        BindingLimit first = binding.get(0);
        assertEquals(LimitKind.SEATS, first.kind());
        assertEquals("site", first.subject());
        assertTrue(first.shortfallHoursAvoided() >= 0);
        assertTrue(first.gain().minor() > 0);
        Easing easing = first.easing().orElseThrow();
        double part = first.step() / easing.by();
        Easing.Optimum present = easing.present();
        Easing.Optimum eased = easing.eased();
        assertEquals(
                first.gain().minor(),
                (present.objective().minor() - eased.objective().minor()) * part,
                2);
        assertEquals(
                first.shortfallHoursAvoided(),
                Math.max(0, present.shortfallHours() - eased.shortfallHours()) * part,
                1e-9);
    }

    @Test
    void gainsAreThoseOfTheLimitsAlsoWhereTheyWereBegunInHaste() {
        PlanRequest request = RandomRequests.of(1, 6, 12);
        Requirement requirement = RandomRequirements.of(request);
        PlanningModel model = model(request, requirement);
        double[][] contacts = RealTimeContacts.of(request);
        int[] none = new int[model.initiatives().length];
        Arrays.fill(none, InitiativeModel.NOT_CHOSEN);
        Map<String, Long> gains =
                gains(Sensitivity.of(model, requirement, contacts, none).binding(12, () -> false));
        assertFalse(gains.isEmpty());

        // ended after some teams were priced, where many staffings are not known yet that the limits have nothing to do
        // with
        for (int most : new int[] {40, 60}) {
            Sensitivity hasty = Sensitivity.of(model, requirement, contacts, none);
            int[] asked = {0};
            hasty.begin(() -> ++asked[0] > most);
            assertEquals(gains, gains(hasty.binding(12, () -> false)), "ended after " + most);
        }
    }

    private static Map<String, Long> gains(List<BindingLimit> limits) {
        Map<String, Long> gains = new TreeMap<>();
        limits.forEach(limit -> gains.put(
                limit.kind() + " " + limit.subject() + " " + limit.period(),
                limit.gain().minor()));
        return gains;
    }

    @Test
    void moreMoneyNeverMakesTheFrontierWorse() {
        PlanRequest request = request(31_000_00, 100, 5);
        Requirement requirement = TinyPlan.hours(request, 1_500);
        double[] shares = {0.96, 0.97, 0.98, 0.99, 1, 1.01, 1.02, 1.05, 1.1};
        List<FrontierPoint> points = Sensitivity.of(
                        model(request, requirement), requirement, RealTimeContacts.of(request), new int[0])
                .frontier(shares, () -> false);

        // below the pay of those who are there nothing fits: 0.96 of the cap
        assertEquals(shares.length, points.size());
        assertFalse(points.get(0).fits());
        for (int k = 2; k < points.size(); k++) {
            assertTrue(points.get(k).objective().minor()
                    <= points.get(k - 1).objective().minor());
            assertTrue(points.get(k).shortfallHours() <= points.get(k - 1).shortfallHours() + 1e-6);
        }
        assertTrue(points.get(8).shortfallHours() < points.get(1).shortfallHours());
        for (int k = 1; k < points.size(); k++) {
            FrontierPoint point = points.get(k);
            assertTrue(point.fits());
            assertEquals(
                    Math.round(31_000_00 * shares[k]), point.cap().orElseThrow().minor());
            // half a minor unit for each of the three amounts that are rounded is left to the bound
            assertTrue(point.cost().minor() <= point.cap().orElseThrow().minor() + 2);
        }
    }
}
