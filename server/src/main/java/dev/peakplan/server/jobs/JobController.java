package dev.peakplan.server.jobs;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.paging.CursorPage;
import dev.peakplan.server.problems.AnswersProblems;
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.reactivestreams.Publisher;

/** Jobs: their state and progress, and stopping them. */
@AnswersProblems
@Controller("/api/v1/jobs")
@ExecuteOn(TaskExecutors.BLOCKING)
@Validated
@Tag(name = "jobs")
class JobController {
    private final JobService service;

    JobController(JobService service) {
        this.service = service;
    }

    @Get
    @Operation(summary = "The jobs you may see, latest first; `Link: rel=next` leads to the next page")
    @ExecuteOn(CursorPage.READERS)
    HttpResponse<List<JobView>> list(
            HttpRequest<?> request,
            Caller caller,
            @QueryValue(defaultValue = CursorPage.AFTER_ALL_IDS) String before,
            @QueryValue(defaultValue = "50") @Min(1) @Max(500) int count) {
        return CursorPage.of(request, service.page(caller, before, count), count, "before", JobView::id);
    }

    @Get("/{id}")
    @Operation(summary = "State and progress of a job")
    @ExecuteOn(CursorPage.READERS)
    HttpResponse<JobView> show(Caller caller, String id) {
        JobView job = get(caller, id);
        HttpResponse<JobView> answer = HttpResponse.ok(job);
        return job.state().ended() ? answer : HttpResponse.ok(job).header("Retry-After", "1");
    }

    @Get(value = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM)
    @Operation(summary = "Progress as server-sent events; Last-Event-ID goes on where a broken stream stopped")
    Publisher<Event<JobView>> events(
            Caller caller, String id, @Header(name = "Last-Event-ID", defaultValue = "") String lastEventId) {
        get(caller, id);
        return service.stream(id, lastEventId).publisher();
    }

    @Post("/{id}/cancel")
    @Status(HttpStatus.ACCEPTED)
    @Operation(summary = "Stop a job; a running one ends with its best plan so far")
    JobView cancel(Caller caller, String id) {
        get(caller, id);
        service.cancel(id);
        return get(caller, id);
    }

    @Delete("/{id}")
    @Status(HttpStatus.ACCEPTED)
    @Operation(summary = "The same as cancel")
    JobView delete(Caller caller, String id) {
        return cancel(caller, id);
    }

    private JobView get(Caller caller, String id) {
        return service.find(id, caller).orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND, "/api/v1/jobs/" + id));
    }
}
