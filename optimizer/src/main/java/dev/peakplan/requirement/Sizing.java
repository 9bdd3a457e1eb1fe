package dev.peakplan.requirement;

/**
 * One interval sized: agents that just meet the goals, and the service that multiples of them give.
 *
 * @param agents fractional agents
 * @param abandonment [j] share that abandons with {@link Multiples#at}(j) times the agents
 * @param inTime [g][j] share answered within the threshold of goal g
 */
record Sizing(double agents, double[] abandonment, double[][] inTime) {}
