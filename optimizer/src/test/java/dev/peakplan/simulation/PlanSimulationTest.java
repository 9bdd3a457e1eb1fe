package dev.peakplan.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.generate.RandomRequests;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PeriodRequirement;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.ServiceOutcome;
import dev.peakplan.plan.SimulatedService;
import dev.peakplan.plan.SimulationReport;
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
}
