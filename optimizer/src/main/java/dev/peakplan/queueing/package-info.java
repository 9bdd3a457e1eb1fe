/**
 * Closed queueing formulas: static and pure, units in the names. Rates and means are never mixed up: arrivals are per hour, handle time
 * and patience are <em>means in seconds</em>, load is in erlangs (mean number of busy agents were there no limit). The number of agents may
 * be fractional everywhere: the formulas are continued through Euler's integral 1/B(n, a) = a &int; exp(-a t) (1 + t)^n dt.
 *
 * <p>Everything holds for 0 to well over 10,000 agents, because sums and gamma functions are kept as logarithms
 * ({@link dev.peakplan.queueing.ErlangB#logInverseBlocking}).
 */
package dev.peakplan.queueing;
