package dev.peakplan.server.users;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * A token as its owner sees it.
 *
 * @param id identifier
 * @param label what it is for
 * @param createdAt when it was made
 * @param revoked whether it no longer works
 */
@Serdeable
public record TokenView(String id, String label, Instant createdAt, boolean revoked) {}
