/**
 * Who did what and when, only ever added to: each entry carries the hash of the one before, so that an entry altered, left out, slipped in
 * or moved is found by {@link dev.peakplan.server.audit.ChainCheck}, and a cut end by the heads that were exported before.
 */
package dev.peakplan.server.audit;
