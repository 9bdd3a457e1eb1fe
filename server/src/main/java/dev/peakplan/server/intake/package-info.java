/** A file that was handed in, workbook or JSON, as a request or as the list of everything that is wrong with it. */
package dev.peakplan.server.intake;
