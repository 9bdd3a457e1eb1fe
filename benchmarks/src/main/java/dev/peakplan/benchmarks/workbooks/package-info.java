/** How long workbooks take: scanning and reading large ones, writing plans into them, answering a folder of strange ones. */
package dev.peakplan.benchmarks.workbooks;
