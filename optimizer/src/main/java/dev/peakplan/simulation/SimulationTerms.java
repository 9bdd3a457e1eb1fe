package dev.peakplan.simulation;

import dev.peakplan.plan.UnfitValue;

/**
 * What the closed formulas leave out, and how exact a simulation is to be.
 *
 * @param handleTimeVariation standard deviation over mean of log-normal handle times, above 0
 * @param dayVariation standard deviation over mean of the gamma factor by which each day's contacts differ from the typical day, at least 0
 * @param unplannedAbsence share of rostered agents absent at random in an interval, on top of planned shrinkage already in the hours;
 *     the mean number present stays as planned. In [0, 0.9]
 * @param halfWidth simulate until half the 95 % confidence interval of the service level is no wider
 * @param mostWeeks simulate no more than so many weeks of each team and period, at least 8
 */
public record SimulationTerms(
        double handleTimeVariation, double dayVariation, double unplannedAbsence, double halfWidth, int mostWeeks) {
    /** Log-normal handle times as variable as exponential ones, days that differ by 10 %, 5 % absent at random. */
    public static final SimulationTerms USUAL = new SimulationTerms(1, 0.1, 0.05, 0.01, 104);

    public SimulationTerms {
        require(handleTimeVariation > 0, "handleTimeVariation", handleTimeVariation);
        require(dayVariation >= 0, "dayVariation", dayVariation);
        require(unplannedAbsence >= 0 && unplannedAbsence <= 0.9, "unplannedAbsence", unplannedAbsence);
        require(halfWidth > 0, "halfWidth", halfWidth);
        require(mostWeeks >= 8, "mostWeeks", mostWeeks);
    }

    /** These terms, answered as exactly as asked. */
    public SimulationTerms exactTo(double otherHalfWidth, int otherMostWeeks) {
        return new SimulationTerms(handleTimeVariation, dayVariation, unplannedAbsence, otherHalfWidth, otherMostWeeks);
    }

    private static void require(boolean holds, String name, double value) {
        if (!holds) {
            throw new UnfitValue(name + " is out of its range: " + value, name + " 超出范围：" + value);
        }
    }
}
