package dev.peakplan.server.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.server.access.Unit;
import dev.peakplan.server.audit.ChainFinding.Kind;
import dev.peakplan.server.http.TestServer;
import dev.peakplan.server.serving.RunningServer;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Eight writers at once, and every way of tampering with what they wrote. */
abstract class AuditChainStory {
    private static final int WRITERS = 8;
    private static final int EACH = 40;

    static RunningServer server;

    static void start(Path data, Map<String, String> environment) throws Exception {
        server = RunningServer.start(TestServer.settings(data, environment));
        AuditTrail trail = server.context().getBean(AuditTrail.class);
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<Callable<Void>> all = new ArrayList<>();
        for (int w = 0; w < WRITERS; w++) {
            String name = "writer " + w;
            all.add(() -> {
                for (int i = 0; i < EACH; i++) {
                    trail.record(name, AuditAction.OPINION_GIVEN, "主题", Unit.ALL, Map.of("number", "" + i));
                }
                return null;
            });
        }
        for (Future<Void> done : writers.invokeAll(all)) {
            done.get();
        }
        writers.shutdown();
    }

    private static Connection connection() throws Exception {
        return DelegatingDataSource.unwrapDataSource(server.context().getBean(DataSource.class))
                .getConnection();
    }

    /** What is found when the statements have been run; they are undone afterwards. */
    private static Set<Kind> found(List<AuditHead> exported, String... statements) throws Exception {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                for (String sql : statements) {
                    assertTrue(statement.executeUpdate(sql) > 0, sql);
                }
                return ChainCheck.verify(connection, exported).findings().stream()
                        .map(ChainFinding::kind)
                        .collect(Collectors.toSet());
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static ChainReport report() throws Exception {
        try (Connection connection = connection()) {
            return ChainCheck.verify(connection, List.of());
        }
    }

    @Test
    void eightWritersMakeOneChainWithoutGaps() throws Exception {
        ChainReport report = report();
        assertTrue(report.intact(), report::toString);
        assertEquals(WRITERS * EACH, report.entries());
        assertEquals(WRITERS * EACH, report.head().seq());
    }

    @Test
    void editedEntryIsFound() throws Exception {
        assertEquals(Set.of(Kind.ALTERED), found(List.of(), "update audit_entry set actor = 'nobody' where seq = 7"));
        assertEquals(Set.of(Kind.ALTERED), found(List.of(), "update audit_entry set detail = '{}' where seq = 7"));
    }

    @Test
    void droppedEntryIsFound() throws Exception {
        assertEquals(Set.of(Kind.GAP, Kind.BROKEN_LINK), found(List.of(), "delete from audit_entry where seq = 9"));
        assertEquals(
                Set.of(Kind.BROKEN_LINK, Kind.ALTERED, Kind.HEAD_DIFFERS),
                found(
                        List.of(),
                        "delete from audit_entry where seq = 319",
                        "update audit_entry set seq = 319 where seq = 320"));
    }

    @Test
    void insertedEntryIsFound() throws Exception {
        String copy =
                "insert into audit_entry select 321, written_at, actor, action, subject, site, department, detail,"
                        + " previous, hash from audit_entry where seq = 5";
        assertEquals(Set.of(Kind.BROKEN_LINK, Kind.ALTERED, Kind.HEAD_DIFFERS), found(List.of(), copy));
    }

    @Test
    void swappedEntriesAreFound() throws Exception {
        Set<Kind> found = found(
                List.of(),
                "update audit_entry set seq = 1000 where seq = 11",
                "update audit_entry set seq = 11 where seq = 12",
                "update audit_entry set seq = 12 where seq = 1000");
        assertEquals(Set.of(Kind.BROKEN_LINK, Kind.ALTERED), found);
    }

    @Test
    void cutEndIsFoundByTheExportedHead() throws Exception {
        AuditHead head = report().head();
        String[] cut = {
            "delete from audit_entry where seq > 300",
            "update audit_head set seq = 300, hash = (select hash from audit_entry where seq = 300) where id = 1"
        };
        assertEquals(Set.of(), found(List.of(), cut), "nothing in the database itself tells");
        assertEquals(Set.of(Kind.CUT), found(List.of(head), cut));
        assertEquals(Set.of(Kind.HEAD_DIFFERS), found(List.of(), cut[0]));
    }

    @Test
    void trailWrittenAnewIsFoundByTheExportedHead() throws Exception {
        AuditHead other = new AuditHead(100, "0".repeat(64));
        assertEquals(Set.of(Kind.REWRITTEN), found(List.of(other), "update audit_head set id = 1 where id = 1"));
    }
}
