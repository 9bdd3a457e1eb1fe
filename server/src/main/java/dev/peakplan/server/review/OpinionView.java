package dev.peakplan.server.review;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * An opinion as people read it.
 *
 * @param id identifier
 * @param department whose opinion it is
 * @param line key of the line it is on; empty for the whole budget
 * @param stance for or against
 * @param remark in words
 * @param author who wrote it last
 * @param version version for If-Match
 * @param changedAt when it was last changed
 */
@Serdeable
public record OpinionView(
        String id,
        String department,
        String line,
        Stance stance,
        String remark,
        String author,
        int version,
        Instant changedAt) {
    static OpinionView of(Opinion opinion) {
        return new OpinionView(
                opinion.id(),
                opinion.department(),
                opinion.lineKey(),
                opinion.stance(),
                opinion.remark(),
                opinion.author(),
                opinion.stamp(),
                Instant.ofEpochMilli(opinion.changedAt()));
    }
}
