package dev.peakplan.server.commandline;

import dev.peakplan.server.database.DatabaseAddress;
import dev.peakplan.server.serving.ServerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import picocli.CommandLine.Option;

/** Which database a command works on: the one that {@code serve} would use. */
final class DatabaseOption {
    /** H2's code for a database file that another process holds open. */
    private static final int ALREADY_OPEN = 90020;

    @Option(names = "--data", paramLabel = "DIR")
    private Path data;

    Path folder(Console console) {
        return data == null ? console.home().resolve("data") : data;
    }

    DatabaseAddress address(Console console) {
        return new ServerSettings("127.0.0.1", 0, folder(console), console.environment()).database();
    }

    /** Whether there is a database; an embedded one would otherwise be made by looking for it. */
    boolean there(Console console) {
        return !address(console).embedded() || Files.exists(folder(console).resolve("peakplan.mv.db"));
    }

    void prepare(Console console) throws IOException {
        Files.createDirectories(folder(console));
    }

    int refuse(Console console, SQLException cause) {
        String key = cause.getErrorCode() == ALREADY_OPEN ? "database.OPEN" : "database.AWAY";
        return console.refuse(console.words().say(key, address(console), cause.getMessage()));
    }
}
