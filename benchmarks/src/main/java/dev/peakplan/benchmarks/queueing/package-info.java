/** How long formulas and Monte Carlo take. */
package dev.peakplan.benchmarks.queueing;
