package dev.peakplan.solver;

import dev.peakplan.model.Decisions;

/**
 * What a search found.
 *
 * @param decisions the best feasible decisions, or the least broken ones when none was feasible
 * @param objective their objective, minor units
 * @param feasible whether they keep every limit
 * @param evaluations number of schedules tried
 */
public record Found(Decisions decisions, long objective, boolean feasible, long evaluations) {}
