package dev.peakplan.server.commandline;

import dev.peakplan.plan.Assessment;
import dev.peakplan.server.intake.Intake;
import dev.peakplan.server.planning.PlanCheck;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs the independent checker on the plan in a workbook or JSON document; on a request without a plan, checks the request. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private static final int MOST_LISTED = 100;

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
            return report(PlanCheck.of(content));
        }
        Intake intake = UserFiles.intake(console, content);
        ProblemPrinter.print(console, file, intake);
        if (intake.request().isEmpty()) {
            return ExitCode.INPUT_ERRORS;
        }
        Optional<PlanCheck> plan = PlanCheck.find(intake);
        if (plan.isPresent()) {
            return report(plan.get());
        }
        console.out().println(console.words().say("check.noPlan", file));
        return ExitCode.DONE;
    }

    private int report(PlanCheck check) {
        if (check.accepted()) {
            Assessment found = check.assessment().orElseThrow();
            console.out().println(console.words().say("check.accepted", found.objective(), found.cost()));
            return ExitCode.DONE;
        }
        String heading = check.assessment().isPresent() ? "check.rejected" : "check.unreadable";
        console.err()
                .println(console.words().say(heading, file, check.findings().size()));
        check.findings().stream().limit(MOST_LISTED).forEach(finding -> console.err()
                .println("  " + finding.sentence().in(console.language())));
        if (check.findings().size() > MOST_LISTED) {
            console.err()
                    .println("  "
                            + console.words().say("file.more", check.findings().size() - MOST_LISTED));
        }
        return ExitCode.INPUT_ERRORS;
    }
}
