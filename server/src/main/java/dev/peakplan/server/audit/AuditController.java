package dev.peakplan.server.audit;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.files.Download;
import dev.peakplan.server.paging.CursorPage;
import dev.peakplan.server.problems.AnswersProblems;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The audit trail: reading, exporting its head, verifying. */
@AnswersProblems
@Controller("/api/v1/audit")
@ExecuteOn(TaskExecutors.BLOCKING)
@Validated
@Tag(name = "audit")
class AuditController {
    private final AuditService service;

    AuditController(AuditService service) {
        this.service = service;
    }

    /**
     * What to verify against.
     *
     * @param heads heads that were exported earlier
     */
    @Schema(example = "{\"heads\":[{\"seq\":1204,\"hash\":\"9f2c\"}]}")
    @Serdeable
    record Known(@Nullable List<AuditHead> heads) {}

    @Get("{?before,count,subject,actor}")
    @Operation(
            summary = "Entries on your units, latest first",
            description = "`subject` and `actor` narrow it down; `Link: rel=next` leads to the next page.")
    HttpResponse<List<AuditView>> list(
            HttpRequest<?> request,
            Caller caller,
            @QueryValue(defaultValue = "9223372036854775807") long before,
            @QueryValue(defaultValue = "50") @Min(1) @Max(500) int count,
            @QueryValue(defaultValue = "") String subject,
            @QueryValue(defaultValue = "") String actor) {
        List<AuditView> page = service.page(caller, before, subject, actor, count);
        return CursorPage.of(request, page, count, "before", entry -> String.valueOf(entry.seq()));
    }

    @Get(value = "/head", produces = Download.JSON)
    @Operation(
            summary = "The end of the trail, to be kept elsewhere",
            description = "Example: `{\"seq\":1204,\"hash\":\"9f2c...\"}`. Verifying against it later finds a cut end.")
    HttpResponse<byte[]> head() {
        AuditHead head = service.head();
        String json = "{\"seq\":" + head.seq() + ",\"hash\":\"" + head.hash() + "\"}\n";
        return Download.of(
                json.getBytes(StandardCharsets.UTF_8), Download.JSON, "peakplan-audit-head-" + head.seq() + ".json");
    }

    @Post("/verification")
    @Operation(
            summary = "Verify the whole trail, against exported heads as well",
            description =
                    "Example: `{\"heads\":[{\"seq\":1204,\"hash\":\"9f2c...\"}]}`. The answer lists every place that is not as it was written.")
    ChainReport verify(@Body Known known) {
        return service.verify(known.heads() == null ? List.of() : known.heads());
    }
}
