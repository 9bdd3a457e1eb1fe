package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.PlanRequest;
import java.util.ArrayList;
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
 * @param background what it tells beside the request; queues of whose history it tells may lack volumes in the request
 */
public record ReadResult(
        Optional<PlanRequest> request,
        List<CellIssue> issues,
        int unlisted,
        Language language,
        BookMap map,
        Background background) {
    public ReadResult {
        issues = List.copyOf(issues);
    }

    /** A file that is refused as a whole. */
    public static ReadResult refused(CellIssue why) {
        return new ReadResult(Optional.empty(), List.of(why), 0, Language.ZH, BookMap.EMPTY, Background.NONE);
    }

    /** This reading with the request completed (or none, if it cannot be) and more issues. */
    public ReadResult completed(Optional<PlanRequest> complete, List<CellIssue> more) {
        List<CellIssue> all = new ArrayList<>(issues);
        all.addAll(more);
        return new ReadResult(complete, all, unlisted, language, map, background);
    }

    public List<CellIssue> errors() {
        return issues.stream().filter(CellIssue::isError).toList();
    }

    /** Whether the whole file was refused, so that it cannot be handed back annotated. */
    public boolean refused() {
        return issues.stream().anyMatch(issue -> issue.code().refusesFile());
    }
}
