package dev.peakplan.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.generate.RandomRequests;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.RosterReport;
import dev.peakplan.plan.RosterReport.Shift;
import dev.peakplan.plan.ServiceOutcome;
import dev.peakplan.plan.ShiftPattern;
import dev.peakplan.plan.ShiftPattern.Break;
import dev.peakplan.requirement.Requirements;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RostersTest {
    private static final PlanRequest REQUEST = RandomRequests.of(11, 4, 2);
    private static final Requirement REQUIREMENT = Requirements.of(REQUEST);
    private static final RosterTerms TERMS = new RosterTerms(0.95, 20_000, 3);

    private static ServiceOutcome staffedAt(double multiple) {
        Requirement.TeamRequirement team = REQUIREMENT.teams().stream()
                .filter(each -> !each.periods().get(0).curve().isEmpty())
                .findFirst()
                .orElseThrow();
        double need = team.periods().get(0).requiredHours();
        return new ServiceOutcome(team.teamId(), 0, need, multiple * need, 0, 0, OptionalDouble.empty(), Money.ZERO);
    }

    private static RosterReport roster(double multiple, List<ShiftPattern> patterns) {
        return Rosters.of(REQUEST, REQUIREMENT, staffedAt(multiple), patterns, TERMS)
                .orElseThrow();
    }

    @Test
    void plentyOfHoursCanBeScheduledAndHalfTheHoursCoverHalfTheNeed() {
        RosterReport plenty = roster(3, List.of());
        assertTrue(plenty.schedulable());
        assertTrue(plenty.coverage() >= 0.95);
        assertTrue(plenty.lines().size() >= plenty.leastLines());
        RosterReport half = roster(0.5, List.of());
        assertEquals(plenty.neededHours() / 2, half.neededHours(), 1e-3 * plenty.neededHours());
    }

    @Test
    void hoursAddUpAndLossIsWhatMeetsNoNeed() {
        RosterReport roster = roster(1, List.of());
        double covered = roster.covered().stream()
                .mapToDouble(agents -> agents * roster.intervalMinutes() / 60.0)
                .sum();
        assertEquals(roster.rosteredHours(), covered, 1e-3);
        assertEquals(1 - roster.usefulHours() / roster.rosteredHours(), roster.rosteringLoss(), 1e-12);
        assertEquals(REQUEST.settings().schedulingLoss(), roster.schedulingLoss());
    }

    @Test
    void breaksAreTakenWithinTheirWindow() {
        ShiftPattern pattern = new ShiftPattern(
                "day",
                "Day",
                Optional.empty(),
                8 * 60,
                9 * 60,
                5,
                Optional.empty(),
                List.of(new Break(60, 180, 300, false), new Break(15, 60, 120, true)));
        RosterReport roster = roster(1, List.of(pattern));
        assertTrue(!roster.lines().isEmpty());
        for (RosterReport.Line line : roster.lines()) {
            assertEquals(5, line.shifts().size());
            for (Shift shift : line.shifts()) {
                int meal = shift.breakMinutes().get(0) - shift.startMinutes();
                int rest = shift.breakMinutes().get(1) - shift.startMinutes();
                assertTrue(meal >= 180 && meal <= 300, () -> "meal after " + meal);
                assertTrue(rest >= 60 && rest <= 120, () -> "rest after " + rest);
            }
        }
    }

    @Test
    void sameSeedGivesTheSameRoster() {
        assertEquals(roster(1, List.of()), roster(1, List.of()));
    }

    @Test
    void patternOffTheGridIsRefused() {
        ShiftPattern odd =
                new ShiftPattern("odd", "Odd", Optional.empty(), 8 * 60 + 7, 480, 5, Optional.empty(), List.of());
        assertThrows(IllegalArgumentException.class, () -> roster(1, List.of(odd)));
    }
}
