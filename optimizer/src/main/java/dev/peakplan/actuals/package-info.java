/**
 * What happened against a budget, read from a table of text: spending by line and period, drivers, commitments, agents. Tables are long (one
 * figure a row) or wide (one column a period). Every bad row is reported at its line and column, and the rest is used.
 */
package dev.peakplan.actuals;
