package dev.peakplan.server.backup;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.problems.AnswersProblems;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;

/** The back-up of a running server. */
@AnswersProblems
@Controller("/api/v1/backup")
@ExecuteOn(TaskExecutors.BLOCKING)
class BackupController {
    private final BackupService backups;

    BackupController(BackupService backups) {
        this.backups = backups;
    }

    /** All that the server keeps, in one file for {@code ./peakplan restore}. */
    @Get
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "Back up", description = "Everything the server keeps, as one file for `peakplan restore`.")
    HttpResponse<StreamedFile> backup(Caller caller) throws IOException {
        return HttpResponse.ok(new StreamedFile(backups.open(caller), MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .attach("peakplan-backup.zip"));
    }
}
