package dev.peakplan.server.review;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.files.Download;
import dev.peakplan.server.jobs.AcceptedJob;
import dev.peakplan.server.jobs.JobView;
import dev.peakplan.server.once.IdempotencyKey;
import dev.peakplan.server.problems.AnswersProblems;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;

/** Amendments of binding budgets. */
@AnswersProblems
@Controller("/api/v1/reviews/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Validated
@Tag(name = "review")
class AmendmentController {
    private final Amendments amendments;
    private final Versions versions;

    AmendmentController(Amendments amendments, Versions versions) {
        this.amendments = amendments;
        this.versions = versions;
    }

    /**
     * A wish for an amendment.
     *
     * @param from id of the first period that is planned anew
     * @param reason why
     */
    @Schema(example = "{\"from\":\"2027-07\",\"reason\":\"volumes fell\"}")
    @Serdeable
    record AmendmentWish(String from, String reason) {}

    @Post("/amendments")
    @Operation(
            summary = "Plan the rest of the year of a binding budget anew, with the past and what is committed frozen",
            description =
                    "Example: `{\"from\":\"2027-07\",\"reason\":\"volumes fell\"}`. Answers with the job; its plan is drafted with the"
                            + " binding version as predecessor. To change inputs, take `amendment-request`, and hand it in as a plan.")
    @Status(HttpStatus.ACCEPTED)
    HttpResponse<JobView> start(
            Caller caller,
            String id,
            @Body AmendmentWish wish,
            @Header(IdempotencyKey.HEADER) @IdempotencyKey String key) {
        return AcceptedJob.answer(amendments.start(id, wish.from(), wish.reason(), Optional.ofNullable(key), caller));
    }

    @Get(value = "/amendment-request{?from}", produces = Download.JSON)
    @Operation(summary = "The request that an amendment from a period on starts with, to be changed and handed in")
    HttpResponse<byte[]> request(Caller caller, String id, @QueryValue(defaultValue = "") String from) {
        String name = versions.get(id, caller).title() + "-" + from + ".json";
        return Download.of(amendments.request(id, from, caller), Download.JSON, name);
    }
}
