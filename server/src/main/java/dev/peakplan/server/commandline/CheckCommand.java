package dev.peakplan.server.commandline;

import dev.peakplan.server.intake.Intake;
import dev.peakplan.server.planning.PlanCheck;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs the independent checker. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE")
    private Path file;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        byte[] content = UserFiles.read(console, file);
        if (PlanCheck.holdsPlan(content)) {
            return plan(content);
        }
        Intake intake = Intake.read(content);
        ProblemPrinter.print(console, file, intake);
        if (intake.request().isEmpty()) {
            return ExitCode.INPUT_ERRORS;
        }
        console.out().println(console.words().say("check.noPlan", file));
        return ExitCode.DONE;
    }

    private int plan(byte[] content) {
        PlanCheck check = PlanCheck.of(content);
        if (check.assessment().isEmpty()) {
            check.problems().forEach(problem -> console.err()
                    .println(file + ": " + problem.sentence().in(console.language())));
            return ExitCode.INPUT_ERRORS;
        }
        check.differences().forEach(each -> console.out()
                .println(console.words().say("check.differs", each.what(), each.stated(), each.found())));
        if (check.accepted()) {
            console.out()
                    .println(console.words()
                            .say(
                                    "check.accepted",
                                    check.assessment().get().objective(),
                                    check.assessment().get().cost()));
            return ExitCode.DONE;
        }
        int broken = check.assessment().get().violations().size();
        console.out().println(console.words().say("check.rejected", broken));
        return broken > 0 ? ExitCode.NOTHING_FITS : ExitCode.INPUT_ERRORS;
    }
}
