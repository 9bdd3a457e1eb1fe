/** Faults of our own: an id for the user, everything else for the log. */
package dev.peakplan.server.faults;
