package dev.peakplan.server.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * How a database is reached.
 *
 * @param url JDBC address
 * @param user its account
 * @param password its password; empty if none
 */
public record DatabaseAddress(String url, String user, String password) {
    /** Whether the database is the embedded one, which one process at a time can open. */
    public boolean embedded() {
        return url.startsWith("jdbc:h2:");
    }

    /** The address as logs and users may see it: without parameters, which may hold a password. */
    public String shown() {
        int end = url.indexOf(embedded() ? ';' : '?');
        return end < 0 ? url : url.substring(0, end);
    }

    /**
     * A connection of its own, outside the server's pool.
     *
     * @throws SQLException when the database cannot be reached
     */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public String toString() {
        return shown();
    }
}
