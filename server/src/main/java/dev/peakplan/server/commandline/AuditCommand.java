package dev.peakplan.server.commandline;

import dev.peakplan.server.audit.AuditHead;
import dev.peakplan.server.audit.ChainCheck;
import dev.peakplan.server.audit.ChainFinding;
import dev.peakplan.server.audit.ChainReport;
import dev.peakplan.server.json.RecordReader;
import dev.peakplan.server.json.RecordWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The audit trail of a database, read without its server. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        subcommands = {AuditCommand.Verify.class, AuditCommand.Head.class})
final class AuditCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Reads the trail; a sentence where that cannot be done. */
    private static Optional<ChainReport> read(Console console, DatabaseOption database, List<AuditHead> known) {
        if (!database.there(console)) {
            console.refuse(console.words().say("database.NONE", database.address(console)));
            return Optional.empty();
        }
        try (Connection connection = database.address(console).connect()) {
            return Optional.of(ChainCheck.verify(connection, known));
        } catch (SQLException e) {
            console.refuse(console.words().say("audit.unreadable", database.address(console), e.getMessage()));
            return Optional.empty();
        }
    }

    /** Verifies the trail, against exported heads as well. */
    @Command(name = "verify", mixinStandardHelpOptions = true)
    static final class Verify implements Callable<Integer> {
        private final Console console;

        @Mixin
        private DatabaseOption database = new DatabaseOption();

        @Option(names = "--head", paramLabel = "FILE")
        private List<Path> heads = List.of();

        Verify(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            List<AuditHead> known = new ArrayList<>();
            for (Path file : heads) {
                Optional<AuditHead> head = RecordReader.read(UserFiles.read(console, file), AuditHead.class)
                        .value();
                if (head.isEmpty()) {
                    return console.refuse(console.words().say("audit.noHead", file));
                }
                known.add(head.get());
            }
            Optional<ChainReport> report = read(console, database, known);
            return report.map(this::tell).orElse(ExitCode.INPUT_ERRORS);
        }

        private int tell(ChainReport report) {
            for (ChainFinding finding : report.findings()) {
                console.out().println(console.words().say("audit." + finding.kind(), finding.seq()));
            }
            if (!report.intact()) {
                console.out().println(console.words().say("audit.broken", report.entries()));
                return ExitCode.TAMPERED;
            }
            console.out()
                    .println(console.words()
                            .say(
                                    "audit.intact",
                                    report.entries(),
                                    report.head().seq(),
                                    report.head().hash()));
            return ExitCode.DONE;
        }
    }

    /** Writes the end of the trail, to be kept elsewhere. */
    @Command(name = "head", mixinStandardHelpOptions = true)
    static final class Head implements Callable<Integer> {
        private final Console console;

        @Mixin
        private DatabaseOption database = new DatabaseOption();

        @Option(
                names = {"-o", "--output"},
                paramLabel = "FILE")
        private Path output;

        Head(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            Optional<ChainReport> report = read(console, database, List.of());
            if (report.isEmpty()) {
                return ExitCode.INPUT_ERRORS;
            }
            byte[] head = RecordWriter.write(report.get().head());
            if (output == null) {
                console.out().write(head, 0, head.length);
            } else {
                UserFiles.write(console, output, head);
            }
            return report.get().intact() ? ExitCode.DONE : ExitCode.TAMPERED;
        }
    }
}
