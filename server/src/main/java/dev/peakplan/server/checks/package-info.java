/** Checking a file without planning it. */
package dev.peakplan.server.checks;
