package dev.peakplan.server.commandline;

import dev.peakplan.server.intake.InputProblem;
import dev.peakplan.server.intake.Intake;
import java.nio.file.Path;
import java.util.List;

/** Lists what is wrong with a file on standard error. */
final class ProblemPrinter {
    private ProblemPrinter() {}

    static void print(Console console, Path file, Intake intake) {
        List<InputProblem> errors = intake.errors();
        if (intake.refused()) {
            console.err().println(file + ": " + errors.get(0).sentence().in(console.language()));
            return;
        }
        if (!errors.isEmpty()) {
            console.err().println(console.words().say("file.errors", file, errors.size() + intake.unlisted()));
        }
        intake.problems().forEach(problem -> console.err()
                .println("  " + problem.sentence().in(console.language())));
        if (intake.unlisted() > 0) {
            console.err().println("  " + console.words().say("file.more", intake.unlisted()));
        }
    }
}
