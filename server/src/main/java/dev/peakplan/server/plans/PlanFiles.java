package dev.peakplan.server.plans;

/**
 * The files of a plan as stored, the same bytes every time.
 *
 * @param document the JSON document
 * @param workbook the workbook
 */
public record PlanFiles(byte[] document, byte[] workbook) {}
