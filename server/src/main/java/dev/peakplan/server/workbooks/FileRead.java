package dev.peakplan.server.workbooks;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.read.Background;
import dev.peakplan.excel.read.BookMap;
import dev.peakplan.excel.read.ReadResult;
import dev.peakplan.plan.Insight;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.server.intake.InputProblem;
import dev.peakplan.server.intake.Intake;
import java.util.List;
import java.util.Optional;

/**
 * A workbook as it was read, on its way between processes: an {@link Intake} without the file itself, and without the past, which is used up.
 *
 * @param request the request; absent when there are errors
 * @param problems errors and warnings
 * @param unlisted problems beyond those listed
 * @param language language that the file asks for
 * @param issues what the reader noticed, at cells
 * @param map where things are in the file
 * @param insight what the history in the file shows
 */
public record FileRead(
        Optional<PlanRequest> request,
        List<InputProblem> problems,
        int unlisted,
        Language language,
        List<CellIssue> issues,
        BookMap map,
        Insight insight) {
    static FileRead of(Intake intake) {
        ReadResult read = intake.workbook().orElseThrow();
        return new FileRead(
                intake.request(),
                intake.problems(),
                intake.unlisted(),
                intake.language(),
                read.issues(),
                read.map(),
                intake.insight());
    }

    Intake intake(byte[] content) {
        ReadResult read = new ReadResult(request, issues, unlisted, language, map, Background.NONE);
        return new Intake(request, problems, unlisted, language, Optional.of(read), content, insight, Optional.empty());
    }
}
