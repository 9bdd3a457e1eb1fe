package dev.peakplan.solver;

/**
 * What the chosen initiatives leave of a team's workload.
 *
 * @param left [t] share of the hours that is left
 * @param taken [t] productive hours taken by training
 */
record Workload(double[] left, double[] taken) {}
