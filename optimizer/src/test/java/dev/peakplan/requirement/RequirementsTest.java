package dev.peakplan.requirement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.plan.Channel;
import dev.peakplan.plan.GoalKind;
import dev.peakplan.plan.PenaltyPiece;
import dev.peakplan.plan.PeriodRequirement;
import dev.peakplan.plan.RequiredHours;
import dev.peakplan.plan.Season;
import dev.peakplan.plan.ServicePoint;
import dev.peakplan.queueing.ErlangA;
import dev.peakplan.queueing.ErlangC;
import dev.peakplan.queueing.Station;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RequirementsTest {
    private static final double TABLE = 1e-4;

    private static PeriodRequirement first(DeskRequest desk) {
        return Requirements.of(desk.build()).teams().get(0).periods().get(0);
    }

    private static double erlangAHours(double perHour, double handleTime, double patience, double share) {
        Station station = new Station(perHour, handleTime, patience, 0);
        return ErlangA.agents(station, share, 20) * DeskRequest.OPEN_HOURS * DeskRequest.WEEKS;
    }

    @Test
    void aFlatQueueNeedsErlangAsAgentsInEveryOpenHour() {
        PeriodRequirement need = first(new DeskRequest().with(DeskRequest.phone("calls", 240, 180), 100));
        double expected = erlangAHours(100, 240, 180, 0.8);
        assertEquals(expected, need.requiredHours(), TABLE * expected);
        ServicePoint just = need.curve().stream()
                .filter(point -> Math.abs(point.hours() - need.requiredHours()) < 1e-6)
                .findFirst()
                .orElseThrow();
        assertEquals(0.8, just.serviceLevel(), 1e-3);
    }

    @Test
    void schedulingLossIsAddedOnTop() {
        DeskRequest desk = new DeskRequest().with(DeskRequest.phone("calls", 240, 180), 100);
        double without = first(desk).requiredHours();
        desk.schedulingLoss = 0.2;
        assertEquals(without / 0.8, first(desk).requiredHours(), 1e-9 * without);
    }

    @Test
    void theGoalsServiceLevelTargetReplacesTheQueuesOwn() {
        DeskRequest desk = new DeskRequest().with(DeskRequest.phone("calls", 240, 180), 100);
        desk.serviceLevelTarget = OptionalDouble.of(0.95);
        double expected = erlangAHours(100, 240, 180, 0.95);
        assertEquals(expected, first(desk).requiredHours(), TABLE * expected);
    }

    @Test
    void busyTeamsAreHeldToTheOccupancyCeiling() {
        DeskRequest desk = new DeskRequest().with(DeskRequest.phone("calls", 240, 180), 6_000);
        desk.occupancyCeiling = 0.8;
        double agents = first(desk).requiredHours() / DeskRequest.OPEN_HOURS / DeskRequest.WEEKS;
        assertEquals(0.8, ErlangA.of(new Station(6_000, 240, 180, agents)).occupancy(), 1e-4);
    }

    @Test
    void withoutPatienceErlangCSizesAndLateCallersCountAsLost() {
        DeskRequest desk = new DeskRequest()
                .with(DeskRequest.queue("calls", Channel.PHONE, 240, OptionalDouble.empty(), 1, 0), 100);
        PeriodRequirement need = first(desk);
        double agents = need.requiredHours() / DeskRequest.OPEN_HOURS / DeskRequest.WEEKS;
        assertEquals(
                0.8, ErlangC.serviceLevel(Station.patient(100, 240, agents), 20).inTime(), 1e-3);
        double atNeed = lostAt(need, need.requiredHours());
        double below = lostAt(need, 0.9 * need.requiredHours());
        assertTrue(atNeed < 5, () -> "lost " + atNeed);
        assertTrue(below > 100, () -> "lost " + below);
    }

    private static double lostAt(PeriodRequirement need, double hours) {
        return need.curve().stream()
                .filter(point -> Math.abs(point.hours() - hours) < 1e-6)
                .findFirst()
                .orElseThrow()
                .lostContacts();
    }

    @Test
    void sharedAgentsArePooledAndTheStrictestGoalDecides() {
        DeskRequest pooled =
                new DeskRequest().with(DeskRequest.phone("a", 240, 180), 50).with(DeskRequest.phone("b", 240, 180), 50);
        double expected = erlangAHours(100, 240, 180, 0.8);
        assertEquals(expected, first(pooled).requiredHours(), TABLE * expected);
    }

    @Test
    void chatConcurrencyDividesTheAgentsTimePerContact() {
        double one = first(new DeskRequest()
                        .with(DeskRequest.queue("chat", Channel.CHAT, 600, OptionalDouble.of(300), 3, 0), 60))
                .requiredHours();
        double expected = erlangAHours(60, 200, 300, 0.8);
        assertEquals(expected, one, TABLE * expected);
    }

    @Test
    void deferrableWorkAloneIsWorkloadOverTheOccupancyCeiling() {
        PeriodRequirement need = first(new DeskRequest()
                .with(DeskRequest.queue("mail", Channel.EMAIL, 360, OptionalDouble.empty(), 1, 8), 20));
        double workload = 20 * 0.1 * DeskRequest.OPEN_HOURS * DeskRequest.WEEKS;
        assertEquals(workload / 0.9, need.requiredHours(), 1e-6 * workload);
        assertEquals(0, lostAt(need, need.requiredHours()), 1e-6);
        assertEquals(3_200 * 0.5, lostAt(need, 0.5 * need.requiredHours()), 1);
    }

    @Test
    void deferrableWorkFirstFillsTheIdleTimeOfRealTimeAgents() {
        DeskRequest calls = new DeskRequest().with(DeskRequest.phone("calls", 240, 180), 10);
        double alone = first(calls).requiredHours();
        calls.with(DeskRequest.queue("mail", Channel.EMAIL, 360, OptionalDouble.empty(), 1, 8), 2);
        assertEquals(alone, first(calls).requiredHours(), 1e-9 * alone);
        DeskRequest more = new DeskRequest()
                .with(DeskRequest.phone("calls", 240, 180), 10)
                .with(DeskRequest.queue("mail", Channel.EMAIL, 360, OptionalDouble.empty(), 1, 8), 40);
        double together = first(more).requiredHours();
        assertTrue(together > alone && together < alone + 4 / 0.9 * DeskRequest.OPEN_HOURS * DeskRequest.WEEKS);
    }

    @Test
    void agentsForDeferrableWorkHelpWithCalls() {
        DeskRequest blended = new DeskRequest()
                .with(DeskRequest.phone("calls", 240, 180), 10)
                .with(DeskRequest.queue("mail", Channel.EMAIL, 360, OptionalDouble.empty(), 1, 8), 60);
        PeriodRequirement need = first(blended);
        ServicePoint just = need.curve().stream()
                .filter(point -> Math.abs(point.hours() - need.requiredHours()) < 1e-6)
                .findFirst()
                .orElseThrow();
        assertTrue(just.serviceLevel() > 0.95, just::toString);
        assertPiecesFit(need);
    }

    @Test
    void directHoursAndQueuesAdd() {
        DeskRequest desk = new DeskRequest().with(DeskRequest.phone("calls", 240, 180), 100);
        double queues = first(desk).requiredHours();
        desk.hours.add(new RequiredHours("team", "P1", 500));
        PeriodRequirement both = first(desk);
        assertEquals(queues + 500, both.requiredHours(), 1e-9 * queues);
        assertPiecesFit(both);
    }

    @Test
    void directHoursHaveTwoPieces() {
        DeskRequest desk = new DeskRequest();
        desk.hours.add(new RequiredHours("team", "P1", 1_000));
        PeriodRequirement need = first(desk);
        assertEquals(1_000, need.satiationHours());
        assertEquals(50, need.pieces().get(0).hours(), 1e-9);
        assertEquals(1_000_00, need.pieces().get(0).perHour().minor());
        assertEquals(4_000_00, need.pieces().get(1).perHour().minor());
        assertTrue(need.curve().isEmpty());
    }

    @Test
    void leastCostGainsNothingBeyondTheNeed() {
        DeskRequest desk = new DeskRequest().with(DeskRequest.phone("calls", 240, 180), 100);
        assertTrue(first(desk).satiationHours() > first(desk).requiredHours() * 1.05);
        desk.goal = GoalKind.LEAST_COST;
        assertEquals(first(desk).requiredHours(), first(desk).satiationHours(), 1e-9);
        assertPiecesFit(first(desk));
    }

    @Test
    void piecesRiseInPriceAndCoverTheSatiation() {
        PeriodRequirement need = first(new DeskRequest().with(DeskRequest.phone("calls", 240, 180), 100));
        assertPiecesFit(need);
        assertTrue(need.pieces().size() >= 5 && need.pieces().size() <= 10);
        double lost = need.pieces().stream()
                .mapToDouble(piece -> piece.hours() * piece.lostContactsPerHour())
                .sum();
        assertEquals(
                100 * DeskRequest.OPEN_HOURS * DeskRequest.WEEKS, lost + lostAt(need, 1.5 * need.requiredHours()), 60);
    }

    private static void assertPiecesFit(PeriodRequirement need) {
        double hours = 0;
        long before = 0;
        for (PenaltyPiece piece : need.pieces()) {
            assertTrue(piece.perHour().minor() >= before);
            before = piece.perHour().minor();
            hours += piece.hours();
        }
        assertEquals(need.satiationHours(), hours, 1e-6);
    }

    @Test
    void theProfileOfTheSeasonComesFirst() {
        DeskRequest desk = new DeskRequest().with(DeskRequest.phone("calls", 240, 180), 100);
        double flat = first(desk).requiredHours();
        List<Double> peaky = new ArrayList<>(Collections.nCopies(168, 0.0));
        peaky.set(10, 0.5);
        peaky.set(12, 0.5);
        desk.profiles.add(desk.inSeason(Season.PEAK, peaky));
        assertEquals(flat, first(desk).requiredHours(), 1e-9);
        desk.profiles.add(desk.inSeason(Season.SHOULDER, peaky));
        assertTrue(first(desk).requiredHours() != flat);
    }

    @Test
    void aMissingProfileIsRefused() {
        DeskRequest desk = new DeskRequest().with(DeskRequest.phone("calls", 240, 180), 100);
        desk.profiles.clear();
        assertThrows(IllegalArgumentException.class, () -> first(desk));
    }

    @Test
    void noDemandNeedsNothing() {
        PeriodRequirement need = first(new DeskRequest());
        assertEquals(0, need.requiredHours());
        assertTrue(need.curve().isEmpty());
    }
}
