/** The standardized workbook, empty and filled. */
package dev.peakplan.server.templates;
