package dev.peakplan.server.commandline;

import dev.peakplan.excel.write.Enclosures;
import dev.peakplan.excel.write.PlanWriter;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.Insight;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.RequestDocument;
import dev.peakplan.plan.RosterReport;
import dev.peakplan.plan.ServiceOutcome;
import dev.peakplan.plan.ShiftPattern;
import dev.peakplan.plan.UnfitValue;
import dev.peakplan.planner.CheckedPlan;
import dev.peakplan.roster.RosterTerms;
import dev.peakplan.roster.Rosters;
import dev.peakplan.server.intake.InputProblem;
import dev.peakplan.server.intake.Intake;
import dev.peakplan.server.json.ReadOutcome;
import dev.peakplan.server.json.RecordReader;
import dev.peakplan.server.json.RecordWriter;
import dev.peakplan.server.planning.PatternsDocument;
import dev.peakplan.server.planning.RosterDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Rosters a typical week of a plan; plans a request first. */
@Command(name = "roster", mixinStandardHelpOptions = true)
final class RosterCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE")
    private Path file;

    @Option(names = "--team", paramLabel = "TEAM")
    private String team;

    @Option(names = "--period", paramLabel = "PERIOD")
    private String period;

    @Option(names = "--patterns", paramLabel = "PATTERNS.json")
    private Path patterns;

    @Option(names = "--coverage", paramLabel = "SHARE")
    private double coverage = RosterTerms.USUAL_COVERAGE;

    @Option(names = "--evaluations", paramLabel = "N")
    private long evaluations = RosterTerms.USUAL_EVALUATIONS;

    @Option(names = "--json", paramLabel = "OUT.json")
    private Path json;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT.xlsx")
    private Path output;

    RosterCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Optional<SimulateCommand.Subject> subject = SimulateCommand.subject(console, file);
        if (subject.isEmpty()) {
            return ExitCode.INPUT_ERRORS;
        }
        PlanRequest request = subject.get().request();
        PlanResult checked = CheckedPlan.of(request, subject.get().decisions());
        List<RosterReport> rosters = new ArrayList<>();
        try {
            RosterTerms terms =
                    new RosterTerms(coverage, evaluations, request.settings().seed());
            List<ShiftPattern> shifts = shifts(subject.get().intake());
            for (ServiceOutcome outcome : wanted(request, checked.assessment())) {
                Rosters.of(request, checked.requirement(), outcome, shifts, terms)
                        .ifPresent(rosters::add);
            }
        } catch (IllegalArgumentException refused) {
            return console.refuse(UnfitValue.sentence(refused, console.language()));
        }
        if (rosters.isEmpty()) {
            return console.refuse(console.words().say("roster.noQueues"));
        }
        rosters.forEach(roster -> print(request, roster));
        if (json != null) {
            UserFiles.write(console, json, RecordWriter.write(new RosterDocument(rosters)));
        }
        if (output != null) {
            UserFiles.write(console, output, workbook(subject.get(), checked, rosters));
        }
        return ExitCode.DONE;
    }

    /** The chosen team and period; of a team alone its busiest period, of a period alone all teams, of neither the busiest of each team. */
    private List<ServiceOutcome> wanted(PlanRequest request, Assessment assessment) {
        String teamId = team == null ? null : TeamPeriods.team(console, request, team);
        int index = period == null ? -1 : TeamPeriods.period(console, request, period);
        List<ServiceOutcome> wanted = new ArrayList<>();
        for (var each : request.organisation().teams()) {
            assessment.service().stream()
                    .filter(outcome -> outcome.teamId().equals(each.id()))
                    .filter(outcome -> teamId == null || outcome.teamId().equals(teamId))
                    .filter(outcome -> index < 0 || outcome.period() == index)
                    .reduce((one, two) -> two.requiredHours() > one.requiredHours() ? two : one)
                    .ifPresent(wanted::add);
        }
        return wanted;
    }

    /** The patterns of the file that is named, else those of the workbook. */
    private List<ShiftPattern> shifts(Optional<Intake> intake) {
        if (patterns == null) {
            return intake.flatMap(Intake::stated).map(RequestDocument::shifts).orElse(List.of());
        }
        ReadOutcome<PatternsDocument> outcome =
                RecordReader.read(UserFiles.read(console, patterns), PatternsDocument.class);
        if (!outcome.problems().isEmpty()) {
            throw new UserFiles.Unusable(patterns + ": "
                    + InputProblem.of(outcome.problems().get(0)).sentence().in(console.language()));
        }
        return outcome.get().patterns();
    }

    private void print(PlanRequest request, RosterReport roster) {
        console.out()
                .println(console.words()
                        .say(
                                roster.schedulable() ? "roster.fits" : "roster.doesNotFit",
                                roster.teamId(),
                                request.calendar()
                                        .periods()
                                        .get(roster.period())
                                        .label(),
                                roster.lines().size(),
                                number(roster.linesOfPlan()),
                                roster.leastLines(),
                                number(100 * roster.coverage()),
                                number(100 * roster.rosteringLoss()),
                                number(100 * roster.schedulingLoss())));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static byte[] workbook(SimulateCommand.Subject subject, PlanResult result, List<RosterReport> rosters) {
        Enclosures enclosures = new Enclosures(
                Insight.NONE.withRosters(rosters), List.of(), subject.intake().flatMap(Intake::map));
        return PlanWriter.write(
                subject.intake().flatMap(Intake::ownWorkbook),
                subject.request(),
                result,
                enclosures,
                subject.request().settings().language());
    }
}
