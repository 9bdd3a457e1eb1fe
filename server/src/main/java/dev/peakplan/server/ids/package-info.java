/** Identifiers that sort by time. */
package dev.peakplan.server.ids;
