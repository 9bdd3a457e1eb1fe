package dev.peakplan.queueing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Identities and limits that hold for every system, not only for the published ones. */
class ErlangPropertiesTest {
    private static final double HANDLE_TIME = 240;

    private static Station station(double load, double patienceSeconds, double agents) {
        return new Station(load * 3600 / HANDLE_TIME, HANDLE_TIME, patienceSeconds, agents);
    }

    @Property(tries = 300)
    void blockingFollowsItsRecursionForFractionalLines(
            @ForAll @DoubleRange(min = 0.01, max = 12000) double load,
            @ForAll @DoubleRange(min = 0.5, max = 1.5) double ratio) {
        double lines = load * ratio + 1;
        double logBefore = ErlangB.logInverseBlocking(load, lines - 1);
        double log = ErlangB.logInverseBlocking(load, lines);
        assertEquals(1, (Math.exp(-logBefore) + lines / load) / Math.exp(log - logBefore), 1e-9);
    }

    @Property(tries = 200)
    void erlangCIsTheLimitOfErlangAWithEndlessPatience(
            @ForAll @DoubleRange(min = 0.1, max = 2000) double load,
            @ForAll @DoubleRange(min = 0.05, max = 3) double spare) {
        double agents = load + spare * Math.sqrt(load) + 0.1;
        ErlangA patient = ErlangA.of(station(load, 1e13, agents));
        assertEquals(ErlangC.waitProbability(load, agents), patient.waitProbability(), 1e-6);
        assertEquals(
                ErlangC.serviceLevel(station(load, 1e13, agents), 20).inTime(),
                patient.serviceLevel(20).inTime(),
                1e-6);
    }

    @Property(tries = 200)
    void patienceEqualToHandleTimeMakesTheNumberInSystemPoisson(
            @ForAll @DoubleRange(min = 0.2, max = 400) double load, @ForAll @IntRange(min = 1, max = 500) int agents) {
        double below = 0;
        double logTerm = -load;
        for (int k = 0; k < agents; k++) {
            below += Math.exp(logTerm);
            logTerm += Math.log(load / (k + 1));
        }
        double waits = ErlangA.of(station(load, HANDLE_TIME, agents)).waitProbability();
        assertEquals(1 - below, waits, 1e-11);
    }

    @Property(tries = 300)
    void flowsBalance(
            @ForAll @DoubleRange(min = 0.01, max = 9000) double load,
            @ForAll @DoubleRange(min = 0.2, max = 2) double ratio,
            @ForAll @DoubleRange(min = 1, max = 1e5) double patience,
            @ForAll @DoubleRange(min = 0, max = 600) double threshold) {
        Station station = station(load, patience, load * ratio);
        ErlangA queue = ErlangA.of(station);
        assertEquals(queue.abandonment(), queue.meanWaitSeconds() / patience, 1e-12);
        assertEquals(load * (1 - queue.abandonment()) / station.agents(), queue.occupancy(), 1e-9);
        ServiceLevel level = queue.serviceLevel(threshold);
        assertTrue(level.shortAbandons() <= level.abandoned() + 1e-12);
        assertTrue(level.inTime() <= 1 - level.abandoned() + 1e-12);
        assertTrue(level.answeredInTimeOverOffered() <= level.answeredInTimeOverAnswered() + 1e-12);
        assertTrue(level.answeredInTimeOverOffered() <= level.answeredInTimeOverOfferedLessShortAbandons() + 1e-12);
        assertEquals(1 - queue.waitProbability(), queue.serviceLevel(0).inTime(), 1e-9);
        assertEquals(1 - queue.abandonment(), queue.serviceLevel(1e9).inTime(), 1e-9);
    }

    @Property(tries = 300)
    void moreAgentsNeverServeWorse(
            @ForAll @DoubleRange(min = 0.01, max = 9000) double load,
            @ForAll @DoubleRange(min = 0.2, max = 2) double ratio,
            @ForAll @DoubleRange(min = 1, max = 1e5) double patience,
            @ForAll @DoubleRange(min = 0.01, max = 1) double more) {
        ErlangA few = ErlangA.of(station(load, patience, load * ratio));
        ErlangA many = ErlangA.of(station(load, patience, load * ratio + more));
        assertTrue(many.abandonment() <= few.abandonment() + 1e-9);
        assertTrue(many.waitProbability() <= few.waitProbability() + 1e-9);
        assertTrue(many.serviceLevel(20).inTime() >= few.serviceLevel(20).inTime() - 1e-9);
    }

    @Property(tries = 200)
    void fractionalAgentsJustMeetTheGoal(
            @ForAll @DoubleRange(min = 0.02, max = 10000) double load,
            @ForAll @DoubleRange(min = 5, max = 3000) double patience,
            @ForAll @DoubleRange(min = 0.5, max = 0.99) double share) {
        Station station = station(load, patience, 0);
        double agents = ErlangA.agents(station, share, 20);
        double reached = ErlangA.of(station.withAgents(agents)).serviceLevel(20).answeredInTimeOverOffered();
        assertEquals(share, reached, 1e-8);
        int whole = ErlangA.wholeAgents(station, share, 20);
        assertTrue(whole >= agents - 1e-6 && whole <= agents + 1 + 1e-6);
    }

    @Property(tries = 100)
    void tenThousandAgentsStayFinite(
            @ForAll @DoubleRange(min = 0.01, max = 30000) double load,
            @ForAll @DoubleRange(min = 0.01, max = 1e9) double patience) {
        ErlangA queue = ErlangA.of(station(load, patience, 10_000));
        assertTrue(queue.waitProbability() >= 0 && queue.waitProbability() <= 1);
        assertTrue(queue.abandonment() >= 0 && queue.abandonment() <= 1);
        double inTime = queue.serviceLevel(20).inTime();
        assertTrue(inTime >= 0 && inTime <= 1);
        assertTrue(Math.abs(queue.occupancy() - load * (1 - queue.abandonment()) / 10_000) < 1e-9);
    }

    @Property(tries = 50)
    void notANumberIsRefused(@ForAll @IntRange(min = 0, max = 3) int position) {
        double[] arguments = {100, 180, 300, 10};
        arguments[position] = Double.NaN;
        assertThrows(
                IllegalArgumentException.class,
                () -> new Station(arguments[0], arguments[1], arguments[2], arguments[3]));
        assertThrows(IllegalArgumentException.class, () -> ErlangB.blocking(Double.NaN, 3));
        assertThrows(IllegalArgumentException.class, () -> ErlangB.blocking(3, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> ErlangC.waitProbability(Double.NaN, 3));
        assertThrows(IllegalArgumentException.class, () -> ErlangA.of(new Station(1, 1, 1, 1))
                .serviceLevel(Double.NaN));
    }
}
