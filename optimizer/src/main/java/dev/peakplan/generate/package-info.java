/** Requests made up by seed, with every feature of the vocabulary in them: for tests of properties and for benchmarks. */
package dev.peakplan.generate;
