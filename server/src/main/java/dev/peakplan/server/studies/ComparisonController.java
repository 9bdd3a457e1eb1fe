package dev.peakplan.server.studies;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.files.Download;
import dev.peakplan.server.jobs.AcceptedJob;
import dev.peakplan.server.jobs.JobView;
import dev.peakplan.server.once.IdempotencyKey;
import dev.peakplan.server.problems.AnswersProblems;
import dev.peakplan.server.problems.FieldFault;
import dev.peakplan.server.problems.Refusal;
import dev.peakplan.server.text.Words;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;

/** Comparisons: name plans made here, fetch them side by side. */
@AnswersProblems
@Controller("/api/v1/comparisons")
@ExecuteOn(TaskExecutors.BLOCKING)
@Validated
@Tag(name = "comparisons")
class ComparisonController {
    private static final int FEWEST = 2;
    private static final int MOST = 12;

    private final StudyService service;
    private final StudyFiles files;

    ComparisonController(StudyService service, StudyFiles files) {
        this.service = service;
        this.files = files;
    }

    /**
     * Which plans.
     *
     * @param plans ids of 2 to 12 plans; the others are measured against the first
     * @param language zh or en, for the workbook
     */
    @Schema(example = "{\"plans\":[\"01J9ZK3V5M8Q2R4T6W8Y0A1B2C\",\"01J8ZK3V5M8Q2R4T6W8Y0A1B2C\"],\"language\":\"en\"}")
    @Serdeable
    record Wish(@Nullable List<String> plans, @Nullable String language) {}

    @Post
    @Operation(
            summary = "Set plans side by side, with the differences to the first",
            description = "Answers at once with the job; Location is where its state is asked.")
    @Status(HttpStatus.ACCEPTED)
    HttpResponse<JobView> submit(
            Caller caller, @Body Wish wish, @Header(IdempotencyKey.HEADER) @IdempotencyKey String key) {
        List<String> ids = wish.plans() == null
                ? List.of()
                : wish.plans().stream().distinct().toList();
        if (ids.size() < FEWEST || ids.size() > MOST) {
            throw Refusal.field("plans", FieldFault.Rule.COUNT, FEWEST, MOST);
        }
        String fileName = service.fileNameOf(ids, caller);
        StudyWish order = new StudyWish(
                ComparisonWork.KIND,
                ids,
                fileName,
                new byte[0],
                Optional.ofNullable(wish.language()).map(Words::languageOf),
                0,
                0);
        return AcceptedJob.answer(service.submit(order, fileName, Optional.ofNullable(key), caller));
    }

    @Get("/{id}")
    @Operation(summary = "What came of a comparison's job")
    StudyView show(Caller caller, String id) {
        return service.view(ComparisonWork.KIND, id, caller);
    }

    @Get(value = "/{id}/workbook", produces = Download.WORKBOOK)
    @Operation(summary = "The plans side by side in a workbook, differences as live formulas")
    HttpResponse<byte[]> workbook(Caller caller, String id) {
        return files.workbook(ComparisonWork.KIND, id, caller);
    }

    @Get(value = "/{id}/json", produces = Download.JSON)
    @Operation(summary = "The plans side by side as a JSON document")
    HttpResponse<byte[]> json(Caller caller, String id) {
        return files.json(ComparisonWork.KIND, id, caller);
    }
}
