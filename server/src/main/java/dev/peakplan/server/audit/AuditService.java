package dev.peakplan.server.audit;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.access.UserRole;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;

/** Reads and verifies the trail. */
@Singleton
public class AuditService {
    private final AuditRepository entries;
    private final DataSource dataSource;

    AuditService(AuditRepository entries, DataSource dataSource) {
        this.entries = entries;
        this.dataSource = DelegatingDataSource.unwrapDataSource(dataSource);
    }

    /**
     * Entries on the caller's units, latest first; administrators read all of them.
     *
     * @param before entries with a lower number only
     * @param subject id of a subject, or an empty text for all
     * @param actor name of a user, or an empty text for all
     */
    public List<AuditView> page(Caller caller, long before, String subject, String actor, int count) {
        boolean everything = caller.is(UserRole.ADMINISTRATOR) || caller.seesEveryUnit();
        return entries.page(before, orAll(subject), orAll(actor), everything, caller.name(), count).stream()
                .map(AuditView::of)
                .toList();
    }

    /** What happened to one thing after the entry {@code after}, in order, for rooms that have seen to who may read it. */
    public List<AuditView> of(String subject, long after, int count) {
        return entries.of(subject, after, count).stream().map(AuditView::of).toList();
    }

    /** The last {@code count} of {@link #of}, in order. */
    public List<AuditView> lastOf(String subject, int count) {
        return entries.lastOf(subject, count).stream()
                .map(AuditView::of)
                .sorted(Comparator.comparingLong(AuditView::seq))
                .toList();
    }

    AuditHead head() {
        return entries.head();
    }

    ChainReport verify(List<AuditHead> exported) {
        try (Connection connection = dataSource.getConnection()) {
            return ChainCheck.verify(connection, exported);
        } catch (SQLException e) {
            throw new IllegalStateException("the trail cannot be read", e);
        }
    }

    /** A text that is looked for as it stands, not as a pattern. */
    private static String orAll(String text) {
        return text.isEmpty()
                ? "%"
                : text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
