package dev.peakplan.server.templates;

import dev.peakplan.excel.template.Template;
import dev.peakplan.plan.Language;
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

/** Templates to download. */
@AnswersProblems
@Controller("/api/v1/templates")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "templates")
class TemplateController {
    @Get(value = "/{language}", produces = Download.WORKBOOK)
    @Operation(summary = "The empty standardized workbook, language `zh` or `en`")
    HttpResponse<byte[]> template(String language) {
        return switch (language) {
            case "zh" -> Download.of(Template.write(Language.ZH), Download.WORKBOOK, "峰谷计划模板.xlsx");
            case "en" -> Download.of(Template.write(Language.EN), Download.WORKBOOK, "PeakPlan template.xlsx");
            default -> throw Refusal.of(ProblemCode.NOT_FOUND, "/api/v1/templates/" + language);
        };
    }
}
