package dev.peakplan.server.commandline;

import dev.peakplan.plan.Language;
import dev.peakplan.server.faults.Fault;
import dev.peakplan.server.text.Words;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command talks to.
 *
 * @param out results
 * @param err progress and problems
 * @param language language of messages where the command names none
 * @param environment the environment's variables
 */
record Console(PrintStream out, PrintStream err, Language language, Map<String, String> environment) {
    Words words() {
        return Words.in(language);
    }

    /** Says what is wrong with the input in one sentence. */
    int refuse(String sentence) {
        err.println(sentence);
        return ExitCode.INPUT_ERRORS;
    }

    /** Keeps the fault in a log file and names its id. */
    int report(Throwable cause) {
        Fault fault = Fault.of(cause);
        Path log = fault.keep(home().resolve("logs"));
        err.println(words().say("fault", fault.id(), log));
        return ExitCode.FAULT;
    }

    /** Where the product keeps its own files: the server's data, logs of faults. */
    Path home() {
        String named = environment.get("PEAKPLAN_HOME");
        return named != null ? Path.of(named) : Path.of(System.getProperty("user.home"), ".peakplan");
    }

    /** Whether progress may be redrawn in place. */
    boolean terminal() {
        return System.console() != null && !"dumb".equals(environment.get("TERM"));
    }
}
