/** What is asked about plans that were made: simulations of one, comparisons of several. Jobs like plans, with results of their own. */
package dev.peakplan.server.studies;
