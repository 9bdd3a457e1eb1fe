package dev.peakplan.server.processes;

import static dev.peakplan.server.http.TestServer.field;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.server.commandline.Examples;
import dev.peakplan.server.commandline.Shell;
import dev.peakplan.server.database.DatabaseAddress;
import dev.peakplan.server.database.DatabaseCheck;
import dev.peakplan.server.database.DatabaseFinding;
import dev.peakplan.server.http.TestServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was backed up is there again, on whichever database. */
class BackupTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @Test
    void backupOfRunningServerFillsAnEmptyEmbeddedDatabaseOnceAndCompletely() throws IOException {
        Path backup = folder.resolve("备份.zip");
        String plan;
        byte[] workbook;
        try (TestServer server = TestServer.start(folder.resolve("first"), Map.of())) {
            plan = planned(server);
            workbook = server.bytes("/api/v1/plans/" + plan + "/workbook").body();
            Files.write(backup, server.bytes("/api/v1/backup").body());
        }
        assertEquals(0, run(Map.of(), "restore", backup.toString(), "--data", data("second")), this::said);
        try (TestServer server = TestServer.start(folder.resolve("second"), Map.of())) {
            assertArrayEquals(
                    workbook,
                    server.bytes("/api/v1/plans/" + plan + "/workbook").body());
        }
        assertEquals(2, run(Map.of(), "restore", backup.toString(), "--data", data("second")));
        assertTrue(said().contains("holds something already"), this::said);

        assertEquals(2, run(Map.of(), "restore", damaged(backup).toString(), "--data", data("third")));
        assertTrue(said().contains("damaged in its table plan_result"), this::said);
        assertEquals(2, run(Map.of(), "backup", "--data", data("none"), "-o", data("none.zip")));
        assertTrue(said().contains("There is no database"), this::said);
    }

    @Test
    void movesBetweenTheEmbeddedDatabaseAndMariaDb() {
        MariaDbProcess.assumeInstalled();
        String plan;
        byte[] document;
        try (TestServer server = TestServer.start(folder.resolve("first"), Map.of())) {
            plan = planned(server);
            document = server.bytes("/api/v1/plans/" + plan + "/json").body();
        }
        assertEquals(0, run(Map.of(), "backup", "--data", data("first"), "-o", data("1.zip")), this::said);
        try (MariaDbProcess database = MariaDbProcess.start(folder.resolve("mariadb"))) {
            Map<String, String> there = database.environment();
            assertEquals(0, run(there, "restore", data("1.zip")), this::said);
            try (TestServer server = TestServer.start(folder.resolve("node"), there)) {
                assertArrayEquals(
                        document,
                        server.bytes("/api/v1/plans/" + plan + "/json").body());
            }
            assertEquals(0, run(there, "backup", "-o", data("2.zip")), this::said);
        }
        assertEquals(0, run(Map.of(), "restore", data("2.zip"), "--data", data("second")), this::said);
        try (TestServer server = TestServer.start(folder.resolve("second"), Map.of())) {
            assertArrayEquals(
                    document, server.bytes("/api/v1/plans/" + plan + "/json").body());
        }
    }

    @Test
    void unfitDatabaseKeepsTheServerFromStartingAndDoubtfulOneIsTold() throws SQLException {
        MariaDbProcess.assumeInstalled();
        try (MariaDbProcess database = MariaDbProcess.start(folder.resolve("mariadb"))) {
            Map<String, String> there = database.environment();
            DatabaseAddress address = new DatabaseAddress(there.get("PEAKPLAN_DATABASE_URL"), "root", "");
            assertEquals(List.of(DatabaseFinding.Kind.SMALL_PACKETS), found(address, Duration.ZERO));
            assertEquals(
                    List.of(DatabaseFinding.Kind.SMALL_PACKETS, DatabaseFinding.Kind.CLOCK),
                    found(address, Duration.ofSeconds(-100)));
            assertEquals(
                    List.of(DatabaseFinding.Kind.SMALL_PACKETS, DatabaseFinding.Kind.TIME_ZONE),
                    found(address, Duration.ofHours(8)));
            try (Connection connection = address.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("set global sql_mode = ''");
                statement.execute("set global innodb_flush_log_at_trx_commit = 2");
                statement.execute("alter database peakplan character set latin1");
            }
            // the driver asks for strict mode by itself unless it is told not to
            Map<String, String> lax = new HashMap<>(there);
            lax.merge("PEAKPLAN_DATABASE_URL", "?jdbcCompliantTruncation=false", String::concat);
            assertEquals(2, run(lax, "serve", "--port", "0", "--data", data("node")));
            assertTrue(said().contains("STRICT_TRANS_TABLES"), this::said);
            assertTrue(said().contains("innodb_flush_log_at_trx_commit = 2"), this::said);
            assertTrue(said().contains("utf8mb4"), this::said);
            assertTrue(said().contains("max_allowed_packet"), this::said);
        }
        assertEquals(
                2,
                run(
                        Map.of("PEAKPLAN_DATABASE_URL", "jdbc:mariadb://127.0.0.1:1/peakplan?password=hidden"),
                        "serve",
                        "--data",
                        data("node")));
        assertTrue(said().contains("cannot be reached"), this::said);
        assertTrue(!said().contains("hidden"), this::said);
    }

    /** What is found by a machine whose clock is ahead of the database's. */
    private static List<DatabaseFinding.Kind> found(DatabaseAddress address, Duration ahead) throws SQLException {
        return DatabaseCheck.of(address, Clock.offset(Clock.systemUTC(), ahead)).stream()
                .map(DatabaseFinding::kind)
                .toList();
    }

    private static String planned(TestServer server) {
        String plan =
                field(server.upload("/api/v1/plans", "方案.json", Examples.request(), new String[] {"steps=500"}), "id");
        server.await("/api/v1/jobs/" + plan, body -> body.contains("\"DONE\""));
        return plan;
    }

    /** The back-up with one row of a table gone. */
    private Path damaged(Path backup) throws IOException {
        Path copy = folder.resolve("damaged.zip");
        try (ZipFile from = new ZipFile(backup.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (ZipEntry entry : from.stream().toList()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = from.getInputStream(entry).readAllBytes();
                to.write(content, 0, entry.getName().contains("plan_result") ? content.length / 2 : content.length);
                to.closeEntry();
            }
        }
        return copy;
    }

    private int run(Map<String, String> environment, String... arguments) {
        told.reset();
        Map<String, String> all = new HashMap<>(environment);
        all.put("PEAKPLAN_LANG", "en");
        all.put("PEAKPLAN_HOME", folder.resolve("home").toString());
        PrintStream stream = new PrintStream(told, true, StandardCharsets.UTF_8);
        return new Shell(stream, stream, all).run(arguments);
    }

    private String said() {
        return told.toString(StandardCharsets.UTF_8);
    }

    private String data(String name) {
        return folder.resolve(name).toString();
    }
}
