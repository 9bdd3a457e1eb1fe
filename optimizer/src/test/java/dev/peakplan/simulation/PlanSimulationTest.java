package dev.peakplan.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.generate.RandomRequests;
import dev.peakplan.plan.Demand;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PeriodRequirement;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Queue;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.ServiceOutcome;
import dev.peakplan.plan.SimulatedService;
import dev.peakplan.plan.SimulationReport;
import dev.peakplan.plan.TeamShare;
import dev.peakplan.requirement.Requirements;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PlanSimulationTest {
    private static final PlanRequest REQUEST = RandomRequests.of(11, 4, 2);
    private static final Requirement REQUIREMENT = Requirements.of(REQUEST);
    private static final SimulationTerms CLASSIC = new SimulationTerms(1, 0, 0, 0.01, 104);

    private static List<ServiceOutcome> staffedAt(double multiple) {
        List<ServiceOutcome> outcomes = new ArrayList<>();
        for (Requirement.TeamRequirement team : REQUIREMENT.teams()) {
            for (int t = 0; t < team.periods().size(); t++) {
                PeriodRequirement need = team.periods().get(t);
                outcomes.add(new ServiceOutcome(
                        team.teamId(),
                        t,
                        need.requiredHours(),
                        multiple * need.requiredHours(),
                        0,
                        0,
                        OptionalDouble.empty(),
                        Money.ZERO));
            }
        }
        return outcomes;
    }

    @Test
    void teamsStaffedToTheirNeedReachTheirGoal() {
        SimulationReport report = PlanSimulation.of(REQUEST, REQUIREMENT, staffedAt(1), CLASSIC, Progress.SILENT);
        List<SimulatedService> teams = report.services().stream()
                .filter(service -> service.queueId().isEmpty())
                .toList();
        assertEquals(4, teams.size());
        for (SimulatedService service : teams) {
            assertEquals(0.8, service.serviceLevel(), 0.03);
            assertTrue(service.halfWidth() <= 0.01);
            assertTrue(service.serviceLevel() <= service.ofAnswered());
            assertTrue(service.serviceLevel() <= service.plusShortAbandons());
        }
    }

    @Test
    void theSameSeedGivesTheSameFigures() {
        SimulationReport one =
                PlanSimulation.of(REQUEST, REQUIREMENT, staffedAt(0.9), SimulationTerms.USUAL, Progress.SILENT);
        SimulationReport two =
                PlanSimulation.of(REQUEST, REQUIREMENT, staffedAt(0.9), SimulationTerms.USUAL, Progress.SILENT);
        assertEquals(one, two);
    }

    @Test
    void progressIsToldAndCanStopIt() {
        AtomicInteger told = new AtomicInteger();
        SimulationReport stopped = PlanSimulation.of(REQUEST, REQUIREMENT, staffedAt(1), CLASSIC, (done, total) -> {
            assertEquals(8, total);
            told.incrementAndGet();
            return false;
        });
        assertEquals(8, told.get());
        assertTrue(stopped.services().size() < 8);
    }

    private static final List<String> WITH_QUEUES =
            REQUEST.demand().queues().stream().map(Queue::teamId).distinct().toList();

    /** The queues of the first team that has any are answered by the second such team too. */
    private static PlanRequest shared() {
        String first = WITH_QUEUES.get(0);
        String second = WITH_QUEUES.get(1);
        List<Queue> queues = REQUEST.demand().queues().stream()
                .map(queue -> queue.teamId().equals(first)
                        ? new Queue(
                                queue.id(),
                                queue.name(),
                                first,
                                queue.channel(),
                                queue.handleTimeSeconds(),
                                queue.goal(),
                                queue.patienceSeconds(),
                                queue.concurrency(),
                                queue.dueHours(),
                                queue.valuePerLostContact(),
                                queue.profileId(),
                                List.of(new TeamShare(second, 0.3)))
                        : queue)
                .toList();
        return REQUEST.with(new Demand(
                queues,
                REQUEST.demand().volumes(),
                REQUEST.demand().profiles(),
                REQUEST.demand().requiredHours()));
    }

    @Test
    void teamsThatShareQueuesReachTheGoalOfTheirPoolTogether() {
        PlanRequest request = shared();
        Requirement requirement = Requirements.of(request);
        String first = WITH_QUEUES.get(0);
        List<ServiceOutcome> outcomes = new ArrayList<>();
        for (Requirement.TeamRequirement team : requirement.teams()) {
            double hours = team.periods().get(0).requiredHours();
            outcomes.add(new ServiceOutcome(team.teamId(), 0, hours, hours, 0, 0, OptionalDouble.empty(), Money.ZERO));
        }
        SimulationReport report = PlanSimulation.of(
                request, requirement, outcomes, outcome -> outcome.teamId().equals(first), CLASSIC, Progress.SILENT);
        SimulatedService ofFirst = report.services().get(0);
        assertEquals(first, ofFirst.teamId());
        // its queues are helped with, those of the other team are not
        assertTrue(ofFirst.serviceLevel() > 0.78 && ofFirst.serviceLevel() < 0.92, ofFirst::toString);
        assertTrue(
                report.services().stream().allMatch(service -> service.teamId().equals(first)));
        assertEquals(
                request.demand().queues().stream()
                        .filter(queue -> queue.shareOf(first) > 0)
                        .count(),
                report.services().size() - 1L);
    }
}
