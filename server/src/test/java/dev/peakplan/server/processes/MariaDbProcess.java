package dev.peakplan.server.processes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A MariaDB of the test's own, started by hand in a folder of the test's own. */
public final class MariaDbProcess implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/mariadbd");
    private static final long BETWEEN_TRIES_NANOS = 50_000_000;
    /** Not the one that the manual asks for: in this one punctuation comes before digits, and letters are equal in either case. */
    private static final String COLLATION = "utf8mb4_unicode_ci";

    private static final String LOG_SIZE = "--innodb-log-file-size=32M";

    private static Path installed;

    private final Path folder;
    private final int port;
    private Process process;

    private MariaDbProcess(Path folder, int port) throws IOException {
        this.folder = folder;
        this.port = port;
        this.process = launch();
    }

    /** Skips the test on a machine without MariaDB, unless everything has to run there. */
    public static void assumeInstalled() {
        if (System.getenv("PEAKPLAN_TEST_ALL") != null) {
            assertTrue(Files.isExecutable(PROGRAM), "MariaDB is not installed");
        }
        Assumptions.assumeTrue(Files.isExecutable(PROGRAM), "MariaDB is not installed");
    }

    public static MariaDbProcess start(Path folder) {
        try {
            copy(installed(), folder);
            MariaDbProcess database = new MariaDbProcess(folder, freePort());
            database.createSchema();
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty data folder, made once for all tests of this process: making one takes longer than most of them run. */
    private static synchronized Path installed() throws IOException {
        if (installed == null) {
            Path fresh = Files.createTempDirectory("peakplan-mariadb");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(fresh)));
            run(
                    List.of(
                            "mariadb-install-db",
                            "--no-defaults",
                            "--user=" + System.getProperty("user.name"),
                            "--datadir=" + fresh.resolve("data"),
                            "--auth-root-authentication-method=normal",
                            "--skip-test-db",
                            LOG_SIZE),
                    fresh);
            installed = fresh.resolve("data");
        }
        return installed;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(
                        PROGRAM.toString(),
                        "--no-defaults",
                        "--user=" + System.getProperty("user.name"),
                        "--datadir=" + folder,
                        "--port=" + port,
                        "--bind-address=127.0.0.1",
                        "--socket=" + Path.of(System.getProperty("java.io.tmpdir"), "peakplan-" + port + ".sock"),
                        "--pid-file=" + folder.resolve("pid"),
                        "--innodb-buffer-pool-size=32M",
                        // not the servers': times are UTC whatever the database's zone is
                        "--default-time-zone=+05:30",
                        // no test takes the power away from the database itself
                        "--innodb-flush-method=nosync",
                        LOG_SIZE)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    /** Starts it again after {@link #close()}, where it was and as it was. */
    void restart() {
        try {
            process = launch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        createSchema();
    }

    private static void run(List<String> command, Path folder) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("install.log").toFile())
                .start();
        try {
            assertTrue(process.waitFor() == 0, () -> "failed: " + command);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void createSchema() {
        while (process.isAlive()) {
            try (Connection connection = DriverManager.getConnection(
                    "jdbc:mariadb://127.0.0.1:" + port + "/?user=root&connectTimeout=1000")) {
                connection
                        .createStatement()
                        .execute("create database if not exists peakplan character set utf8mb4 collate " + COLLATION);
                return;
            } catch (SQLException notReady) {
                LockSupport.parkNanos(BETWEEN_TRIES_NANOS);
            }
        }
        throw new IllegalStateException("MariaDB ended before it answered");
    }

    /** What a server needs to use this database. */
    public Map<String, String> environment() {
        return Map.of(
                "PEAKPLAN_DATABASE_URL", "jdbc:mariadb://127.0.0.1:" + port + "/peakplan",
                "PEAKPLAN_DATABASE_USER", "root",
                "PEAKPLAN_DATABASE_PASSWORD", "");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
