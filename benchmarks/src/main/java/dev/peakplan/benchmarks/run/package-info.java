/** Runs of the product and of its peers on one instance, scored by the same arithmetic. */
package dev.peakplan.benchmarks.run;
