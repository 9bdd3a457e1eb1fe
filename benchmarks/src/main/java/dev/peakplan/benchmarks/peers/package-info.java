/** Other solvers on the same instances: the exact ones of OR-Tools, and OptaPlanner as one would first write it. */
package dev.peakplan.benchmarks.peers;
