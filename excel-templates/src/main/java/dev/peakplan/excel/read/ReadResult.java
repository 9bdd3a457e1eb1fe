package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.PlanRequest;
import java.util.List;
import java.util.Optional;

/**
 * What came out of a file.
 *
 * @param request the request; absent when there are errors
 * @param issues errors and warnings, at most a thousand, in the order of the sheets
 * @param unlisted issues beyond those
 * @param language language of the workbook: what its settings say, else what its sheets are called in
 * @param map where things are in the file; empty when the file could not be read
 */
public record ReadResult(
        Optional<PlanRequest> request, List<CellIssue> issues, int unlisted, Language language, BookMap map) {
    public ReadResult {
        issues = List.copyOf(issues);
    }

    public List<CellIssue> errors() {
        return issues.stream().filter(CellIssue::isError).toList();
    }

    /** Whether the whole file was refused, so that it cannot be handed back annotated. */
    public boolean refused() {
        return issues.stream().anyMatch(issue -> issue.code().refusesFile());
    }
}
