package dev.peakplan.plan;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How well forecasts made in the past, each from what was known then, met what happened.
 *
 * @param origins number of past months at which forecasts were made; 0 when the history is too short
 * @param monthsAhead how many months each forecast reached ahead
 * @param scores one per method that was tried
 * @param coverage80 share of outcomes within the 80 % interval of the chosen method, each interval made from errors known at its origin
 * @param coverage95 the same for 95 %
 */
public record BackTest(
        int origins, int monthsAhead, List<Score> scores, OptionalDouble coverage80, OptionalDouble coverage95) {
    public BackTest {
        scores = List.copyOf(scores);
    }

    /**
     * The errors of one method over all origins and months ahead.
     *
     * @param method the method
     * @param wape sum of absolute errors / sum of actual contacts
     * @param ratioToSeasonalNaive sum of absolute errors / that of the plain seasonal naive at the same origins
     * @param bias sum of (forecast - actual) / sum of actual contacts
     * @param chosen whether the forecast uses this method
     */
    public record Score(ForecastMethod method, double wape, double ratioToSeasonalNaive, double bias, boolean chosen) {}
}
