package dev.peakplan.server.commandline;

import dev.peakplan.plan.Language;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.planner.SolveOptions;
import dev.peakplan.server.intake.Intake;
import dev.peakplan.server.planning.Enquiry;
import dev.peakplan.server.planning.Outcome;
import dev.peakplan.server.planning.Planned;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plans a workbook or JSON document. */
@Command(name = "plan", mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {
    private static final Duration DEFAULT = Duration.ofMillis(7_500);
    private static final long MOST_SECONDS = 86_400;
    private static final int LEAST_REPLICATIONS = 100;

    private final Console console;

    @Parameters(index = "0", paramLabel = "INPUT")
    private Path input;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT.xlsx")
    private Path output;

    @Option(names = "--json", paramLabel = "OUT.json")
    private Path json;

    @Option(names = "--seconds", paramLabel = "N")
    private Long seconds;

    @Option(names = "--steps", paramLabel = "N")
    private Long steps;

    @Option(names = "--seed", paramLabel = "N")
    private Long seed;

    @Option(names = "--replications", paramLabel = "N")
    private Integer replications;

    @Option(names = "--derive", paramLabel = "TEAM@PERIOD", split = ",")
    private List<String> derive = List.of();

    @Option(names = "--scenario-share", paramLabel = "0..0.9")
    private Double scenarioShare;

    @Option(names = "--approved", paramLabel = "PLAN")
    private Path approved;

    @Option(names = "--change-charge", paramLabel = "AMOUNT")
    private Long changeCharge;

    @Option(names = "--lang", paramLabel = "zh|en")
    private Language language;

    PlanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        boolean badShare = scenarioShare != null && !(scenarioShare >= 0 && scenarioShare <= 0.9);
        if (badShare || seconds != null && (seconds < 1 || seconds > MOST_SECONDS) || steps != null && steps < 1) {
            return console.refuse(console.words().say("plan.limits"));
        }
        if (replications != null && replications != 0 && replications < LEAST_REPLICATIONS) {
            return console.refuse(console.words().say("plan.replications", LEAST_REPLICATIONS));
        }
        if (changeCharge != null && (approved == null || changeCharge < 0)) {
            return console.refuse(console.words().say("plan.changeCharge"));
        }
        Intake intake = UserFiles.intake(console, input);
        ProblemPrinter.print(console, input, intake);
        if (approved != null) {
            intake = new ApprovedFile(console, approved, changeCharge).join(intake);
        }
        ProgressLine progress = new ProgressLine(console);
        Planned planned = Planned.of(intake, Optional.ofNullable(language), options(), progress, enquiry(intake));
        progress.end();
        if (output != null && !intake.refused()) {
            UserFiles.write(console, output, planned.workbook());
        }
        if (json != null) {
            UserFiles.write(console, json, planned.document());
        }
        planned.result().ifPresent(result -> summary(planned, result));
        return exitCode(planned.outcome());
    }

    private Enquiry enquiry(Intake intake) {
        List<Enquiry.TeamPeriod> wanted = new ArrayList<>();
        for (String each : intake.request().isPresent() ? derive : List.<String>of()) {
            PlanRequest request = intake.request().get();
            int at = each.indexOf('@');
            if (at < 0) {
                throw new UserFiles.Unusable(console.words().say("plan.derive", each));
            }
            wanted.add(new Enquiry.TeamPeriod(
                    TeamPeriods.team(console, request, each.substring(0, at)),
                    TeamPeriods.period(console, request, each.substring(at + 1))));
        }
        return new Enquiry(replications == null ? Enquiry.USUAL.replications() : replications, wanted);
    }

    private SolveOptions options() {
        Duration limit = steps == null && seconds == null
                ? DEFAULT
                : Duration.ofSeconds(seconds == null ? MOST_SECONDS : seconds);
        return new SolveOptions(
                limit,
                steps == null ? OptionalLong.empty() : OptionalLong.of(steps),
                seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
                OptionalInt.empty(),
                scenarioShare == null ? OptionalDouble.empty() : OptionalDouble.of(scenarioShare));
    }

    private void summary(Planned planned, PlanResult result) {
        new PlanSummary(console, planned.request(), result).print();
        if (output != null) {
            console.out().println(console.words().say("plan.written", output));
        }
    }

    private static int exitCode(Outcome outcome) {
        return switch (outcome) {
            case FEASIBLE -> ExitCode.DONE;
            case INPUT_ERRORS -> ExitCode.INPUT_ERRORS;
            case NOTHING_FITS -> ExitCode.NOTHING_FITS;
            default -> throw new IllegalStateException("no exit code for " + outcome);
        };
    }
}
