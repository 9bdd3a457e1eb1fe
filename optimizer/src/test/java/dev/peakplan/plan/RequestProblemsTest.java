package dev.peakplan.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.TinyRequest;
import dev.peakplan.generate.RandomRequests;
import dev.peakplan.plan.RequestProblem.Expected;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RequestProblemsTest {
    private static Map<String, Expected> find(PlanRequest request) {
        return RequestProblems.find(request).stream()
                .collect(Collectors.toMap(RequestProblem::path, RequestProblem::expected));
    }

    @Property(tries = 30)
    void soundRequestsHaveNoProblem(@ForAll @IntRange(min = 0, max = 10_000) int seed) {
        assertEquals(List.of(), RequestProblems.find(RandomRequests.of(seed, 1 + seed % 9, 1 + seed % 14)));
    }

    @Test
    void everyReferenceThatLeadsNowhereIsReportedAtOnce() {
        TinyRequest tiny = TinyRequest.ofOneTeam();
        tiny.teams.add(new Team("t2", "T2", "nowhere", "nobody", 0, Optional.empty()));
        tiny.staffing.add(Staffing.of("t3", "pilot", 1));
        tiny.commitments.add(new Commitment("t2", "agent", "P9", 0, 0, 0));
        tiny.volumes.add(new Volume("q", "P1", 10));
        tiny.caps.add(
                new BudgetCap("cap", "Cap", Scope.ALL.inPeriods("P3", "P1").atSite("s9"), Money.ofMinor(1)));
        assertEquals(
                Map.of(
                        "organisation.teams[1].siteId", Expected.KNOWN_SITE,
                        "organisation.teams[1].departmentId", Expected.KNOWN_DEPARTMENT,
                        "workforce.staffing[1].teamId", Expected.KNOWN_TEAM,
                        "workforce.staffing[1].roleId", Expected.KNOWN_ROLE,
                        "workforce.commitments[0]", Expected.KNOWN_STAFFING,
                        "workforce.commitments[0].periodId", Expected.KNOWN_PERIOD,
                        "demand.volumes[0].queueId", Expected.KNOWN_QUEUE,
                        "budget.caps[0].scope.siteId", Expected.KNOWN_SITE,
                        "budget.caps[0].scope.toPeriodId", Expected.NOT_BEFORE),
                find(tiny.build()));
    }

    @Test
    void duplicatesPointAtTheFirstUse() {
        TinyRequest tiny = TinyRequest.ofOneTeam();
        tiny.teams.add(tiny.teams.get(0));
        RequestProblem problem = RequestProblems.find(tiny.build()).get(0);
        assertEquals("organisation.teams[1].id", problem.path());
        assertEquals("team", problem.found());
        assertEquals("organisation.teams[0].id", problem.detail());
        assertEquals(
                "organisation.teams[1].id is \"team\" but must be unique; it is already used at organisation.teams[0].id",
                problem.sentence(Language.EN));
        assertTrue(problem.sentence(Language.ZH).contains("唯一"));
    }

    @Test
    void linesNeedOneAmountPerPeriod() {
        TinyRequest tiny = TinyRequest.ofOneTeam();
        tiny.lines.add(new BudgetLine(
                "rent",
                "Rent",
                CostCategory.OPERATING,
                Optional.empty(),
                Optional.empty(),
                CostDriver.FIXED,
                List.of(Money.ofMinor(1)),
                false,
                "",
                ""));
        assertEquals(Map.of("budget.lines[0].amounts", Expected.ONE_PER_PERIOD), find(tiny.build()));
    }

    @Test
    void queuesNeedAProfileAndAVolumeInEveryPeriod() {
        TinyRequest tiny = TinyRequest.ofOneTeam();
        tiny.queues.add(new Queue(
                "q",
                "Q",
                "team",
                Channel.PHONE,
                200,
                new ServiceGoal(0.8, 20),
                OptionalDouble.empty(),
                1,
                0,
                Optional.empty(),
                "office"));
        tiny.volumes.add(new Volume("q", "P2", 10));
        List<RequestProblem> problems = RequestProblems.find(tiny.build());
        assertEquals(
                Map.of(
                        "demand.queues[0].profileId", Expected.KNOWN_PROFILE,
                        "demand.queues[0]", Expected.VOLUME_OF_EVERY_PERIOD),
                find(tiny.build()));
        assertEquals("P1, P3", problems.get(1).detail());
    }

    @Test
    void initiativesNameOthersAndStartInOrder() {
        TinyRequest tiny = TinyRequest.ofOneTeam();
        Initiative initiative = TinyRequest.initiative("i", 2, 0, 0, TinyRequest.costs(1, 0, 0, 0), 0);
        tiny.initiatives.add(
                TinyRequest.with(initiative, Initiative.Obligation.OPTIONAL, List.of("i"), List.of("other")));
        assertEquals(
                Map.of(
                        "budget.initiatives[0].window.latestPeriodId", Expected.NOT_BEFORE,
                        "budget.initiatives[0].excludes[0]", Expected.KNOWN_INITIATIVE,
                        "budget.initiatives[0].requires[0]", Expected.KNOWN_INITIATIVE),
                find(tiny.build()));
    }

    @Test
    void scenariosAimAtWhatExists() {
        PlanRequest base = TinyRequest.ofOneTeam().build();
        ScenarioChange change =
                new ScenarioChange(ScenarioChange.Kind.HANDLE_TIME_FACTOR, Optional.empty(), Optional.of("q"), 1.1);
        PlanRequest request = new PlanRequest(
                base.settings(),
                base.goal(),
                base.calendar(),
                base.organisation(),
                base.workforce(),
                base.demand(),
                base.budget(),
                List.of(new Scenario("s", "S", List.of(change))));
        assertEquals(Map.of("scenarios[0].changes[0].target", Expected.KNOWN_TARGET), find(request));
    }
}
