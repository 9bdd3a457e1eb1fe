package dev.peakplan.server.intake;

import dev.peakplan.excel.read.ReadResult;
import dev.peakplan.excel.read.WorkbookReader;
import dev.peakplan.plan.Insight;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.RequestProblems;
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
 */
public record Intake(
        Optional<PlanRequest> request,
        List<InputProblem> problems,
        int unlisted,
        Language language,
        Optional<ReadResult> workbook,
        byte[] content,
        Insight insight) {
    public Intake {
        problems = List.copyOf(problems);
    }

    /** Reads a file; which of the two forms it has is seen from its content. */
    public static Intake read(byte[] content) {
        return looksLikeJson(content) ? json(content) : workbook(content);
    }

    /** Why a file is refused as a whole, seen without reading it; nothing when it is worth reading. */
    public static Optional<InputProblem> refusal(byte[] content) {
        return looksLikeJson(content)
                ? Optional.empty()
                : WorkbookReader.refusal(content).map(InputProblem::of);
    }

    private static Intake workbook(byte[] content) {
        HistoryJoin join = HistoryJoin.of(WorkbookReader.read(content));
        ReadResult result = join.read();
        Insight insight = join.preparation()
                .map(prepared -> new Insight(
                        prepared.forecasts(),
                        prepared.validations(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of()))
                .orElse(Insight.NONE);
        List<InputProblem> problems =
                new ArrayList<>(result.issues().stream().map(InputProblem::of).toList());
        Optional<PlanRequest> request = checked(result.request(), problems);
        return new Intake(
                request, problems, result.unlisted(), result.language(), Optional.of(result), content, insight);
    }

    private static Intake json(byte[] content) {
        ReadOutcome<PlanRequest> outcome = RecordReader.read(content, PlanRequest.class);
        List<InputProblem> problems = new ArrayList<>(
                outcome.problems().stream().map(InputProblem::of).toList());
        Optional<PlanRequest> request = checked(outcome.value(), problems);
        Language language =
                outcome.value().map(read -> read.settings().language()).orElse(Language.EN);
        return new Intake(request, problems, outcome.unlisted(), language, Optional.empty(), content, Insight.NONE);
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
        return new Intake(Optional.of(other), problems, unlisted, language, workbook, content, insight);
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
