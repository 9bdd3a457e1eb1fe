/**
 * Exports of telephone and ticket systems become {@link dev.peakplan.plan.QueueHistory}: rows of text from any source (CSV here, sheets
 * elsewhere) are read through a {@link dev.peakplan.plan.ColumnMapping}. Every bad row is reported at its line and column, and the rest is
 * used.
 */
package dev.peakplan.history;
