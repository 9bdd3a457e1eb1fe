package dev.peakplan.server.commandline;

import dev.peakplan.planner.Version;
import dev.peakplan.server.backup.BackupManifest;
import dev.peakplan.server.backup.BackupWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes everything the server keeps into one file. */
@Command(name = "backup", mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "OUT.zip")
    private Path output;

    BackupCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!database.there(console)) {
            return console.refuse(console.words().say("database.NONE", database.address(console)));
        }
        Path folder = output.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return console.refuse(console.words().say("file.UNWRITABLE", output));
        }
        Path fresh = Files.createTempFile(folder, ".peakplan", ".new");
        try (Connection connection = database.address(console).connect()) {
            BackupManifest made = BackupWriter.write(connection, fresh, Version.current());
            Files.move(fresh, output, StandardCopyOption.REPLACE_EXISTING);
            console.err()
                    .println(console.words()
                            .say(
                                    "backup.written",
                                    output,
                                    made.rows(),
                                    made.tables().size(),
                                    Files.size(output)));
            return ExitCode.DONE;
        } catch (SQLException e) {
            return database.refuse(console, e);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
