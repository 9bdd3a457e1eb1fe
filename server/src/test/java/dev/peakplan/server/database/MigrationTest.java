package dev.peakplan.server.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.server.http.TestServer;
import dev.peakplan.server.processes.MariaDbProcess;
import dev.peakplan.server.serving.ServerSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the schema as each script left it, with a row in every table, to today's: no row is lost and no value is another. */
class MigrationTest {
    private static final String HISTORY = "flyway_schema_history";

    @TempDir
    Path folder;

    @Test
    void everyEarlierSchemaIsBroughtForwardWithItsRowsOnH2() throws SQLException {
        for (String version : versions(new DatabaseAddress("jdbc:h2:mem:versions", "peakplan", ""))) {
            Path data = folder.resolve("v" + version);
            DatabaseAddress database = new ServerSettings("127.0.0.1", 0, data, Map.of()).database();
            bringForward(database, version);
            if (version.equals("1")) {
                // a server on it serves, and finds nothing to bring forward
                try (TestServer server = TestServer.start(data, Map.of())) {
                    assertEquals(200, server.get("/health").statusCode());
                }
            }
        }
    }

    @Test
    void everyEarlierSchemaIsBroughtForwardWithItsRowsOnMariaDb() throws SQLException {
        MariaDbProcess.assumeInstalled();
        try (MariaDbProcess process = MariaDbProcess.start(folder.resolve("mariadb"))) {
            String url = process.environment().get("PEAKPLAN_DATABASE_URL");
            DatabaseAddress server = new DatabaseAddress(url, "root", "");
            for (String version : versions(new DatabaseAddress("jdbc:h2:mem:versions", "peakplan", ""))) {
                try (Connection connection = connect(server);
                        Statement statement = connection.createStatement()) {
                    statement.execute("create database v" + version + " character set utf8mb4");
                }
                bringForward(new DatabaseAddress(url.replace("/peakplan", "/v" + version), "root", ""), version);
            }
        }
    }

    private static List<String> versions(DatabaseAddress address) {
        List<String> versions = Arrays.stream(flyway(address, "latest").info().all())
                .map(MigrationInfo::getVersion)
                .map(Object::toString)
                .toList();
        assertTrue(versions.size() >= 10, versions::toString);
        return versions.subList(0, versions.size() - 1);
    }

    private static Flyway flyway(DatabaseAddress address, String target) {
        return Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .locations("classpath:db/migration")
                .target(target)
                .load();
    }

    private static void bringForward(DatabaseAddress address, String version) throws SQLException {
        flyway(address, version).migrate();
        Map<String, List<Map<String, String>>> before = new TreeMap<>();
        try (Connection connection = connect(address)) {
            for (String table : tables(connection)) {
                fill(connection, table);
                before.put(table, rows(connection, table));
            }
        }
        flyway(address, "latest").migrate();
        try (Connection connection = connect(address)) {
            for (Map.Entry<String, List<Map<String, String>>> table : before.entrySet()) {
                List<Map<String, String>> after = rows(connection, table.getKey());
                after.forEach(
                        row -> row.keySet().retainAll(table.getValue().get(0).keySet()));
                assertEquals(table.getValue(), after, version + " " + table.getKey());
            }
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        String here = connection.getSchema() == null ? connection.getCatalog() : connection.getSchema();
        try (ResultSet found =
                connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                String place = found.getString("TABLE_SCHEM") == null
                        ? found.getString("TABLE_CAT")
                        : found.getString("TABLE_SCHEM");
                String name = found.getString("TABLE_NAME");
                if (place.equalsIgnoreCase(here) && !name.equalsIgnoreCase(HISTORY)) {
                    tables.add(name);
                }
            }
        }
        return tables;
    }

    /** Adds a row with a value of its own in every column. */
    private static void fill(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet all = statement.executeQuery("select * from " + table)) {
            ResultSetMetaData columns = all.getMetaData();
            StringBuilder marks = new StringBuilder("?");
            marks.append(", ?".repeat(columns.getColumnCount() - 1));
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into " + table + " values (" + marks + ")")) {
                for (int k = 1; k <= columns.getColumnCount(); k++) {
                    insert.setObject(k, value(columns, k));
                }
                insert.executeUpdate();
            }
        }
    }

    private static Object value(ResultSetMetaData columns, int k) throws SQLException {
        return switch (columns.getColumnType(k)) {
            case Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB, Types.CHAR -> {
                String text = "值" + columns.getColumnName(k);
                int longest = columns.getPrecision(k);
                yield longest > 0 && longest < text.length() ? text.substring(0, longest) : text;
            }
            case Types.BIT, Types.BOOLEAN -> true;
            case Types.TIMESTAMP -> Timestamp.valueOf("2027-01-02 03:04:05.678901");
            case Types.BLOB, Types.LONGVARBINARY, Types.VARBINARY, Types.BINARY ->
                "峰谷".getBytes(StandardCharsets.UTF_8);
            case Types.DOUBLE, Types.FLOAT, Types.REAL -> 0.5 + k;
            default -> 1 + k;
        };
    }

    private static List<Map<String, String>> rows(Connection connection, String table) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet all = statement.executeQuery("select * from " + table)) {
            ResultSetMetaData columns = all.getMetaData();
            while (all.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int k = 1; k <= columns.getColumnCount(); k++) {
                    Object value = all.getObject(k);
                    boolean bytes = value instanceof java.sql.Blob || value instanceof byte[];
                    row.put(
                            columns.getColumnName(k).toLowerCase(java.util.Locale.ROOT),
                            bytes ? Arrays.toString(all.getBytes(k)) : String.valueOf(all.getString(k)));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
