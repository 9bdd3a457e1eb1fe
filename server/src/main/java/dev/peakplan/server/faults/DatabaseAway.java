package dev.peakplan.server.faults;

import io.micronaut.data.connection.exceptions.ConnectionException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Set;

/** Tells a database that cannot be reached for the moment from a fault of ours. */
public final class DatabaseAway {
    private static final Set<String> CONNECTION_STATES = Set.of("08", "57");

    private DatabaseAway() {}

    /** Whether this, or what caused it, is a lost or refused connection to the database. */
    public static boolean is(Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof SQLTransientException
                    || each instanceof SQLNonTransientConnectionException
                    || each instanceof ConnectionException) {
                return true;
            }
            if (each instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().length() >= 2
                    && CONNECTION_STATES.contains(sql.getSQLState().substring(0, 2))) {
                return true;
            }
        }
        return false;
    }
}
