package dev.peakplan.server.commandline;

import dev.peakplan.excel.write.ScenarioWriter;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.planner.SolveOptions;
import dev.peakplan.server.intake.Intake;
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

/** Plans a workbook with all its scenarios and writes them side by side, with bridges, into a workbook of their own. */
@Command(name = "compare", mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    private static final long DEFAULT_SECONDS = 20;
    private static final long MOST_SECONDS = 86_400;

    private final Console console;

    @Parameters(index = "0", paramLabel = "INPUT")
    private Path input;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT.xlsx",
            required = true)
    private Path output;

    @Option(names = "--seconds", paramLabel = "N")
    private Long seconds;

    @Option(names = "--steps", paramLabel = "N")
    private Long steps;

    @Option(names = "--seed", paramLabel = "N")
    private Long seed;

    @Option(names = "--lang", paramLabel = "zh|en")
    private Language language;

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (seconds != null && (seconds < 1 || seconds > MOST_SECONDS) || steps != null && steps < 1) {
            return console.refuse(console.words().say("plan.limits"));
        }
        Intake intake = Intake.read(UserFiles.read(console, input));
        ProblemPrinter.print(console, input, intake);
        if (intake.request().isEmpty()) {
            return ExitCode.INPUT_ERRORS;
        }
        if (intake.request().get().scenarios().isEmpty()) {
            return console.refuse(console.words().say("compare.none"));
        }
        ProgressLine progress = new ProgressLine(console);
        Planned planned = Planned.of(intake, Optional.ofNullable(language), options(), progress);
        progress.end();
        PlanResult result = planned.result().orElseThrow();
        UserFiles.write(console, output, ScenarioWriter.write(planned.request(), result, planned.language()));
        console.out()
                .println(console.words()
                        .say("compare.written", result.scenarios().size() - 1, output));
        return result.assessment().feasible() ? ExitCode.DONE : ExitCode.NOTHING_FITS;
    }

    private SolveOptions options() {
        return new SolveOptions(
                Duration.ofSeconds(seconds != null ? seconds : steps != null ? MOST_SECONDS : DEFAULT_SECONDS),
                steps == null ? OptionalLong.empty() : OptionalLong.of(steps),
                seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
                OptionalInt.empty());
    }
}
