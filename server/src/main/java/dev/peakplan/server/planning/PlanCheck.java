package dev.peakplan.server.planning;

import dev.peakplan.check.Checker;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.RequestProblems;
import dev.peakplan.requirement.Requirements;
import dev.peakplan.server.intake.InputProblem;
import dev.peakplan.server.json.ReadOutcome;
import dev.peakplan.server.json.RecordReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A plan's document checked from its request and decisions alone.
 *
 * @param problems why the document cannot be read
 * @param assessment the checker's findings
 * @param differences where the document says otherwise
 */
public record PlanCheck(List<InputProblem> problems, Optional<Assessment> assessment, List<Difference> differences) {
    public PlanCheck {
        problems = List.copyOf(problems);
        differences = List.copyOf(differences);
    }

    /**
     * A figure that the document states otherwise than the checker finds it.
     *
     * @param what which figure
     * @param stated what the document says
     * @param found what the checker finds
     */
    public record Difference(String what, Money stated, Money found) {}

    /** Whether the file is the JSON document of a plan: a plan has decisions, a request has none. */
    public static boolean holdsPlan(byte[] content) {
        return content.length > 0
                && content[0] == '{'
                && new String(content, StandardCharsets.UTF_8).contains("\"decisions\"");
    }

    public static PlanCheck of(byte[] content) {
        ReadOutcome<PlanDocument> outcome = RecordReader.read(content, PlanDocument.class);
        List<InputProblem> problems = new ArrayList<>(
                outcome.problems().stream().map(InputProblem::of).toList());
        outcome.value().ifPresent(document -> RequestProblems.find(document.request())
                .forEach(problem -> problems.add(InputProblem.of(problem))));
        if (!problems.isEmpty()) {
            return new PlanCheck(problems, Optional.empty(), List.of());
        }
        PlanDocument document = outcome.get();
        Assessment assessment =
                Checker.check(document.request(), Requirements.of(document.request()), document.decisions());
        List<Difference> differences = new ArrayList<>();
        compare("objective", document.objective(), assessment.objective(), differences);
        compare("cost", document.cost(), assessment.cost(), differences);
        compare("penalty", document.penalty(), assessment.penalty(), differences);
        compare("statedBenefit", document.statedBenefit(), assessment.statedBenefit(), differences);
        return new PlanCheck(List.of(), Optional.of(assessment), differences);
    }

    /** Whether the plan keeps all limits and the document states its figures truly. */
    public boolean accepted() {
        return assessment.map(Assessment::feasible).orElse(false) && differences.isEmpty();
    }

    private static void compare(String what, Money stated, Money found, List<Difference> differences) {
        if (!stated.equals(found)) {
            differences.add(new Difference(what, stated, found));
        }
    }
}
