/**
 * Published instances of seasonal staffing under budget caps: their file format, how they become a request of the product, how plans are
 * written and scored, and a generator of further ones. Money is in yuan here, as in the files; the product's own is in minor units.
 */
package dev.peakplan.benchmarks.instance;
