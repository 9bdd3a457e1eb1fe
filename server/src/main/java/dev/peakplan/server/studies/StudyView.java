package dev.peakplan.server.studies;

import dev.peakplan.server.jobs.JobView;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * A simulation or comparison as clients see it.
 *
 * @param id its id
 * @param kind {@code simulation} or {@code comparison}
 * @param title name of the plan or plans
 * @param outcome what came of it
 * @param errors number of errors in the file
 * @param finishedAt when it was finished
 * @param workbook path of the workbook
 * @param json path of the JSON document
 */
@Serdeable
record StudyView(
        String id,
        String kind,
        String title,
        StudyOutcome outcome,
        int errors,
        Instant finishedAt,
        String workbook,
        String json) {

    static StudyView of(JobView job, StudyResult result) {
        String path = "/api/v1/" + job.kind() + "s/" + job.id();
        return new StudyView(
                job.id(),
                job.kind(),
                result.title(),
                result.outcome(),
                result.errors(),
                Instant.ofEpochMilli(result.finishedAt()),
                path + "/workbook",
                path + "/json");
    }
}
