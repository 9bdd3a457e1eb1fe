package dev.peakplan.server.commandline;

import dev.peakplan.server.intake.InputProblem;
import dev.peakplan.server.intake.Intake;
import dev.peakplan.server.planning.Decided;
import java.nio.file.Path;
import java.util.List;

/** Lists what is wrong with a file on standard error. */
final class ProblemPrinter {
    private ProblemPrinter() {}

    /** As {@link #print(Console, Path, Intake)}; of a plan's JSON document every problem on a line of its own. */
    static void print(Console console, Path file, Decided decided) {
        if (decided.intake().isPresent()) {
            print(console, file, decided.intake().get());
        } else {
            decided.problems().forEach(problem -> console.err()
                    .println(file + ": " + problem.sentence().in(console.language())));
        }
    }

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
