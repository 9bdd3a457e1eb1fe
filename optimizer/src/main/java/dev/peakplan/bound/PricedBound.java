package dev.peakplan.bound;

/**
 * The dual bound of the staffing problem for given weights of initiatives, and what came with it.
 *
 * @param bound no staffing has a lower objective (initiatives' costs included), minor units
 * @param prices [row] prices that prove it
 * @param teams [i] the teams' solutions under these prices
 * @param mixed value of the best mix of columns, at least {@code bound}
 * @param unkept money at ceiling prices for limits that no mix keeps; 0 when the limits can be kept
 */
record PricedBound(double bound, double[] prices, TeamSolution[] teams, double mixed, double unkept) {}
