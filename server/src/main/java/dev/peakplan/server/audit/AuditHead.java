package dev.peakplan.server.audit;

import io.micronaut.serde.annotation.Serdeable;

/**
 * The end of the trail at some time. Kept elsewhere, it proves later that nothing before it was altered or cut off.
 *
 * @param seq number of the last entry; 0 for an empty trail
 * @param hash its hash
 */
@Serdeable
public record AuditHead(long seq, String hash) {}
