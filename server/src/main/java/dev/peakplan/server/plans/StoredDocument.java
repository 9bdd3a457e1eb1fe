package dev.peakplan.server.plans;

import dev.peakplan.server.planning.Outcome;
import io.micronaut.core.annotation.Introspected;

/**
 * What came of a plan's job, without its workbook.
 *
 * @param outcome what came of it
 * @param document the JSON document
 */
@Introspected
record StoredDocument(Outcome outcome, byte[] document) {}
