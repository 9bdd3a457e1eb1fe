package dev.peakplan.server.planning;

import dev.peakplan.excel.read.ReadLimits;
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
 * @param document the plan's JSON document, where it is one without problems
 */
public record Decided(
        Optional<PlanRequest> request,
        Optional<Plan> decisions,
        List<InputProblem> problems,
        Optional<Intake> intake,
        Optional<PlanDocument> document) {
    public Decided {
        problems = List.copyOf(problems);
    }

    /**
     * Reads a file.
     *
     * @param limits what a workbook may weigh
     */
    public static Decided read(byte[] content, ReadLimits limits) {
        if (PlanCheck.holdsPlan(content)) {
            return document(content);
        }
        Intake intake = Intake.read(content, limits);
        Optional<Plan> plan = intake.workbook().isEmpty()
                ? Optional.empty()
                : intake.request().flatMap(request -> PlanReader.find(content, request));
        return new Decided(intake.request(), plan, intake.problems(), Optional.of(intake), Optional.empty());
    }

    private static Decided document(byte[] content) {
        ReadOutcome<PlanDocument> outcome = RecordReader.read(content, PlanDocument.class);
        List<InputProblem> problems = new ArrayList<>(
                outcome.problems().stream().map(InputProblem::of).toList());
        outcome.value().ifPresent(document -> RequestProblems.find(document.request())
                .forEach(problem -> problems.add(InputProblem.of(problem))));
        Optional<PlanDocument> sound = problems.isEmpty() ? outcome.value() : Optional.empty();
        return new Decided(
                sound.map(PlanDocument::request),
                sound.map(PlanDocument::decisions),
                problems,
                Optional.empty(),
                sound);
    }
}
