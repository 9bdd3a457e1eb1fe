/**
 * Linear programs on the compiled model: what shared limits are worth, where a search should start, and how good any plan can be.
 *
 * <p>Teams share only budgets, seats, hires of a site and releases. With a price on each of these they fall apart into one small program
 * per team ({@link dev.peakplan.bound.TeamProgram}). {@link dev.peakplan.bound.Decomposition} finds the prices by Dantzig-Wolfe
 * column generation (G. B. Dantzig, P. Wolfe, "Decomposition principle for linear programs", Operations Research 8, 1960), smoothed
 * (P. Wentges, "Weighted Dantzig-Wolfe decomposition", 1997). The choice of initiatives is branched on, with cuts in the manner of Benders
 * that hold for every choice. All amounts are minor units of money.
 */
package dev.peakplan.bound;
