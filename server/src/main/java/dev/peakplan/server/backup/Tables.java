package dev.peakplan.server.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The tables of a database that are ours. */
final class Tables {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");
    private static final String MIGRATIONS = "flyway_schema_history";
    /** Its one row is put there by the migration. */
    private static final String SEEDED = "audit_head";

    private Tables() {}

    /** Names in alphabetical order, without the table of migrations. */
    static List<String> of(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables =
                connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (tables.getString("TABLE_TYPE").endsWith("TABLE")
                        && !tables.getString("TABLE_TYPE").startsWith("SYSTEM")
                        && !name.equals(MIGRATIONS)) {
                    names.add(name);
                }
            }
        }
        names.sort(null);
        return names;
    }

    /** The version that the tables' layout has reached; empty where there are none yet. */
    static String schema(Connection connection) throws SQLException {
        try (ResultSet found =
                connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), MIGRATIONS, null)) {
            if (!found.next()) {
                return "";
            }
        }
        try (Statement ask = connection.createStatement();
                ResultSet answer = ask.executeQuery("select version from " + quoted(MIGRATIONS)
                        + " where success = true order by installed_rank desc limit 1")) {
            return answer.next() ? answer.getString(1) : "";
        }
    }

    /** Whether nothing has been kept in the database yet. */
    static boolean empty(Connection connection) throws SQLException {
        for (String table : of(connection)) {
            if (!table.equals(SEEDED) && rows(connection, table) > 0) {
                return false;
            }
        }
        return true;
    }

    private static long rows(Connection connection, String table) throws SQLException {
        try (Statement ask = connection.createStatement();
                ResultSet answer = ask.executeQuery("select count(*) from " + quoted(table))) {
            answer.next();
            return answer.getLong(1);
        }
    }

    /**
     * A name of a table or column, quoted as both databases do.
     *
     * @throws IllegalArgumentException when it is no name of ours: names come from a file, too
     */
    static String quoted(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(name);
        }
        return '`' + name + '`';
    }
}
