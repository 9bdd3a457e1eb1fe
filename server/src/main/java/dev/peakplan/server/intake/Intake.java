package dev.peakplan.server.intake;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.read.BookMap;
import dev.peakplan.excel.read.ReadLimits;
import dev.peakplan.excel.read.ReadResult;
import dev.peakplan.excel.read.WorkbookReader;
import dev.peakplan.plan.History;
import dev.peakplan.plan.HistoryUse;
import dev.peakplan.plan.Insight;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.RequestDocument;
import dev.peakplan.plan.RequestProblems;
import dev.peakplan.planner.Preparation;
import dev.peakplan.server.json.JsonProblem;
import dev.peakplan.server.json.ReadOutcome;
import dev.peakplan.server.json.RecordReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What was handed in.
 *
 * @param request the request; absent when there are errors
 * @param problems errors and warnings
 * @param unlisted problems beyond those listed
 * @param language language that the file asks for
 * @param workbook the workbook as it was read; absent when JSON was handed in
 * @param content the bytes of the file
 * @param insight what the history in the file shows
 * @param stated what was stated, before it was completed from its history; absent when it could not be read
 */
public record Intake(
        Optional<PlanRequest> request,
        List<InputProblem> problems,
        int unlisted,
        Language language,
        Optional<ReadResult> workbook,
        byte[] content,
        Insight insight,
        Optional<RequestDocument> stated) {
    public Intake {
        problems = List.copyOf(problems);
    }

    /** As {@link #read(byte[], ReadLimits)} with the usual limits. */
    public static Intake read(byte[] content) {
        return read(content, ReadLimits.DEFAULT);
    }

    /**
     * Reads a file; which of the two forms it has is seen from its content.
     *
     * @param limits what a workbook may weigh
     */
    public static Intake read(byte[] content, ReadLimits limits) {
        return looksLikeJson(content) ? json(content) : of(content, WorkbookReader.read(content, limits));
    }

    /** A file that is refused as a whole. */
    public static Intake refused(byte[] content, CellIssue why) {
        return of(content, ReadResult.refused(why));
    }

    /** Why a file is refused as a whole, seen without reading it; nothing when it is worth reading. */
    public static Optional<InputProblem> refusal(byte[] content, ReadLimits limits) {
        return looksLikeJson(content)
                ? Optional.empty()
                : WorkbookReader.refusal(content, limits).map(InputProblem::of);
    }

    private static Intake of(byte[] content, ReadResult workbook) {
        HistoryJoin join = HistoryJoin.of(workbook);
        ReadResult result = join.read();
        Insight insight = join.preparation().map(Intake::insight).orElse(Insight.NONE);
        List<InputProblem> problems =
                new ArrayList<>(result.issues().stream().map(InputProblem::of).toList());
        Optional<PlanRequest> request = checked(result.request(), problems);
        return new Intake(
                request,
                problems,
                result.unlisted(),
                result.language(),
                Optional.of(result),
                content,
                insight,
                join.stated());
    }

    private static Insight insight(Preparation prepared) {
        return new Insight(
                prepared.forecasts(), prepared.validations(), Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    private static Intake json(byte[] content) {
        return RecordReader.hasField(content, "request") ? document(content) : request(content);
    }

    /** A request with its history. */
    private static Intake document(byte[] content) {
        ReadOutcome<RequestDocument> outcome = RecordReader.read(content, RequestDocument.class);
        List<InputProblem> problems = new ArrayList<>(
                outcome.problems().stream().map(InputProblem::of).toList());
        Optional<Preparation> prepared = outcome.value()
                .map(document -> Preparation.of(
                        document.request(),
                        document.history().orElse(History.EMPTY),
                        document.use().orElse(HistoryUse.DEFAULT)));
        prepared.ifPresent(each -> {
            each.findings().forEach(finding -> problems.add(InputProblem.of(finding, "$.request.")));
            each.historyFindings().forEach(finding -> problems.add(InputProblem.of(finding, "$.history.")));
        });
        Optional<PlanRequest> request = checked(prepared.map(Preparation::request), problems);
        return new Intake(
                request,
                problems,
                outcome.unlisted(),
                language(outcome.value().map(RequestDocument::request)),
                Optional.empty(),
                content,
                prepared.map(Intake::insight).orElse(Insight.NONE),
                outcome.value());
    }

    private static Language language(Optional<PlanRequest> request) {
        return request.map(read -> read.settings().language()).orElse(Language.EN);
    }

    private static Intake request(byte[] content) {
        ReadOutcome<PlanRequest> outcome = RecordReader.read(content, PlanRequest.class);
        List<InputProblem> problems = new ArrayList<>(
                outcome.problems().stream().map(InputProblem::of).toList());
        Optional<PlanRequest> request = checked(outcome.value(), problems);
        return new Intake(
                request,
                problems,
                outcome.unlisted(),
                language(outcome.value()),
                Optional.empty(),
                content,
                Insight.NONE,
                outcome.value().map(RequestDocument::of));
    }

    /** The request, unless it contradicts itself; then the contradictions join the problems. */
    private static Optional<PlanRequest> checked(Optional<PlanRequest> request, List<InputProblem> problems) {
        List<InputProblem> contradictions = request.stream()
                .flatMap(read -> RequestProblems.find(read).stream())
                .map(InputProblem::of)
                .toList();
        problems.addAll(contradictions);
        return contradictions.isEmpty() ? request : Optional.empty();
    }

    /** The same with another request. */
    public Intake with(PlanRequest other) {
        return new Intake(Optional.of(other), problems, unlisted, language, workbook, content, insight, stated);
    }

    /** The planner's own workbook, where one was handed in. */
    public Optional<byte[]> ownWorkbook() {
        return workbook.map(read -> content);
    }

    /** Where things are in that workbook. */
    public Optional<BookMap> map() {
        return workbook.map(ReadResult::map);
    }

    /** What is worth a look in it, or wrong with it, each at its cell. */
    public List<CellIssue> cellIssues() {
        return workbook.map(ReadResult::issues).orElse(List.of());
    }

    /** The errors, without warnings. */
    public List<InputProblem> errors() {
        return problems.stream().filter(InputProblem::error).toList();
    }

    public List<InputProblem> warnings() {
        return problems.stream().filter(Predicate.not(InputProblem::error)).toList();
    }

    /** Whether the file as a whole is refused: no workbook of ours and no JSON. */
    public boolean refused() {
        return workbook.map(ReadResult::refused).orElseGet(() -> problems.stream()
                .anyMatch(problem -> problem.code().equals(JsonProblem.Code.NO_JSON.name())));
    }

    /** Whether the first sign of a file opens a JSON object or list. */
    public static boolean looksLikeJson(byte[] content) {
        for (byte each : content) {
            // blanks, and the marks of byte order that some editors put first
            boolean skipped = each == ' ' || each == '\n' || each == '\r' || each == '\t' || each < -16;
            if (!skipped) {
                return each == '{' || each == '[';
            }
        }
        return false;
    }
}
