package dev.peakplan.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.peakplan.generate.RandomRequests;
import dev.peakplan.plan.GoalKind;
import dev.peakplan.plan.Initiative;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Scenario;
import dev.peakplan.plan.ScenarioChange;
import dev.peakplan.plan.ScenarioChange.Kind;
import dev.peakplan.plan.Season;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScenariosTest {
    private final PlanRequest request = RandomRequests.of(1, 3, 12);

    private PlanRequest apply(Kind kind, Season season, String target, double value) {
        ScenarioChange change =
                new ScenarioChange(kind, Optional.ofNullable(season), Optional.ofNullable(target), value);
        return Scenarios.apply(request, new Scenario("what if", "what if", List.of(change)));
    }

    @Test
    void noChangeChangesNothing() {
        assertEquals(request, Scenarios.apply(request, new Scenario("same", "same", List.of())));
    }

    @Test
    void volumesOfThePeakRiseAndOthersStay() {
        PlanRequest changed = apply(Kind.VOLUME_FACTOR, Season.PEAK, null, 1.5);
        for (int n = 0; n < request.demand().requiredHours().size(); n++) {
            var before = request.demand().requiredHours().get(n);
            boolean peak = request.calendar()
                            .periods()
                            .get(request.calendar().getIndex(before.periodId()))
                            .season()
                    == Season.PEAK;
            assertEquals(
                    before.hours() * (peak ? 1.5 : 1),
                    changed.demand().requiredHours().get(n).hours(),
                    1e-9);
        }
    }

    @Test
    void handleTimeOfOneQueueChanges() {
        PlanRequest changed = apply(Kind.HANDLE_TIME_FACTOR, null, "Q1", 2);
        assertEquals(
                2 * request.demand().queues().get(0).handleTimeSeconds(),
                changed.demand().queues().get(0).handleTimeSeconds());
    }

    @Test
    void wagesAndPricesMoveTheirIndices() {
        assertEquals(
                1.1 * request.calendar().periods().get(3).wageIndex(),
                apply(Kind.WAGE_FACTOR, null, null, 1.1)
                        .calendar()
                        .periods()
                        .get(3)
                        .wageIndex());
        assertEquals(
                1.1 * request.calendar().periods().get(3).priceIndex(),
                apply(Kind.PRICE_FACTOR, null, null, 1.1)
                        .calendar()
                        .periods()
                        .get(3)
                        .priceIndex());
    }

    @Test
    void attritionOfARoleChangesWhereverItIsStated() {
        PlanRequest changed = apply(Kind.ATTRITION_FACTOR, null, "junior", 3);
        assertEquals(
                3 * request.workforce().roles().get(0).attritionPerPeriod(),
                changed.workforce().roles().get(0).attritionPerPeriod());
        for (int k = 0; k < request.workforce().staffing().size(); k++) {
            var before = request.workforce().staffing().get(k);
            double factor = before.roleId().equals("junior") ? 3 : 1;
            assertEquals(
                    before.attritionPerPeriod().orElse(0) * factor,
                    changed.workforce().staffing().get(k).attritionPerPeriod().orElse(0));
        }
    }

    @Test
    void oneCapChanges() {
        PlanRequest changed = apply(Kind.CAP_FACTOR, null, "training", 0.5);
        assertEquals(
                request.budget().caps().get(1).amount().times(0.5),
                changed.budget().caps().get(1).amount());
        assertEquals(request.budget().caps().get(0), changed.budget().caps().get(0));
    }

    @Test
    void goalAndInitiativesChange() {
        assertEquals(
                GoalKind.MOST_SERVICE,
                apply(Kind.GOAL_KIND, null, null, 1).goal().kind());
        assertThrows(IllegalArgumentException.class, () -> apply(Kind.GOAL_KIND, null, null, 9));
        assertEquals(
                Initiative.Obligation.FORCED,
                apply(Kind.FORCE_INITIATIVE, null, "bot", 0)
                        .budget()
                        .initiatives()
                        .get(0)
                        .obligation());
        assertEquals(
                Initiative.Obligation.FORBIDDEN,
                apply(Kind.FORBID_INITIATIVE, null, "bot", 0)
                        .budget()
                        .initiatives()
                        .get(0)
                        .obligation());
    }
}
