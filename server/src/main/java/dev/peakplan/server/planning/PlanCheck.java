package dev.peakplan.server.planning;

import dev.peakplan.check.Checker;
import dev.peakplan.excel.schema.Text;
import dev.peakplan.excel.write.WrittenPlan;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.Insight;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.LimitUse;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.RequestProblems;
import dev.peakplan.plan.Requirement;
import dev.peakplan.planner.CheckedPlan;
import dev.peakplan.requirement.Requirements;
import dev.peakplan.server.intake.InputProblem;
import dev.peakplan.server.intake.Intake;
import dev.peakplan.server.json.ReadOutcome;
import dev.peakplan.server.json.RecordComparison;
import dev.peakplan.server.json.RecordReader;
import dev.peakplan.server.text.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A plan checked from its request and decisions alone, whatever file it came in.
 *
 * @param findings why the decisions cannot be read; or every broken limit, and every figure that the file states otherwise than the
 *     checker finds it; each at its place
 * @param assessment the checker's own figures, unless the decisions cannot be read
 */
public record PlanCheck(List<InputProblem> findings, Optional<Assessment> assessment) {
    public PlanCheck {
        findings = List.copyOf(findings);
    }

    /** Whether the file is the JSON document of a plan: a plan has decisions, a request has none. */
    public static boolean holdsPlan(byte[] content) {
        return Intake.looksLikeJson(content) && new String(content, StandardCharsets.UTF_8).contains("\"decisions\"");
    }

    /** Checks the JSON document of a plan. */
    public static PlanCheck of(byte[] content) {
        ReadOutcome<PlanDocument> outcome = RecordReader.read(content, PlanDocument.class);
        List<InputProblem> problems = new ArrayList<>(
                outcome.problems().stream().map(InputProblem::of).toList());
        outcome.value().ifPresent(document -> RequestProblems.find(document.request())
                .forEach(problem -> problems.add(InputProblem.of(problem))));
        if (!problems.isEmpty()) {
            return new PlanCheck(problems, Optional.empty());
        }
        PlanDocument stated = outcome.get();
        PlanRequest request = stated.request();
        Requirement requirement = Requirements.of(request);
        Assessment assessment = Checker.check(request, requirement, stated.decisions());
        List<InputProblem> findings = broken(request, assessment, use -> JsonPlaces.of(request, use));
        PlanResult result = new PlanResult(
                stated.decisions(),
                requirement,
                assessment,
                stated.proof(),
                stated.binding(),
                stated.frontier(),
                stated.wayOut(),
                stated.scenarios(),
                stated.run());
        PlanDocument recomputed =
                PlanDocument.of(request, result, stated.insight().orElse(Insight.NONE));
        RecordComparison.of(stated, recomputed).forEach(each -> findings.add(differs(each)));
        return new PlanCheck(findings, Optional.of(assessment));
    }

    /** Checks the plan on the sheets of a workbook that was read without errors; nothing where it has no such sheets. */
    public static Optional<PlanCheck> find(Intake intake) {
        return intake.request().flatMap(request -> intake.workbook()
                .flatMap(workbook -> WrittenPlan.find(intake.content(), request, workbook.map()))
                .map(written -> of(request, written)));
    }

    private static PlanCheck of(PlanRequest request, WrittenPlan written) {
        if (!written.issues().isEmpty()) {
            return new PlanCheck(written.issues().stream().map(InputProblem::of).toList(), Optional.empty());
        }
        PlanResult result = CheckedPlan.of(request, written.plan());
        Assessment assessment = result.assessment();
        List<InputProblem> findings =
                broken(request, assessment, use -> written.place(use).toString());
        written.differences(result).forEach(issue -> findings.add(InputProblem.of(issue)));
        return new PlanCheck(findings, Optional.of(assessment));
    }

    /** Whether the plan keeps all limits and the file states its figures truly. */
    public boolean accepted() {
        return assessment.isPresent() && findings.isEmpty();
    }

    private static List<InputProblem> broken(
            PlanRequest request, Assessment assessment, Function<LimitUse, String> place) {
        List<InputProblem> findings = new ArrayList<>();
        for (LimitUse use : assessment.violations()) {
            String at = place.apply(use);
            findings.add(new InputProblem(
                    use.kind().name(),
                    true,
                    at,
                    Text.same(LimitWords.amount(use.kind(), use.used())),
                    Text.same(LimitWords.amount(use.kind(), use.limit())),
                    Optional.empty(),
                    Text.of(sentence(request, use, at, Language.ZH), sentence(request, use, at, Language.EN))));
        }
        return findings;
    }

    private static String sentence(PlanRequest request, LimitUse use, String place, Language language) {
        Words words = Words.in(language);
        return words.say(
                        "check.broken",
                        place,
                        new LimitWords(request, words).use(use).strip())
                .strip();
    }

    private static InputProblem differs(RecordComparison.Difference each) {
        return new InputProblem(
                "DIFFERS",
                true,
                each.path(),
                Text.same(each.stated()),
                Text.same(each.found()),
                Optional.empty(),
                Text.of(
                        Words.in(Language.ZH).say("check.differs", each.path(), each.stated(), each.found()),
                        Words.in(Language.EN).say("check.differs", each.path(), each.stated(), each.found())));
    }
}
