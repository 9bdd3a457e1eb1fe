package dev.peakplan.server.plans;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.problems.AnswersProblems;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Plans kept in view: the page of comparisons opens with them. */
@AnswersProblems
@Controller("/api/v1/plans")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "plans")
class PinController {
    private final Pins pins;

    PinController(Pins pins) {
        this.pins = pins;
    }

    @Put("/{id}/pin")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "Keep a plan in view; at most six are")
    void pin(Caller caller, String id) {
        pins.pin(id, caller);
    }

    @Delete("/{id}/pin")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(summary = "No longer keep a plan in view")
    void unpin(Caller caller, String id) {
        pins.unpin(id, caller);
    }
}
