package dev.peakplan.server.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the trail through a plain connection, as a program does that verifies it without the server. */
final class AuditPages {
    private static final int AT_ONCE = 1000;

    private final Connection connection;

    AuditPages(Connection connection) {
        this.connection = connection;
    }

    AuditHead head() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select seq, hash from audit_head where id = 1");
                ResultSet row = query.executeQuery()) {
            return row.next() ? new AuditHead(row.getLong(1), row.getString(2)) : new AuditHead(0, "");
        }
    }

    /** The next entries after {@code seq}, at most a thousand; none at the end. */
    List<AuditEntry> after(long seq) throws SQLException {
        List<AuditEntry> entries = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select seq, written_at, actor, action, subject, site, department, detail, previous, hash"
                        + " from audit_entry where seq > ? order by seq limit " + AT_ONCE)) {
            query.setLong(1, seq);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    entries.add(new AuditEntry(
                            row.getLong(1),
                            row.getLong(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getString(8),
                            row.getString(9),
                            row.getString(10)));
                }
            }
        }
        return entries;
    }
}
