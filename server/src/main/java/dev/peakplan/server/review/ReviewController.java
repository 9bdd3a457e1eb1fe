package dev.peakplan.server.review;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.audit.AuditView;
import dev.peakplan.server.once.Attempt;
import dev.peakplan.server.once.IdempotencyKey;
import dev.peakplan.server.once.Once;
import dev.peakplan.server.paging.CursorPage;
import dev.peakplan.server.paging.EntityTag;
import dev.peakplan.server.problems.AnswersProblems;
import dev.peakplan.server.problems.FieldFault;
import dev.peakplan.server.problems.Refusal;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
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
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Versions of budgets: drafting and reading them. */
@AnswersProblems
@Controller("/api/v1/reviews")
@ExecuteOn(TaskExecutors.BLOCKING)
@Validated
@Tag(name = "review")
class ReviewController {
    private final Versions versions;
    private final Drafts drafts;
    private final ReviewQueue queue;
    private final Once once;

    ReviewController(Versions versions, Drafts drafts, ReviewQueue queue, Once once) {
        this.versions = versions;
        this.drafts = drafts;
        this.queue = queue;
        this.once = once;
    }

    /**
     * A wish for a draft.
     *
     * @param plan id of the plan
     * @param predecessor the returned, withdrawn or binding version that it follows; absent for a new budget
     */
    @Schema(example = "{\"plan\":\"01J9ZK3V5M8Q2R4T6W8Y0A1B2C\",\"predecessor\":\"01J8ZK3V5M8Q2R4T6W8Y0A1B2C\"}")
    @Serdeable
    record DraftWish(String plan, @Nullable String predecessor) {}

    @Post
    @Operation(
            summary = "Draft a budget, its next version, or an amendment of a binding one",
            description =
                    "Example: `{\"plan\":\"01J9...\"}`, or `{\"plan\":\"01J9...\",\"predecessor\":\"01J8...\"}`, of the same currency. What follows a"
                            + " binding version is its amendment: the frozen periods and what is committed must be as they were. Takes an"
                            + " Idempotency-Key.")
    HttpResponse<VersionView> draft(
            Caller caller, @Body DraftWish wish, @Header(IdempotencyKey.HEADER) @IdempotencyKey String key) {
        Attempt attempt = Attempt.of(caller.name(), key, "draft", wish.plan(), wish.predecessor());
        String id = once.run(attempt, () -> drafts.draft(wish.plan(), Optional.ofNullable(wish.predecessor()), caller));
        VersionView draft = versions.get(id, caller);
        return HttpResponse.<VersionView>created(URI.create("/api/v1/reviews/" + id))
                .body(draft)
                .header("ETag", EntityTag.of(draft.version()));
    }

    @Get("{?before,count,state}")
    @Operation(summary = "The versions you may see, latest first; `Link: rel=next` leads to the next page")
    HttpResponse<List<VersionView>> list(
            HttpRequest<?> request,
            Caller caller,
            @QueryValue(defaultValue = CursorPage.AFTER_ALL_IDS) String before,
            @QueryValue(defaultValue = "50") @Min(1) @Max(500) int count,
            @Nullable @QueryValue ReviewState state) {
        List<VersionView> page = versions.page(caller, Optional.ofNullable(state), before, count);
        return CursorPage.of(request, page, count, "before", VersionView::id);
    }

    @Get("/queue{?before,count}")
    @Operation(
            summary =
                    "The versions that wait for you, latest first, each with what it waits for; `Link: rel=next` leads to the next page")
    HttpResponse<List<ReviewQueue.Waiting>> queue(
            HttpRequest<?> request,
            Caller caller,
            @QueryValue(defaultValue = CursorPage.AFTER_ALL_IDS) String before,
            @QueryValue(defaultValue = "50") @Min(1) @Max(500) int count) {
        List<ReviewQueue.Waiting> page = queue.page(caller, before, count);
        return CursorPage.of(
                request, page, count, "before", waiting -> waiting.version().id());
    }

    @Get("/{id}")
    @Operation(summary = "A version; ETag is what If-Match wants")
    HttpResponse<VersionView> show(Caller caller, String id) {
        VersionView version = versions.get(id, caller);
        return HttpResponse.ok(version).header("ETag", EntityTag.of(version.version()));
    }

    @Get("/{id}/versions")
    @Operation(summary = "All versions of the budget, the first one first")
    List<VersionView> series(Caller caller, String id) {
        return versions.series(id, caller);
    }

    @Get("/{id}/lines")
    @Operation(
            summary =
                    "The lines of a version: amount, basis, expected effect; pay as one total per category for who does not see it")
    List<VersionLine> lines(Caller caller, String id) {
        return versions.lines(id, caller);
    }

    @Get("/{id}/differences{?from}")
    @Operation(
            summary = "What differs line by line, and in heads, from an earlier version",
            description = "`from` is the earlier version; the predecessor where it is absent.")
    VersionComparison differences(Caller caller, String id, @QueryValue(defaultValue = "") String from) {
        VersionView version = versions.get(id, caller);
        String earlier = from.isEmpty() ? version.predecessor() : from;
        if (earlier == null) {
            throw Refusal.fields(List.of(FieldFault.ofPart("from", FieldFault.Rule.MISSING_FIELD)));
        }
        return versions.compare(earlier, id, caller).comparison();
    }

    @Get("/{id}/history{?after,count}")
    @Operation(
            summary =
                    "Who did what to the budget and when, over all its versions, the first first; `Link: rel=next` leads to the next page")
    HttpResponse<List<AuditView>> history(
            HttpRequest<?> request,
            Caller caller,
            String id,
            @QueryValue(defaultValue = "0") long after,
            @QueryValue(defaultValue = "100") @Min(1) @Max(500) int count) {
        List<AuditView> page = versions.history(id, after, count, caller);
        return CursorPage.of(request, page, count, "after", entry -> String.valueOf(entry.seq()));
    }
}
