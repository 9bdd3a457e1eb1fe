package dev.peakplan.server.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at a MariaDB's settings before the server trusts it with anything. The embedded database needs no look: we set it up. */
public final class DatabaseCheck {
    /** An upload of 32 MB is stored with its answer, both escaped at worst. */
    static final long PACKET_BYTES = 64L << 20;

    private static final int LEAST_MAJOR = 10;
    private static final int LEAST_MINOR = 6;
    private static final long MOST_SECONDS_APART = 5;
    /** Every zone's time is whole quarters of an hour from UTC. */
    private static final long ZONE_SECONDS = 15 * 60;

    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+).*");

    private DatabaseCheck() {}

    /**
     * What is to be said of the database at {@code address}, the worst first.
     *
     * @throws SQLException when it cannot be reached
     */
    public static List<DatabaseFinding> of(DatabaseAddress address, Clock clock) throws SQLException {
        if (address.embedded()) {
            return List.of();
        }
        try (Connection connection = address.connect()) {
            List<DatabaseFinding> all = new ArrayList<>();
            version(connection).ifPresent(all::add);
            variable(
                            connection,
                            "sql_mode",
                            DatabaseFinding.Kind.NOT_STRICT,
                            mode -> mode.contains("STRICT_TRANS_TABLES") || mode.contains("STRICT_ALL_TABLES"))
                    .ifPresent(all::add);
            variable(connection, "character_set_database", DatabaseFinding.Kind.CHARACTER_SET, "utf8mb4"::equals)
                    .ifPresent(all::add);
            variable(connection, "innodb_flush_log_at_trx_commit", DatabaseFinding.Kind.NOT_DURABLE, "1"::equals)
                    .ifPresent(all::add);
            variable(
                            connection,
                            "max_allowed_packet",
                            DatabaseFinding.Kind.SMALL_PACKETS,
                            bytes -> Long.parseLong(bytes) >= PACKET_BYTES)
                    .ifPresent(all::add);
            variable(connection, "wsrep_on", DatabaseFinding.Kind.SEVERAL_WRITERS, on -> !on.equalsIgnoreCase("ON"))
                    .ifPresent(all::add);
            clock(connection, clock).ifPresent(all::add);
            return List.copyOf(all);
        }
    }

    private static Optional<DatabaseFinding> version(Connection connection) throws SQLException {
        String found = connection.getMetaData().getDatabaseProductVersion();
        String product = connection.getMetaData().getDatabaseProductName();
        Matcher numbers = VERSION.matcher(found);
        boolean fits = product.equals("MariaDB")
                && numbers.matches()
                && (Integer.parseInt(numbers.group(1)) > LEAST_MAJOR
                        || Integer.parseInt(numbers.group(1)) == LEAST_MAJOR
                                && Integer.parseInt(numbers.group(2)) >= LEAST_MINOR);
        return fits
                ? Optional.empty()
                : Optional.of(new DatabaseFinding(DatabaseFinding.Kind.VERSION, product + " " + found));
    }

    private static Optional<DatabaseFinding> variable(
            Connection connection, String name, DatabaseFinding.Kind kind, java.util.function.Predicate<String> fits)
            throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement(
                "select variable_value from information_schema.session_variables where variable_name = ?")) {
            ask.setString(1, name);
            try (ResultSet answer = ask.executeQuery()) {
                if (!answer.next() || fits.test(answer.getString(1))) {
                    return Optional.empty();
                }
                return Optional.of(new DatabaseFinding(kind, name + " = " + answer.getString(1)));
            }
        }
    }

    /**
     * Writes the time as jobs are scheduled by it, and has the database compare it with its own, whatever zones session, driver and machine
     * are in.
     */
    private static Optional<DatabaseFinding> clock(Connection connection, Clock clock) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement("select timestampdiff(second, ?, utc_timestamp(6))")) {
            ask.setTimestamp(1, Timestamp.from(clock.instant()), Calendar.getInstance(TimeZone.getTimeZone("UTC")));
            try (ResultSet answer = ask.executeQuery()) {
                answer.next();
                return apart(Math.abs(answer.getLong(1)));
            }
        }
    }

    private static Optional<DatabaseFinding> apart(long seconds) {
        if (seconds <= MOST_SECONDS_APART) {
            return Optional.empty();
        }
        long beside = Math.min(seconds % ZONE_SECONDS, ZONE_SECONDS - seconds % ZONE_SECONDS);
        DatabaseFinding.Kind kind =
                beside <= MOST_SECONDS_APART ? DatabaseFinding.Kind.TIME_ZONE : DatabaseFinding.Kind.CLOCK;
        return Optional.of(new DatabaseFinding(kind, seconds + " s"));
    }
}
