package dev.peakplan.server.planning;

import dev.peakplan.excel.write.PlanReader;
import dev.peakplan.plan.Plan;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.RequestProblems;
import dev.peakplan.server.intake.InputProblem;
import dev.peakplan.server.intake.Intake;
import dev.peakplan.server.json.ReadOutcome;
import dev.peakplan.server.json.RecordReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request with what is decided for it, out of a plan's JSON document or workbook.
 *
 * @param request the request; absent when the file has errors
 * @param decisions the plan; absent when the file holds a request alone
 * @param problems errors and warnings
 * @param intake the file as a request, where it is no plan's JSON document
 */
public record Decided(
        Optional<PlanRequest> request, Optional<Plan> decisions, List<InputProblem> problems, Optional<Intake> intake) {
    public Decided {
        problems = List.copyOf(problems);
    }

    public static Decided read(byte[] content) {
        if (PlanCheck.holdsPlan(content)) {
            return document(content);
        }
        Intake intake = Intake.read(content);
        Optional<Plan> plan = intake.workbook().isEmpty()
                ? Optional.empty()
                : intake.request().flatMap(request -> PlanReader.find(content, request));
        return new Decided(intake.request(), plan, intake.problems(), Optional.of(intake));
    }

    private static Decided document(byte[] content) {
        ReadOutcome<PlanDocument> outcome = RecordReader.read(content, PlanDocument.class);
        List<InputProblem> problems = new ArrayList<>(
                outcome.problems().stream().map(InputProblem::of).toList());
        outcome.value().ifPresent(document -> RequestProblems.find(document.request())
                .forEach(problem -> problems.add(InputProblem.of(problem))));
        return problems.isEmpty()
                ? new Decided(
                        Optional.of(outcome.get().request()),
                        Optional.of(outcome.get().decisions()),
                        problems,
                        Optional.empty())
                : new Decided(Optional.empty(), Optional.empty(), problems, Optional.empty());
    }
}
