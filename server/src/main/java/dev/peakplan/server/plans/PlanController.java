package dev.peakplan.server.plans;

import dev.peakplan.plan.Language;
import dev.peakplan.server.access.Caller;
import dev.peakplan.server.files.Download;
import dev.peakplan.server.jobs.AcceptedJob;
import dev.peakplan.server.jobs.JobView;
import dev.peakplan.server.once.IdempotencyKey;
import dev.peakplan.server.paging.CursorPage;
import dev.peakplan.server.problems.AnswersProblems;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Plans: hand in a file, fetch what came of it. */
@AnswersProblems
@Controller("/api/v1/plans")
@ExecuteOn(TaskExecutors.BLOCKING)
@Validated
@Tag(name = "plans")
class PlanController {
    private final PlanService service;

    PlanController(PlanService service) {
        this.service = service;
    }

    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Hand in a workbook or JSON request to be planned",
            description =
                    "`file` is a workbook, or JSON of the schema PlanRequest. Answers at once with the job; Location is where its"
                            + " state is asked. The same Idempotency-Key with the same request answers with the same job.")
    @ApiResponse(
            responseCode = "202",
            description = "The job; ask Location for its state after Retry-After seconds",
            headers = {
                @io.swagger.v3.oas.annotations.headers.Header(
                        name = HttpHeaders.LOCATION,
                        description = "where the job's state is asked",
                        schema = @Schema(type = "string")),
                @io.swagger.v3.oas.annotations.headers.Header(
                        name = HttpHeaders.RETRY_AFTER,
                        description = "seconds to wait before asking",
                        schema = @Schema(type = "integer"))
            },
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = JobView.class)))
    HttpResponse<JobView> submit(
            Caller caller,
            CompletedFileUpload file,
            @Nullable @Part("language") String language,
            @Nullable @Part("seconds") @Min(1) @Max(86400) Integer seconds,
            @Nullable @Part("steps") @Min(1) Long steps,
            @Nullable @Part("seed") Long seed,
            @Header(IdempotencyKey.HEADER) @IdempotencyKey String key)
            throws IOException {
        PlanWish wish = new PlanWish(
                file.getFilename(),
                file.getBytes(),
                Optional.ofNullable(language).filter(each -> !each.isBlank()).map(PlanController::language),
                seconds == null ? OptionalInt.empty() : OptionalInt.of(seconds),
                steps == null ? OptionalLong.empty() : OptionalLong.of(steps),
                seed == null ? OptionalLong.empty() : OptionalLong.of(seed));
        return AcceptedJob.answer(service.submit(wish, Optional.ofNullable(key), caller));
    }

    @Post("/{id}/again")
    @Operation(
            summary = "Run once more what failed or was stopped: the same file with the same settings",
            description = "Answers as handing in a file does, with the new job. Takes an Idempotency-Key. No body.")
    @ApiResponse(
            responseCode = "202",
            description = "The new job",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = JobView.class)))
    HttpResponse<JobView> again(Caller caller, String id, @Header(IdempotencyKey.HEADER) @IdempotencyKey String key) {
        return AcceptedJob.answer(service.again(id, Optional.ofNullable(key), caller));
    }

    @Get
    @Operation(summary = "The plans you may see, latest first; `Link: rel=next` leads to the next page")
    @ExecuteOn(CursorPage.READERS)
    HttpResponse<List<PlanView>> list(
            HttpRequest<?> request,
            Caller caller,
            @QueryValue(defaultValue = CursorPage.AFTER_ALL_IDS) String before,
            @QueryValue(defaultValue = "50") @Min(1) @Max(500) int count) {
        return CursorPage.of(request, service.page(caller, before, count), count, "before", PlanView::id);
    }

    @Get("/{id}")
    @Operation(summary = "What came of a plan's job")
    @ExecuteOn(CursorPage.READERS)
    PlanView show(Caller caller, String id) {
        return service.get(id, caller);
    }

    @Get(value = "/{id}/workbook", produces = Download.WORKBOOK)
    @Operation(summary = "The planner's own workbook with the plan, or with every error at its cell")
    HttpResponse<byte[]> workbook(Caller caller, String id) {
        String name = Download.renamed(service.get(id, caller).fileName(), "-plan.xlsx");
        byte[] workbook = service.workbook(id, caller);
        service.noteDownload(id, caller, name);
        return Download.of(workbook, Download.WORKBOOK, name);
    }

    @Get(value = "/{id}/json", produces = Download.JSON)
    @Operation(summary = "The plan, or the list of errors, as a JSON document")
    @ApiResponse(
            responseCode = "200",
            description = "The plan; the list of errors where the file had some",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "#/components/schemas/PlanOrErrors")))
    HttpResponse<byte[]> json(Caller caller, String id) {
        String name = Download.renamed(service.get(id, caller).fileName(), "-plan.json");
        byte[] document = service.document(id, caller);
        service.noteDownload(id, caller, name);
        return Download.of(document, Download.JSON, name);
    }

    @Get(value = "/{id}/input", produces = MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "The file that was handed in")
    HttpResponse<byte[]> input(Caller caller, String id) {
        PlanInput input = service.input(id, caller);
        service.noteDownload(id, caller, input.fileName());
        return Download.of(input.content(), MediaType.APPLICATION_OCTET_STREAM, input.fileName());
    }

    private static Language language(String tag) {
        return tag.toLowerCase(java.util.Locale.ROOT).startsWith("zh") ? Language.ZH : Language.EN;
    }
}
