package dev.peakplan.server.audit;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A place where the trail is not what was written.
 *
 * @param kind what is wrong there
 * @param seq number of the entry
 */
@Serdeable
public record ChainFinding(Kind kind, long seq) {
    /** What can be wrong. */
    public enum Kind {
        /** The entry's hash does not belong to its content. */
        ALTERED,
        /** The entry does not follow the one before it. */
        BROKEN_LINK,
        /** Entries are missing before this one. */
        GAP,
        /** The stored head is not the last entry. */
        HEAD_DIFFERS,
        /** An exported head lies beyond the last entry: the end was cut off. */
        CUT,
        /** The entry is not the one whose head was exported: the trail was written anew. */
        REWRITTEN
    }
}
