package dev.peakplan.server.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.server.review.Office;
import dev.peakplan.server.serving.ServerSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {
    @TempDir
    Path home;

    @Test
    void tamperedTrailIsToldFromAnIntactOneByExitCode() throws Exception {
        String data = home.resolve("data").toString();
        Path head = home.resolve("head.json");
        assertEquals(2, Session.run(home, "audit", "verify", "--data", data).exitCode(), "there is no database yet");
        try (Office office = Office.open(home.resolve("data"), Map.of())) {
            office.hire("li", "PLANNER", "*/*", "");
        }
        Session intact = Session.run(home, "audit", "verify", "--data", data);
        assertEquals(0, intact.exitCode(), intact.err());
        assertTrue(intact.out().contains("intact: 2 entries"), intact.out());
        assertEquals(
                0,
                Session.run(home, "audit", "head", "--data", data, "-o", head.toString())
                        .exitCode());

        change("delete from audit_entry where seq = 2");
        change("update audit_head set seq = 1, hash = (select hash from audit_entry where seq = 1) where id = 1");
        assertEquals(0, Session.run(home, "audit", "verify", "--data", data).exitCode());
        Session cut = Session.run(home, "audit", "verify", "--data", data, "--head", head.toString());
        assertEquals(4, cut.exitCode());
        assertTrue(cut.out().contains("cut off"), cut.out());

        change("update audit_entry set actor = 'nobody' where seq = 1");
        Session altered = Session.run(Map.of("PEAKPLAN_LANG", "zh"), "audit", "verify", "--data", data);
        assertEquals(4, altered.exitCode());
        assertTrue(altered.out().contains("第 1 条：被改动"), altered.out());
        assertEquals(
                2,
                Session.run(
                                home,
                                "audit",
                                "verify",
                                "--data",
                                data,
                                "--head",
                                home.resolve("data/secret").toString())
                        .exitCode());
    }

    private void change(String sql) throws Exception {
        ServerSettings settings = new ServerSettings("127.0.0.1", 0, home.resolve("data"), Map.of());
        try (Connection connection = settings.database().connect()) {
            assertEquals(1, connection.createStatement().executeUpdate(sql));
        }
    }
}
