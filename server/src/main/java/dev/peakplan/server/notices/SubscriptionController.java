package dev.peakplan.server.notices;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.once.IdempotencyKey;
import dev.peakplan.server.problems.AnswersProblems;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;

/** How the caller is told of alerts. */
@AnswersProblems
@Controller("/api/v1/subscriptions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Validated
@Tag(name = "alerts")
class SubscriptionController {
    private final SubscriptionService service;

    SubscriptionController(SubscriptionService service) {
        this.service = service;
    }

    @Get
    @Operation(summary = "Your subscriptions to alerts")
    List<SubscriptionService.View> list(Caller caller) {
        return service.of(caller);
    }

    @Post
    @Status(HttpStatus.CREATED)
    @Operation(
            summary = "Be told of alerts by e-mail, or have a signed webhook called",
            description =
                    "The secret of a webhook is answered once, and again to the same Idempotency-Key. PeakPlan-Signature: t=SECONDS,v1=HEX is HMAC-SHA256 over SECONDS.BODY.")
    SubscriptionService.View add(
            Caller caller,
            @Body @Valid SubscriptionService.Wish wish,
            @Header(IdempotencyKey.HEADER) @IdempotencyKey String key) {
        return service.add(wish, caller, key);
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "End a subscription")
    void revoke(Caller caller, String id) {
        service.revoke(id, caller);
    }
}
