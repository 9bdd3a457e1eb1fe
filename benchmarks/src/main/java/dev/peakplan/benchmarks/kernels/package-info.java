/** JMH measurements of kernels: run {@code org.openjdk.jmh.Main} on the benchmarks' class path. */
package dev.peakplan.benchmarks.kernels;
