package dev.peakplan.server.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.peakplan.plan.LedgerLine;
import dev.peakplan.server.json.RecordWriter;
import dev.peakplan.server.planning.SpendingLine;
import dev.peakplan.server.web.figures.ExamplePlan;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Opinions that were kept under the keys of reviews are found under the keys of budgets. */
class OpinionLineKeysTest {
    private static final DatabaseAddress DATABASE =
            new DatabaseAddress("jdbc:h2:mem:opinions;MODE=MariaDB;DATABASE_TO_LOWER=TRUE", "peakplan", "");

    @Test
    void opinionsFollowTheirLines() throws SQLException {
        try (Connection connection = DATABASE.connect()) {
            bringForward("50");
            var plan = ExamplePlan.of(3, 3, 4).document();
            SpendingLine stated = line(plan.spending(), LedgerLine.BUDGET_LINE);
            SpendingLine pay = line(plan.spending(), LedgerLine.BASE_PAY);
            version(connection, RecordWriter.write(plan));
            opinion(connection, "1", "BUDGET_LINE:" + stated.reference().orElseThrow());
            opinion(
                    connection,
                    "2",
                    "BASE_PAY:" + pay.siteId().orElseThrow() + "/"
                            + pay.departmentId().orElseThrow());
            opinion(connection, "3", "BUDGET_LINE:PAY:LABOUR");
            opinion(connection, "4", "");
            opinion(connection, "5", "of a line that is in no plan");
            bringForward("latest");
            assertEquals(
                    Map.of(
                            "1", stated.key(),
                            "2", pay.key(),
                            "3", "BUDGET_LINE:PAY:LABOUR@@",
                            "4", "",
                            "5", "of a line that is in no plan"),
                    keys(connection));
        }
    }

    private static SpendingLine line(List<SpendingLine> lines, LedgerLine kind) {
        return lines.stream().filter(each -> each.line() == kind).findFirst().orElseThrow();
    }

    private static void bringForward(String target) {
        Flyway.configure()
                .dataSource(DATABASE.url(), DATABASE.user(), DATABASE.password())
                .target(target)
                .load()
                .migrate();
    }

    private static void version(Connection connection, byte[] document) throws SQLException {
        try (Statement statement = connection.createStatement();
                PreparedStatement plan = connection.prepareStatement("insert into plan_result (id, outcome, title,"
                        + " errors, document, workbook, finished_at) values ('p', 'FEASIBLE', 't', 0, ?, ?, 1)")) {
            plan.setBytes(1, document);
            plan.setBytes(2, new byte[0]);
            plan.executeUpdate();
            statement.execute("insert into plan_version (id, series_id, number, amendment, plan_id, title, owner, site,"
                    + " department, first_day, currency, cost, state, stamp, content_hash, created_at, changed_at)"
                    + " values ('v', 'v', 1, false, 'p', 't', 'o', '*', '*', '2027-01-01', 'CNY', 1, 'CROSS_REVIEW', 1,"
                    + " 'h', 1, 1)");
        }
    }

    private static void opinion(Connection connection, String id, String key) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into review_opinion (id, version_id, department, line_key, stance, remark, author, stamp,"
                        + " changed_at) values (?, 'v', ?, ?, 'AGREE', '', 'a', 1, 1)")) {
            insert.setString(1, id);
            insert.setString(2, "d" + id);
            insert.setString(3, key);
            insert.executeUpdate();
        }
    }

    private static Map<String, String> keys(Connection connection) throws SQLException {
        Map<String, String> keys = new TreeMap<>();
        try (Statement ask = connection.createStatement();
                ResultSet rows = ask.executeQuery("select id, line_key from review_opinion")) {
            while (rows.next()) {
                keys.put(rows.getString(1), rows.getString(2));
            }
        }
        return keys;
    }
}
