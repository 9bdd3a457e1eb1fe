/** Load on a running server, from outside. */
package dev.peakplan.benchmarks.server;
