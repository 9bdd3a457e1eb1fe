package dev.peakplan.requirement;

/**
 * One interval sized: agents that just meet the goals, and the service that multiples of them give.
 *
 * @param agents fractional agents
 * @param abandonments [j] share that abandons with {@link Multiples#at}(j) times the agents
 * @param inTimes [g][j] share answered within the threshold of goal g
 */
record Sizing(double agents, double[] abandonments, double[][] inTimes) {

    /** Share that abandons with {@code multiple} times the agents. */
    double abandonment(double multiple) {
        return Multiples.between(abandonments, multiple);
    }

    /** Share answered within the threshold of goal {@code g} with {@code multiple} times the agents. */
    double inTime(int g, double multiple) {
        return Multiples.between(inTimes[g], multiple);
    }
}
