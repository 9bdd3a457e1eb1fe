package dev.peakplan.server.studies;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * What came of a study, as stored; written once.
 *
 * @param id id of job and study
 * @param outcome what came of it
 * @param title name of the plan or plans
 * @param errors number of errors in the file
 * @param document the JSON document
 * @param workbook the workbook
 * @param finishedAt UTC milliseconds
 */
@MappedEntity("study_result")
record StudyResult(
        @Id String id,
        StudyOutcome outcome,
        String title,
        int errors,
        byte[] document,
        byte[] workbook,
        long finishedAt) {
    private static final int LONGEST_TITLE = 255;

    StudyResult {
        title = title.substring(0, Math.min(LONGEST_TITLE, title.length()));
    }
}
