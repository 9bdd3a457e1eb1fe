/**
 * The independent checker: a plan recomputed from the request, the requirement and the decisions alone, with none of the model's or the
 * solver's code, so that an error of theirs cannot hide itself.
 *
 * <p>Rules it follows. Heads: x[t] = (1 - attrition) x[t-1] + hires - releases. Capacity: ramped heads times paid hours, productivity and
 * what shrinkage leaves, plus overtime, less trainers' hours and the training hours of initiatives in their start period. Missing hours:
 * satiation hours times (1 - cut) less capacity, at least 0, where the cut is the sum of the workload reductions in force; the pieces of
 * the penalty keep their lengths. Service level and lost contacts are read off the curve at capacity / (1 - cut).
 *
 * <p>Money is exact: for each staffing, period and category heads times the sum of rates is rounded once; split over the lines of the
 * ledger every line but the last is rounded by itself and the last takes the remainder. Limits on money are exact to the minor unit; limits
 * that rest on expected heads allow for 1e-6 of themselves, because heads are binary fractions.
 */
package dev.peakplan.check;
