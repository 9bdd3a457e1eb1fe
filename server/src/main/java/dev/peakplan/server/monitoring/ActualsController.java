package dev.peakplan.server.monitoring;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.files.Download;
import dev.peakplan.server.jobs.AcceptedJob;
import dev.peakplan.server.jobs.JobView;
import dev.peakplan.server.once.IdempotencyKey;
import dev.peakplan.server.paging.EntityTag;
import dev.peakplan.server.problems.AnswersProblems;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.Optional;

/** Actuals come in. */
@AnswersProblems
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Validated
@Tag(name = "actuals")
class ActualsController {
    private final ActualsService service;
    private final MonitoringService monitoring;

    ActualsController(ActualsService service, MonitoringService monitoring) {
        this.service = service;
        this.monitoring = monitoring;
    }

    /** A figure after a change; minor units. */
    @Serdeable
    record Booked(long amount) {}

    @Get(value = "/plans/{id}/actuals-template{?language}", produces = Download.WORKBOOK)
    @Operation(summary = "The workbook to report actuals in, lines and periods of the binding budget filled in")
    HttpResponse<byte[]> template(Caller caller, String id, @QueryValue(defaultValue = "en") String language) {
        byte[] book = monitoring.template(id, BudgetController.language(language), caller);
        String name = language.startsWith("zh") ? "实际数据.xlsx" : "actuals.xlsx";
        return Download.of(book, Download.WORKBOOK, name);
    }

    @Post(value = "/budgets/{id}/actuals", consumes = MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Hand in a workbook or CSV of actuals: spending, drivers, commitments, agents",
            description =
                    "Answers with the job. `columns` names columns as FIELD=Header;FIELD=Header; what was used is remembered for your next file"
                            + " of the unit. The same file again changes nothing; a changed figure becomes a new version.")
    @Status(HttpStatus.ACCEPTED)
    HttpResponse<JobView> submit(
            Caller caller,
            String id,
            CompletedFileUpload file,
            @Nullable @Part("columns") @Size(max = 4000) String columns,
            @Nullable @Part("sumRows") Boolean sumRows,
            @Header(IdempotencyKey.HEADER) @IdempotencyKey String key)
            throws IOException {
        ActualsService.FileWish wish = new ActualsService.FileWish(
                file.getFilename(), file.getBytes(), columns == null ? "" : columns, Boolean.TRUE.equals(sumRows));
        return AcceptedJob.answer(service.submit(id, wish, Optional.ofNullable(key), caller));
    }

    @Get("/imports/{id}")
    @Operation(summary = "What became of a file of actuals, every bad row at its cell")
    ImportView show(Caller caller, String id, @Header(name = "Accept-Language", defaultValue = "") String language) {
        return service.get(id, caller, BudgetController.language(language));
    }

    @Put("/budgets/{id}/figures")
    @Operation(
            summary = "Set what was spent on a line in a period",
            description =
                    "If-Match carries the line's stamp as it was read (\"0\" for a line without figures); 412 when somebody changed it since.")
    HttpResponse<Booked> set(
            Caller caller,
            String id,
            @Body @Valid FigureWish wish,
            @Header(name = "If-Match", defaultValue = "") String stamp) {
        long now = service.set(id, wish, EntityTag.version(stamp), caller);
        return HttpResponse.ok(new Booked(wish.amount())).header(HttpHeaders.ETAG, "\"" + now + "\"");
    }

    @Post("/budgets/{id}/bookings")
    @Operation(
            summary = "Add to what was spent on a line in a period",
            description = "Needs an Idempotency-Key: the same booking sent again is booked once.")
    Booked book(
            Caller caller,
            String id,
            @Body @Valid FigureWish wish,
            @Header(IdempotencyKey.HEADER) @NotBlank @Size(max = 128) String key) {
        return new Booked(service.book(id, wish, key, caller));
    }
}
