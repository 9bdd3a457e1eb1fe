/**
 * The vocabulary as JSON and back. A record is an object with one field per component; {@link dev.peakplan.plan.Money} is a whole
 * number of minor units, an absent {@link java.util.Optional} is a field left out, a list left out is empty, enum constants are their
 * names and days are ISO 8601. Reading collects every problem with its JSON path instead of stopping at the first.
 */
package dev.peakplan.server.json;
