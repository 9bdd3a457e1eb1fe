package dev.peakplan.server.review;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * An opinion as stored.
 *
 * @param id identifier
 * @param versionId the version it is on
 * @param department whose opinion it is
 * @param lineKey the line it is on; empty for the whole budget
 * @param stance for or against
 * @param remark in words; may be empty where the department agrees
 * @param author who wrote it last
 * @param stamp raised by every change
 * @param changedAt UTC milliseconds
 */
@MappedEntity("review_opinion")
record Opinion(
        @Id String id,
        String versionId,
        String department,
        String lineKey,
        Stance stance,
        String remark,
        String author,
        int stamp,
        long changedAt) {}
