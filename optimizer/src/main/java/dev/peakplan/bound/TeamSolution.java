package dev.peakplan.bound;

/**
 * The best staffing of a team under prices.
 *
 * @param value its priced cost and penalty
 * @param column the staffing
 * @param hourValue [t] what one more needed hour costs, at least 0
 * @param senior [t] price of the senior row, at most 0
 * @param temporary [t] price of the temporary row, at most 0
 */
record TeamSolution(double value, TeamColumn column, double[] hourValue, double[] senior, double[] temporary) {}
