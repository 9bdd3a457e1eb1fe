package dev.peakplan.bound;

/**
 * A staffing of one team, whole or fractional, with what it takes from the shared limits.
 *
 * @param hires [r][t] by position in {@link dev.peakplan.model.TeamModel#staff()}
 * @param releases [r][t]
 * @param overtime [r][t] steps
 * @param heads [r][t]
 * @param capacity [t] productive hours
 * @param cost spending at stated cost, minor units
 * @param usage what it uses of each row of {@link SharedRows#ofTeam}, in that order
 */
record TeamColumn(
        double[][] hires,
        double[][] releases,
        double[][] overtime,
        double[][] heads,
        double[] capacity,
        double cost,
        double[] usage) {}
