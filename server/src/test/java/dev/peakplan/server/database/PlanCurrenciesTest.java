package dev.peakplan.server.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.peakplan.server.json.RecordWriter;
import dev.peakplan.server.planning.PlanDocument;
import dev.peakplan.server.web.figures.ExamplePlan;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Plans that were kept without the currency of their amounts have it from their documents. */
class PlanCurrenciesTest {
    private static final DatabaseAddress DATABASE =
            new DatabaseAddress("jdbc:h2:mem:currencies;MODE=MariaDB;DATABASE_TO_LOWER=TRUE", "peakplan", "");

    @Test
    void plansMadeBeforeKnowTheirCurrency() throws SQLException {
        try (Connection connection = DATABASE.connect()) {
            bringForward("52");
            PlanDocument plan = ExamplePlan.of(3, 3, 4).document();
            plan(connection, "planned", 1L, RecordWriter.write(plan));
            plan(connection, "errors", null, "{}".getBytes(StandardCharsets.UTF_8));
            plan(connection, "unreadable", 1L, "no document".getBytes(StandardCharsets.UTF_8));
            bringForward("latest");
            assertEquals(
                    Map.of("planned", plan.currency(), "errors", "none", "unreadable", "none"), currencies(connection));
        }
    }

    private static void bringForward(String target) {
        Flyway.configure()
                .dataSource(DATABASE.url(), DATABASE.user(), DATABASE.password())
                .target(target)
                .load()
                .migrate();
    }

    private static void plan(Connection connection, String id, Long cost, byte[] document) throws SQLException {
        try (PreparedStatement plan = connection.prepareStatement("insert into plan_result (id, outcome, title, cost,"
                + " errors, document, workbook, finished_at) values (?, 'FEASIBLE', 't', ?, 0, ?, ?, 1)")) {
            plan.setString(1, id);
            plan.setObject(2, cost);
            plan.setBytes(3, document);
            plan.setBytes(4, new byte[0]);
            plan.executeUpdate();
        }
    }

    private static Map<String, String> currencies(Connection connection) throws SQLException {
        Map<String, String> currencies = new TreeMap<>();
        try (Statement ask = connection.createStatement();
                ResultSet rows = ask.executeQuery("select id, coalesce(currency, 'none') from plan_result")) {
            while (rows.next()) {
                currencies.put(rows.getString(1), rows.getString(2));
            }
        }
        return currencies;
    }
}
