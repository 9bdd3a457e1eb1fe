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
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Assumptions;

/** A MariaDB of the test's own, started by hand in a folder of the test's own. */
public final class MariaDbProcess implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/mariadbd");
    private static final long BETWEEN_TRIES_NANOS = 50_000_000;

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
            Files.createDirectories(folder);
            String user = System.getProperty("user.name");
            run(
                    List.of(
                            "mariadb-install-db",
                            "--no-defaults",
                            "--user=" + user,
                            "--datadir=" + folder,
                            "--auth-root-authentication-method=normal",
                            "--skip-test-db"),
                    folder);
            MariaDbProcess database = new MariaDbProcess(folder, freePort());
            database.createSchema();
            return database;
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
                        "--innodb-buffer-pool-size=32M")
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
                .redirectOutput(folder.resolveSibling("install.log").toFile())
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
                connection.createStatement().execute("create database if not exists peakplan character set utf8mb4");
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
