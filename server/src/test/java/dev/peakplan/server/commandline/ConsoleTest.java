package dev.peakplan.server.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.plan.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ConsoleTest {
    @TempDir
    Path folder;

    /** A command that fails for a reason of our own. */
    @CommandLine.Command(name = "failing")
    private static final class Failing implements Runnable {
        @Override
        public void run() {
            throw new IllegalStateException("a fault of ours");
        }
    }

    private String fault(Language language, Path home) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        Console console = new Console(stream, stream, language, Map.of("PEAKPLAN_HOME", home.toString()));
        CommandLine commands = Shell.guarded(new CommandLine(new Failing()), console);
        assertEquals(ExitCode.FAULT, commands.execute());
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void faultOfOursEndsWithOneAnIdAndALogFileAndNoStackTrace() throws IOException {
        for (Language language : Language.values()) {
            String said = fault(language, folder);
            assertEquals(1, said.lines().count(), said);
            Matcher id = Pattern.compile("F-[0-9A-F]{8}").matcher(said);
            assertTrue(id.find(), said);
            Path log = folder.resolve("logs/peakplan-" + id.group() + ".log");
            assertTrue(said.contains(log.toString()), said);
            String text = Files.readString(log);
            assertTrue(text.startsWith(id.group()) && text.contains("a fault of ours") && text.contains("\tat "), text);
        }
    }

    @Test
    void logGoesToTheTemporaryFolderWhereTheOwnOneCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        String said = fault(Language.EN, file);
        Matcher log = Pattern.compile("(\\S*peakplan-F-[0-9A-F]{8}\\.log)").matcher(said);
        assertTrue(log.find(), said);
        assertTrue(Files.deleteIfExists(Path.of(log.group(1).replaceAll("\\.$", ""))), said);
    }
}
