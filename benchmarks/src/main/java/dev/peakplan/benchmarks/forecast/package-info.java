/** Forecasts made at many past origins, beside those of peers. */
package dev.peakplan.benchmarks.forecast;
