/**
 * The standardized workbook, declared once: sheets, columns with their headers in both languages, units, ranges, defaults and lists of
 * values. Templates, the reader, samples and documents all come from here.
 */
package dev.peakplan.excel.schema;
