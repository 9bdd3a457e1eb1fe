package dev.peakplan.plan;

import java.time.LocalDateTime;
import java.util.OptionalDouble;

/**
 * What happened in one step of a queue's history. What the source does not tell is absent.
 *
 * @param start first moment of the step, local time
 * @param offered contacts that arrived
 * @param handled contacts answered
 * @param abandoned contacts that gave up
 * @param meanWaitSeconds mean wait (average speed of answer)
 * @param serviceLevel share answered within the threshold, in [0, 1]
 * @param handleTimeSeconds mean time an agent spent on one contact
 * @param staffedHours paid hours that were rostered
 */
public record HistoryPoint(
        LocalDateTime start,
        double offered,
        OptionalDouble handled,
        OptionalDouble abandoned,
        OptionalDouble meanWaitSeconds,
        OptionalDouble serviceLevel,
        OptionalDouble handleTimeSeconds,
        OptionalDouble staffedHours) {
    public HistoryPoint {
        Require.atLeast(offered, 0, "offered");
        handled.ifPresent(value -> Require.atLeast(value, 0, "handled"));
        abandoned.ifPresent(value -> Require.atLeast(value, 0, "abandoned"));
        meanWaitSeconds.ifPresent(value -> Require.atLeast(value, 0, "meanWaitSeconds"));
        serviceLevel.ifPresent(value -> Require.share(value, "serviceLevel"));
        handleTimeSeconds.ifPresent(value -> Require.atLeast(value, 0, "handleTimeSeconds"));
        staffedHours.ifPresent(value -> Require.atLeast(value, 0, "staffedHours"));
    }

    /** A point of which only the volume is known. */
    public static HistoryPoint of(LocalDateTime start, double offered) {
        return new HistoryPoint(
                start,
                offered,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }
}
