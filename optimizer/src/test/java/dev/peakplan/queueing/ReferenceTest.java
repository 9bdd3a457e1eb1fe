package dev.peakplan.queueing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every published value in {@code reference.csv}, each to the tolerance stated beside it. */
class ReferenceTest {
    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "reference.csv", numLinesToSkip = 1)
    void meetsThePublishedValue(
            String id,
            String figure,
            Double arrivalsPerHour,
            Double handleTimeSeconds,
            Double agents,
            Double patienceSeconds,
            Double thresholdSeconds,
            Double loadErlangs,
            Double target,
            double value,
            double relativeTolerance) {
        Station station = new Station(
                arrivalsPerHour == null ? 0 : arrivalsPerHour,
                handleTimeSeconds == null ? 1 : handleTimeSeconds,
                patienceSeconds == null ? Double.POSITIVE_INFINITY : patienceSeconds,
                agents == null ? 0 : agents);
        double load = loadErlangs == null ? station.loadErlangs() : loadErlangs;
        double threshold = thresholdSeconds == null ? 0 : thresholdSeconds;
        ErlangA queue = ErlangA.of(station);
        ServiceLevel level = queue.serviceLevel(threshold);
        double found =
                switch (figure) {
                    case "erlang_b_blocking" -> ErlangB.blocking(load, agents);
                    case "erlang_b_min_lines" -> ErlangB.minLines(load, target);
                    case "erlang_b_load" -> ErlangB.loadErlangs(agents, target);
                    case "erlang_c_wait_probability" -> ErlangC.waitProbability(load, agents);
                    case "erlang_c_service_level" ->
                        ErlangC.serviceLevel(station, threshold).answeredInTimeOverOffered();
                    case "erlang_c_occupancy" -> ErlangC.occupancy(station);
                    case "erlang_c_mean_wait_s" -> ErlangC.meanWaitSeconds(station);
                    case "erlang_c_min_agents" -> ErlangC.minAgents(station, target, threshold);
                    case "erlang_a_wait_probability" -> queue.waitProbability();
                    case "erlang_a_abandonment" -> queue.abandonment();
                    case "erlang_a_occupancy" -> queue.occupancy();
                    case "erlang_a_mean_wait_s" -> queue.meanWaitSeconds();
                    case "erlang_a_in_time_over_offered" -> level.answeredInTimeOverOffered();
                    case "erlang_a_in_time_over_offered_less_short_abandons" ->
                        level.answeredInTimeOverOfferedLessShortAbandons();
                    case "erlang_a_in_time_plus_short_abandons_over_offered" ->
                        level.answeredInTimePlusShortAbandonsOverOffered();
                    case "erlang_a_in_time_over_answered" -> level.answeredInTimeOverAnswered();
                    default -> throw new AssertionError("no figure is called " + figure);
                };
        assertTrue(
                Math.abs(found - value) <= value * relativeTolerance,
                () -> "expected " + value + " but found " + found);
    }

    @Test
    void figuresOfAQuestionAreThoseOfItsModel() {
        ErlangFigures a = ErlangFigures.of(new ErlangQuestion(
                ErlangModel.A,
                200,
                180,
                OptionalDouble.of(14),
                OptionalDouble.of(300),
                OptionalDouble.of(20),
                OptionalDouble.empty()));
        assertEquals(0.916792091864, a.serviceLevel().orElseThrow().answeredInTimeOverOffered(), 1e-9);
        assertEquals(0.013983744122, a.abandonment().orElseThrow(), 1e-10);
        ErlangFigures c = ErlangFigures.of(new ErlangQuestion(
                ErlangModel.C,
                400,
                180,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(60),
                OptionalDouble.of(0.8)));
        assertEquals(23, c.agents());
        ErlangFigures b = ErlangFigures.of(new ErlangQuestion(
                ErlangModel.B,
                10,
                3600,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(0.98)));
        assertEquals(17, b.agents());
    }

    @Test
    void questionsThatDoNotFitTheirModelAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new ErlangQuestion(
                        ErlangModel.A,
                        200,
                        180,
                        OptionalDouble.of(14),
                        OptionalDouble.empty(),
                        OptionalDouble.of(20),
                        OptionalDouble.empty()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ErlangQuestion(
                        ErlangModel.C,
                        200,
                        180,
                        OptionalDouble.of(14),
                        OptionalDouble.empty(),
                        OptionalDouble.of(20),
                        OptionalDouble.of(0.8)));
    }
}
