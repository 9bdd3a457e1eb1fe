package dev.peakplan.server.review;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.paging.EntityTag;
import dev.peakplan.server.problems.AnswersProblems;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;

/** The steps of a version from draft to binding; each needs the version that was read in If-Match. */
@AnswersProblems
@Controller("/api/v1/reviews/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "review")
class StepController {
    private final ReviewFlow flow;
    private final Versions versions;
    private final Clock clock;

    StepController(ReviewFlow flow, Versions versions, Clock clock) {
        this.flow = flow;
        this.versions = versions;
        this.clock = clock;
    }

    @Post("/submission")
    @Operation(
            summary = "Hand a draft in for internal review",
            description = "Example: `If-Match: \"0\"` and an empty object.")
    HttpResponse<VersionView> submit(
            Caller caller, String id, @Header(name = "If-Match", defaultValue = "") String version) {
        flow.submit(id, EntityTag.version(version), caller);
        return answer(caller, id);
    }

    @Post("/pass")
    @Operation(
            summary = "Pass a version on to the departments whose opinions are asked for",
            description =
                    "Example: `{\"departments\":[\"Marketing\",\"IT\"],\"dueOn\":\"2026-12-01\",\"remark\":\"volumes, please\"}`."
                            + " Not by who drew it up or handed it in.")
    HttpResponse<VersionView> pass(
            Caller caller,
            String id,
            @Body StepWish wish,
            @Header(name = "If-Match", defaultValue = "") String version) {
        wish.checkAsked(clock);
        flow.pass(id, EntityTag.version(version), caller, wish);
        return answer(caller, id);
    }

    @Post("/return")
    @Operation(
            summary = "Give a version back with remarks",
            description = "Example: `{\"remark\":\"Training is too thin in May.\"}`.")
    HttpResponse<VersionView> giveBack(
            Caller caller,
            String id,
            @Body StepWish wish,
            @Header(name = "If-Match", defaultValue = "") String version) {
        flow.giveBack(id, EntityTag.version(version), caller, wish.neededRemark());
        return answer(caller, id);
    }

    @Post("/closing")
    @Operation(summary = "Close the opinions, once all asked departments have spoken or the day is past")
    HttpResponse<VersionView> close(
            Caller caller,
            String id,
            @Body StepWish wish,
            @Header(name = "If-Match", defaultValue = "") String version) {
        flow.close(id, EntityTag.version(version), caller, wish.anyRemark());
        return answer(caller, id);
    }

    @Post("/approval")
    @Operation(
            summary = "Give final approval: the version binds and is frozen",
            description =
                    "Not by who drew it up, handed it in, passed it or closed the opinions on it. The version that it amends is"
                            + " superseded.")
    HttpResponse<VersionView> approve(
            Caller caller,
            String id,
            @Body StepWish wish,
            @Header(name = "If-Match", defaultValue = "") String version) {
        flow.approve(id, EntityTag.version(version), caller, wish.anyRemark());
        return answer(caller, id);
    }

    @Post("/withdrawal")
    @Operation(summary = "Take a version back; by who drew it up or handed it in")
    HttpResponse<VersionView> withdraw(
            Caller caller,
            String id,
            @Body StepWish wish,
            @Header(name = "If-Match", defaultValue = "") String version) {
        flow.withdraw(id, EntityTag.version(version), caller, wish.anyRemark());
        return answer(caller, id);
    }

    private HttpResponse<VersionView> answer(Caller caller, String id) {
        VersionView version = versions.get(id, caller);
        return HttpResponse.ok(version).header("ETag", EntityTag.of(version.version()));
    }
}
