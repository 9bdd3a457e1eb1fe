package dev.peakplan.server.commandline;

import dev.peakplan.plan.Plan;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.RequestProblems;
import dev.peakplan.planner.SolveOptions;
import dev.peakplan.server.intake.InputProblem;
import dev.peakplan.server.intake.Intake;
import dev.peakplan.server.json.ReadOutcome;
import dev.peakplan.server.json.RecordReader;
import dev.peakplan.server.json.RecordWriter;
import dev.peakplan.server.planning.PlanCheck;
import dev.peakplan.server.planning.PlanDocument;
import dev.peakplan.server.planning.Planned;
import dev.peakplan.server.planning.SimulatedPlan;
import dev.peakplan.simulation.Progress;
import dev.peakplan.simulation.RiskTerms;
import dev.peakplan.simulation.SimulationTerms;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Simulates a plan; plans a request first. */
@Command(name = "simulate", mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
    private static final long PLANNING_SECONDS = 8;

    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE")
    private Path file;

    @Option(names = "--json", paramLabel = "OUT.json")
    private Path json;

    @Option(names = "--replications", paramLabel = "N")
    private Integer replications;

    @Option(names = "--half-width", paramLabel = "SHARE")
    private Double halfWidth;

    /** A request and what is decided for it. */
    private record Subject(PlanRequest request, Plan decisions) {}

    SimulateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        SimulationTerms events = SimulationTerms.USUAL;
        RiskTerms risk = RiskTerms.USUAL;
        try {
            risk = risk.exactTo(
                    halfWidth == null ? risk.halfWidth() : halfWidth,
                    replications == null ? risk.most() : replications);
        } catch (IllegalArgumentException e) {
            return console.refuse(e.getMessage());
        }
        byte[] content = UserFiles.read(console, file);
        Optional<Subject> subject = PlanCheck.holdsPlan(content) ? planned(content) : planning(content);
        if (subject.isEmpty()) {
            return ExitCode.INPUT_ERRORS;
        }
        PlanRequest request = subject.get().request();
        SimulatedPlan simulated = SimulatedPlan.of(request, subject.get().decisions(), events, risk, Progress.SILENT);
        if (json != null) {
            UserFiles.write(console, json, RecordWriter.write(simulated));
        }
        new SimulationSummary(console, request, simulated).print();
        return ExitCode.DONE;
    }

    private Optional<Subject> planned(byte[] content) {
        ReadOutcome<PlanDocument> outcome = RecordReader.read(content, PlanDocument.class);
        List<InputProblem> problems = new ArrayList<>(
                outcome.problems().stream().map(InputProblem::of).toList());
        outcome.value().ifPresent(document -> RequestProblems.find(document.request())
                .forEach(problem -> problems.add(InputProblem.of(problem))));
        problems.forEach(problem ->
                console.err().println(file + ": " + problem.sentence().in(console.language())));
        return problems.isEmpty()
                ? Optional.of(new Subject(outcome.get().request(), outcome.get().decisions()))
                : Optional.empty();
    }

    private Optional<Subject> planning(byte[] content) {
        Intake intake = Intake.read(content);
        ProblemPrinter.print(console, file, intake);
        ProgressLine progress = new ProgressLine(console);
        Planned planned = Planned.of(intake, Optional.empty(), SolveOptions.seconds(PLANNING_SECONDS), progress);
        progress.end();
        return planned.result().map(result -> new Subject(planned.request(), result.plan()));
    }
}
