package dev.peakplan.simulation;

import dev.peakplan.plan.UnfitValue;

/**
 * What may turn out otherwise, each as standard deviation over mean of a log-normal factor of mean 1, and how exact the answer is to be.
 *
 * @param volumeLevel of all volumes (and hours given directly) over the whole plan
 * @param volumeTeam of each team's volumes over the whole plan
 * @param volumePeriod of each team's volume in each period
 * @param handleTime of each team's handle times over the whole plan
 * @param attrition of the attrition of each role over the whole plan; who leaves is chance beside that
 * @param wages of all pay
 * @param prices of everything else that is bought
 * @param halfWidth go on until half the 95 % confidence interval of the service level, and of spending as a share, is no wider
 * @param most largest number of replications, at least 100
 */
public record RiskTerms(
        double volumeLevel,
        double volumeTeam,
        double volumePeriod,
        double handleTime,
        double attrition,
        double wages,
        double prices,
        double halfWidth,
        int most) {
    /** Volumes within some 10 % of the forecast, handle times 3 %, attrition 20 %, wages 2 %, prices 2 %. */
    public static final RiskTerms USUAL = new RiskTerms(0.06, 0.05, 0.06, 0.03, 0.2, 0.02, 0.02, 0.002, 1_000);

    public RiskTerms {
        for (double each : new double[] {volumeLevel, volumeTeam, volumePeriod, handleTime, attrition, wages, prices}) {
            if (!(each >= 0 && each <= 3)) {
                throw new UnfitValue(
                        "a variation must lie between 0 and 3, not " + each, "变异系数须在 0 与 3 之间，而不是 " + each);
            }
        }
        if (!(halfWidth >= 0)) {
            throw new UnfitValue("halfWidth must be at least 0, not " + halfWidth, "半宽至少为 0，而不是 " + halfWidth);
        }
        if (most < 100) {
            throw new UnfitValue("at least 100 replications are needed, not " + most, "重复次数至少为 100，而不是 " + most);
        }
    }

    /** These terms, answered as exactly as asked. */
    public RiskTerms exactTo(double otherHalfWidth, int otherMost) {
        return new RiskTerms(
                volumeLevel, volumeTeam, volumePeriod, handleTime, attrition, wages, prices, otherHalfWidth, otherMost);
    }
}
