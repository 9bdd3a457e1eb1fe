package dev.peakplan.server.commandline;

import dev.peakplan.excel.write.RequestWriter;
import dev.peakplan.excel.write.SimulationWriter;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.Plan;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Scenario;
import dev.peakplan.plan.ServiceOutcome;
import dev.peakplan.plan.UnfitValue;
import dev.peakplan.planner.SolveOptions;
import dev.peakplan.server.intake.Intake;
import dev.peakplan.server.json.RecordWriter;
import dev.peakplan.server.planning.Decided;
import dev.peakplan.server.planning.Enquiry;
import dev.peakplan.server.planning.Planned;
import dev.peakplan.server.planning.SimulatedPlan;
import dev.peakplan.simulation.RiskTerms;
import dev.peakplan.simulation.SimulationTerms;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
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

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT.xlsx")
    private Path output;

    @Option(names = "--json", paramLabel = "OUT.json")
    private Path json;

    @Option(names = "--replications", paramLabel = "N")
    private Integer replications;

    @Option(names = "--half-width", paramLabel = "SHARE")
    private Double halfWidth;

    @Option(names = "--event-half-width", paramLabel = "SHARE")
    private Double eventHalfWidth;

    @Option(names = "--weeks", paramLabel = "N")
    private Integer weeks;

    @Option(names = "--team", paramLabel = "TEAM")
    private String team;

    @Option(names = "--period", paramLabel = "PERIOD")
    private String period;

    @Option(names = "--scenario", paramLabel = "ID", split = ",")
    private List<String> scenarios = List.of();

    /**
     * A request and what is decided for it.
     *
     * @param workbook the workbook that it stands in; absent where it came as JSON
     * @param intake the file as it was read, where it is no plan's JSON document
     */
    record Subject(PlanRequest request, Plan decisions, Optional<byte[]> workbook, Optional<Intake> intake) {}

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
            events = events.exactTo(
                    eventHalfWidth == null ? events.halfWidth() : eventHalfWidth,
                    weeks == null ? events.mostWeeks() : weeks);
        } catch (IllegalArgumentException e) {
            return console.refuse(UnfitValue.sentence(e, console.language()));
        }
        Optional<Subject> subject = subject(console, file);
        if (subject.isEmpty()) {
            return ExitCode.INPUT_ERRORS;
        }
        PlanRequest request = subject.get().request();
        for (String scenario : scenarios) {
            if (request.scenarios().stream().map(Scenario::id).noneMatch(scenario::equals)) {
                return console.refuse(console.words().say("simulate.noScenario", scenario));
            }
        }
        SimulationProgress eventProgress = new SimulationProgress(console, "simulate.eventProgress");
        SimulationProgress riskProgress = new SimulationProgress(console, "simulate.riskProgress");
        SimulatedPlan simulated = SimulatedPlan.of(
                request,
                subject.get().decisions(),
                new SimulatedPlan.Terms(events, risk, wanted(request), scenarios),
                new SimulatedPlan.Listeners(eventProgress, riskProgress));
        riskProgress.end();
        if (json != null) {
            UserFiles.write(console, json, RecordWriter.write(simulated));
        }
        if (output != null) {
            Language language = request.settings().language();
            byte[] workbook = subject.get().workbook().orElseGet(() -> RequestWriter.write(request, language));
            UserFiles.write(console, output, SimulationWriter.write(workbook, request, simulated.sheets(), language));
        }
        new SimulationSummary(console, request, simulated).print();
        return ExitCode.DONE;
    }

    private Predicate<ServiceOutcome> wanted(PlanRequest request) {
        String teamId = team == null ? null : TeamPeriods.team(console, request, team);
        int index = period == null ? -1 : TeamPeriods.period(console, request, period);
        return outcome ->
                (teamId == null || outcome.teamId().equals(teamId)) && (index < 0 || outcome.period() == index);
    }

    /** The plan that a file holds, or the one that is made for the request in it; nothing when it has errors. */
    static Optional<Subject> subject(Console console, Path file) {
        Decided decided = UserFiles.decided(console, file);
        ProblemPrinter.print(console, file, decided);
        if (decided.request().isPresent() && decided.decisions().isPresent()) {
            return Optional.of(new Subject(
                    decided.request().get(),
                    decided.decisions().get(),
                    decided.intake().flatMap(Intake::ownWorkbook),
                    decided.intake()));
        }
        return decided.intake().flatMap(intake -> {
            ProgressLine progress = new ProgressLine(console);
            Planned planned = Planned.of(
                    intake,
                    Optional.empty(),
                    SolveOptions.seconds(PLANNING_SECONDS),
                    progress,
                    new Enquiry(0, List.of()));
            progress.end();
            return planned.result()
                    .map(result -> new Subject(
                            planned.request(), result.plan(), Optional.of(planned.workbook()), Optional.of(intake)));
        });
    }
}
