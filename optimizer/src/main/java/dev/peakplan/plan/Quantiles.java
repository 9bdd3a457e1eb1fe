package dev.peakplan.plan;

/**
 * How a figure spreads over replications.
 *
 * @param mean its mean
 * @param p10 one replication in ten lies below
 * @param p50 the median
 * @param p90 one replication in ten lies above
 */
public record Quantiles(double mean, double p10, double p50, double p90) {}
