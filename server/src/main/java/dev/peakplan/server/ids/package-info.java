/** Identifiers that sort by time, and hashes. */
package dev.peakplan.server.ids;
