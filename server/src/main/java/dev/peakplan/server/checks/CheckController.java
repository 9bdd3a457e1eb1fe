package dev.peakplan.server.checks;

import dev.peakplan.plan.Language;
import dev.peakplan.server.planning.PlanCheck;
import dev.peakplan.server.problems.AnswersProblems;
import dev.peakplan.server.text.Words;
import dev.peakplan.server.workbooks.WorkbookService;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;

/** Checks files: a request for errors, a plan with the independent checker. */
@AnswersProblems
@Controller("/api/v1/checks")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "checks")
class CheckController {
    private final WorkbookService workbooks;

    CheckController(WorkbookService workbooks) {
        this.workbooks = workbooks;
    }

    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary =
                    "Check a workbook or JSON request for errors; a plan in a workbook or JSON document with the independent checker")
    CheckView check(CompletedFileUpload file, @Header(name = "Accept-Language", defaultValue = "") String accepted)
            throws IOException {
        Language language = Words.languageOf(accepted);
        byte[] content = file.getBytes();
        if (PlanCheck.holdsPlan(content)) {
            return CheckView.of(PlanCheck.of(content), language);
        }
        WorkbookService.Checked checked = workbooks.check(content);
        return checked.check()
                .map(check -> CheckView.of(check, language))
                .orElseGet(() -> CheckView.of(checked.intake(), language));
    }
}
