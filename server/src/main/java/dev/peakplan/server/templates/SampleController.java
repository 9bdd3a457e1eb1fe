package dev.peakplan.server.templates;

import dev.peakplan.excel.template.Samples;
import dev.peakplan.server.files.Download;
import dev.peakplan.server.problems.AnswersProblems;
import dev.peakplan.server.problems.ProblemCode;
import dev.peakplan.server.problems.Refusal;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/** Filled workbooks with real figures to download. */
@AnswersProblems
@Controller("/api/v1/samples")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "templates")
class SampleController {
    @Get
    @Operation(summary = "Names of the samples")
    List<String> names() {
        return Samples.names();
    }

    @Get(value = "/{name}", produces = Download.WORKBOOK)
    @Operation(summary = "A filled workbook with real figures")
    HttpResponse<byte[]> sample(String name) {
        return Samples.find(name)
                .map(sample -> Download.of(sample.workbook(), Download.WORKBOOK, name + ".xlsx"))
                .orElseThrow(() -> Refusal.of(ProblemCode.NOT_FOUND, "/api/v1/samples/" + name));
    }
}
