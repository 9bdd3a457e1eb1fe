package dev.peakplan.server.commandline;

import dev.peakplan.server.backup.BackupManifest;
import dev.peakplan.server.backup.BackupReader;
import dev.peakplan.server.backup.UnfitBackupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Fills an empty database from a back-up. */
@Command(name = "restore", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Parameters(index = "0", paramLabel = "BACKUP.zip")
    private Path file;

    RestoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            return console.refuse(console.words().say("file.MISSING", file));
        }
        database.prepare(console);
        try {
            BackupManifest restored = BackupReader.restore(file, database.address(console));
            console.err()
                    .println(console.words()
                            .say(
                                    "restore.done",
                                    restored.rows(),
                                    restored.tables().size(),
                                    database.address(console)));
            return ExitCode.DONE;
        } catch (UnfitBackupException e) {
            return console.refuse(console.words().say("restore." + e.reason(), e.getMessage()));
        } catch (SQLException e) {
            return database.refuse(console, e);
        }
    }
}
