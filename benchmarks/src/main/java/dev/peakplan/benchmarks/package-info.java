/** Measures the product on published and generated instances, beside other solvers. Stands outside the product's own path. */
package dev.peakplan.benchmarks;
