package dev.peakplan.server.review;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.once.IdempotencyKey;
import dev.peakplan.server.paging.EntityTag;
import dev.peakplan.server.problems.AnswersProblems;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/** Opinions of the asked departments. */
@AnswersProblems
@Controller("/api/v1/reviews/{id}/opinions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Validated
@Tag(name = "review")
class OpinionController {
    private final Opinions opinions;

    OpinionController(Opinions opinions) {
        this.opinions = opinions;
    }

    @Get
    @Operation(summary = "All opinions on a version; each carries the version that If-Match wants")
    List<OpinionView> list(Caller caller, String id) {
        return opinions.of(id, caller);
    }

    @Post
    @Operation(
            summary = "Give your department's opinion on a line, or on the whole budget",
            description =
                    "Example: `{\"line\":\"BUDGET_LINE:crm@HQ@\",\"stance\":\"OBJECT\",\"remark\":\"Licences were renewed in March.\"}`."
                            + " Takes an Idempotency-Key.")
    HttpResponse<OpinionView> give(
            Caller caller,
            String id,
            @Body OpinionWish wish,
            @Header(IdempotencyKey.HEADER) @IdempotencyKey String key) {
        OpinionView given = opinions.give(id, wish, caller, key);
        return HttpResponse.created(given).header("ETag", EntityTag.of(given.version()));
    }

    @Put("/{opinion}")
    @Operation(
            summary = "Change an opinion of your department",
            description = "The line stays; If-Match carries the version read.")
    HttpResponse<OpinionView> change(
            Caller caller,
            String id,
            String opinion,
            @Body OpinionWish wish,
            @Header(name = "If-Match", defaultValue = "") String version) {
        OpinionView changed = opinions.change(id, opinion, EntityTag.version(version), wish, caller);
        return HttpResponse.ok(changed).header("ETag", EntityTag.of(changed.version()));
    }
}
