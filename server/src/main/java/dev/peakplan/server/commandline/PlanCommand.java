package dev.peakplan.server.commandline;

import dev.peakplan.plan.Language;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.planner.SolveOptions;
import dev.peakplan.server.intake.Intake;
import dev.peakplan.server.planning.Outcome;
import dev.peakplan.server.planning.Planned;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plans a workbook or JSON document. */
@Command(name = "plan", mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {
    private static final long DEFAULT_SECONDS = 8;

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

    @Option(names = "--lang", paramLabel = "zh|en")
    private Language language;

    PlanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (seconds != null && (seconds < 1 || seconds > 86_400) || steps != null && steps < 1) {
            return console.refuse(console.words().say("plan.limits"));
        }
        Intake intake = Intake.read(UserFiles.read(console, input));
        ProblemPrinter.print(console, input, intake);
        ProgressLine progress = new ProgressLine(console);
        Planned planned = Planned.of(intake, Optional.ofNullable(language), options(), progress);
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

    private SolveOptions options() {
        Duration limit = Duration.ofSeconds(seconds != null ? seconds : steps != null ? 86_400 : DEFAULT_SECONDS);
        return new SolveOptions(
                limit,
                steps == null ? OptionalLong.empty() : OptionalLong.of(steps),
                seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
                OptionalInt.empty());
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
