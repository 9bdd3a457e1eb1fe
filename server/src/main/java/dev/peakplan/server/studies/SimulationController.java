package dev.peakplan.server.studies;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.files.Download;
import dev.peakplan.server.jobs.AcceptedJob;
import dev.peakplan.server.jobs.JobView;
import dev.peakplan.server.once.IdempotencyKey;
import dev.peakplan.server.plans.PlanSettings;
import dev.peakplan.server.problems.AnswersProblems;
import dev.peakplan.server.problems.FieldFault;
import dev.peakplan.server.problems.Refusal;
import dev.peakplan.server.text.Words;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.validation.Validated;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Simulations: name a plan or hand in a file, fetch the figures. */
@AnswersProblems
@Controller("/api/v1/simulations")
@ExecuteOn(TaskExecutors.BLOCKING)
@Validated
@Tag(name = "simulations")
class SimulationController {
    private static final int USUAL_REPLICATIONS = 1_000;

    private final StudyService service;
    private final StudyFiles files;
    private final PlanSettings settings;

    SimulationController(StudyService service, StudyFiles files, PlanSettings settings) {
        this.service = service;
        this.files = files;
        this.settings = settings;
    }

    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary =
                    "Simulate a plan: `plan` names one made here, or `file` is a workbook, a JSON request or a plan's JSON document",
            description = "A file that holds no plan is planned first, within `seconds`. Answers at once with the job.")
    @Status(HttpStatus.ACCEPTED)
    HttpResponse<JobView> submit(
            Caller caller,
            @Nullable CompletedFileUpload file,
            @Nullable @Part("plan") String plan,
            @Nullable @Part("language") String language,
            @Nullable @Part("seconds") @Min(1) @Max(86400) Integer seconds,
            @Nullable @Part("replications") @Min(100) @Max(100000) Integer replications,
            @Header(IdempotencyKey.HEADER) @IdempotencyKey String key)
            throws IOException {
        List<String> plans = Optional.ofNullable(plan).map(String::strip).filter(id -> !id.isEmpty()).stream()
                .toList();
        if (plans.isEmpty() == (file == null)) {
            throw Refusal.fields(List.of(FieldFault.ofPart("plan | file", FieldFault.Rule.COUNT, 1, 1)));
        }
        String fileName = plans.isEmpty() ? file.getFilename() : service.fileNameOf(plans, caller);
        StudyWish wish = new StudyWish(
                SimulationWork.KIND,
                plans,
                fileName,
                plans.isEmpty() ? file.getBytes() : new byte[0],
                Optional.ofNullable(language).filter(tag -> !tag.isBlank()).map(Words::languageOf),
                seconds == null ? settings.seconds() : seconds,
                replications == null ? USUAL_REPLICATIONS : replications);
        return AcceptedJob.answer(service.submit(wish, fileName, Optional.ofNullable(key), caller));
    }

    @Get("/{id}")
    @Operation(summary = "What came of a simulation's job")
    StudyView show(Caller caller, String id) {
        return service.view(SimulationWork.KIND, id, caller);
    }

    @Get(value = "/{id}/workbook", produces = Download.WORKBOOK)
    @Operation(summary = "The plan's workbook with sheets of the simulated service and of the risks")
    HttpResponse<byte[]> workbook(Caller caller, String id) {
        return files.workbook(SimulationWork.KIND, id, caller);
    }

    @Get(value = "/{id}/json", produces = Download.JSON)
    @Operation(summary = "Simulated service and risks, or the list of errors, as a JSON document")
    HttpResponse<byte[]> json(Caller caller, String id) {
        return files.json(SimulationWork.KIND, id, caller);
    }
}
