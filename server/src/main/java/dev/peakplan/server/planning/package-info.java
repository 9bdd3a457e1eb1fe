/** From a file that was handed in to everything that is handed back; the same for the command line and for jobs. */
package dev.peakplan.server.planning;
