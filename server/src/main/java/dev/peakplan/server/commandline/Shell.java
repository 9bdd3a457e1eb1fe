package dev.peakplan.server.commandline;

import dev.peakplan.plan.Language;
import dev.peakplan.server.text.Words;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;

/** Runs one command with the given streams and environment. */
public final class Shell {
    private static final long BYTES_PER_MEGABYTE = 1L << 20;

    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;

    public Shell(PrintStream out, PrintStream err, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.environment = Map.copyOf(environment);
    }

    /** Runs the command and returns its {@link ExitCode}. */
    public int run(String... arguments) {
        // the launcher tells the user's language; where it cannot, as on Windows, Java knows it
        String tag = environment.getOrDefault(
                "PEAKPLAN_LANG", Locale.getDefault(Locale.Category.DISPLAY).getLanguage());
        Language language = Words.languageOf(tag);
        Console console = new Console(out, err, language, environment);
        CommandLine commands = PeakPlanCommand.of(new CommandFactory(console), arguments);
        commands.setResourceBundle(ResourceBundle.getBundle(
                "dev.peakplan.server.commandline.Help",
                language == Language.ZH ? Locale.CHINESE : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        commands.setExecutionStrategy(parsed -> run(parsed, console));
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        commands.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        commands.setParameterExceptionHandler(new WrongUse(console));
        try {
            return guarded(commands, console).execute(arguments);
        } catch (OutOfMemoryError full) {
            return console.refuse(
                    console.words().say("memory", Runtime.getRuntime().maxMemory() / BYTES_PER_MEGABYTE));
        }
    }

    /** Runs the command, unless a file that it shall write cannot be written: told before the work and not after it. */
    private static int run(ParseResult parsed, Console console) {
        ParseResult command = parsed;
        while (command.hasSubcommand()) {
            command = command.subcommand();
        }
        for (ArgSpec argument : command.matchedArgs()) {
            if (argument.type() == Path.class && argument.paramLabel().startsWith("OUT")) {
                Optional<String> hindrance = UserFiles.hindrance(console, argument.getValue());
                if (hindrance.isPresent()) {
                    return console.refuse(hindrance.get());
                }
            }
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** A file that cannot be used is the user's to mend; whatever else a command throws is a fault of ours. */
    static CommandLine guarded(CommandLine commands, Console console) {
        return commands.setExecutionExceptionHandler((fault, command, parsed) ->
                fault instanceof UserFiles.Unusable ? console.refuse(fault.getMessage()) : console.report(fault));
    }
}
