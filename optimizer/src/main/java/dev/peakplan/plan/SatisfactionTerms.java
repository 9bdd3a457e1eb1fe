package dev.peakplan.plan;

import java.util.OptionalDouble;

/**
 * How satisfaction follows from service and initiatives, around a known point: satisfaction = {@code base} + {@code perServicePoint} x
 * (service level - {@code atServiceLevel}) + the points of the initiatives in force, each for the share of periods that it is in force.
 *
 * @param base satisfaction measured at {@code atServiceLevel}, in [0, 1]
 * @param atServiceLevel service level over all real-time contacts when it was measured, in [0, 1]
 * @param perServicePoint points of satisfaction for a point of service level, at least 0
 * @param target satisfaction to reach, if asked, in [0, 1]
 */
public record SatisfactionTerms(double base, double atServiceLevel, double perServicePoint, OptionalDouble target) {
    public SatisfactionTerms {
        Require.share(base, "base");
        Require.share(atServiceLevel, "atServiceLevel");
        Require.atLeast(perServicePoint, 0, "perServicePoint");
        target.ifPresent(value -> Require.share(value, "target"));
    }

    /**
     * Satisfaction at a service level.
     *
     * @param initiativePoints points of the initiatives, already weighted by the periods that they are in force
     */
    public double at(double serviceLevel, double initiativePoints) {
        return base + perServicePoint * (serviceLevel - atServiceLevel) + initiativePoints;
    }
}
