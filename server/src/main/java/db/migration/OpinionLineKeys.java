package db.migration;

import dev.peakplan.server.json.RecordReader;
import dev.peakplan.server.planning.PlanDocument;
import dev.peakplan.server.planning.SpendingLine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Opinions get the keys that actuals are kept under. Before, reviews called a line by its code, or by what it pays and where; the place of a
 * line with a code of its own stands in the plan. A line over several places had one key: its opinions go to the first of them, where it
 * was shown.
 */
public final class OpinionLineKeys implements JavaMigration {
    private static final int LONGEST_BEFORE = 128;
    /** Totals of pay that are shown instead of it, in no plan. */
    private static final String TOTAL_OF_PAY = "BUDGET_LINE:PAY:";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("52");
    }

    @Override
    public String getDescription() {
        return "opinion line keys";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        for (Map.Entry<String, String> version : planOfVersions(connection).entrySet()) {
            rename(connection, version.getKey(), keys(connection, version.getValue()));
        }
    }

    /** Ids of versions that somebody has an opinion on a line of, and of their plans. */
    private static Map<String, String> planOfVersions(Connection connection) throws SQLException {
        Map<String, String> plans = new LinkedHashMap<>();
        try (PreparedStatement ask = connection.prepareStatement("select distinct v.id, v.plan_id from plan_version v"
                        + " join review_opinion o on o.version_id = v.id where o.line_key <> ''");
                ResultSet answer = ask.executeQuery()) {
            while (answer.next()) {
                plans.put(answer.getString(1), answer.getString(2));
            }
        }
        return plans;
    }

    /** Keys of the lines of a plan as they were, with those of now. */
    private static Map<String, String> keys(Connection connection, String planId) throws SQLException {
        Map<String, String> keys = new HashMap<>();
        try (PreparedStatement ask = connection.prepareStatement("select document from plan_result where id = ?")) {
            ask.setString(1, planId);
            try (ResultSet answer = ask.executeQuery()) {
                if (answer.next()) {
                    RecordReader.read(answer.getBytes(1), PlanDocument.class).value().stream()
                            .flatMap(plan -> plan.spending().stream())
                            .forEach(line -> keys.putIfAbsent(before(line), line.key()));
                }
            }
        }
        return keys;
    }

    private static String before(SpendingLine line) {
        String key = line.reference().isPresent()
                ? line.line().code(line.reference())
                : line.line()
                        + line.siteId().map(site -> ":" + site).orElse("")
                        + line.departmentId()
                                .map(department -> "/" + department)
                                .orElse("");
        return key.substring(0, Math.min(LONGEST_BEFORE, key.length()));
    }

    private static void rename(Connection connection, String versionId, Map<String, String> keys) throws SQLException {
        Map<String, String> opinions = new LinkedHashMap<>();
        try (PreparedStatement ask = connection.prepareStatement(
                "select id, line_key from review_opinion where version_id = ? and line_key <> ''")) {
            ask.setString(1, versionId);
            try (ResultSet answer = ask.executeQuery()) {
                while (answer.next()) {
                    opinions.put(answer.getString(1), answer.getString(2));
                }
            }
        }
        try (PreparedStatement write =
                connection.prepareStatement("update review_opinion set line_key = ? where id = ?")) {
            for (Map.Entry<String, String> opinion : opinions.entrySet()) {
                String was = opinion.getValue();
                String is = was.startsWith(TOTAL_OF_PAY) ? was + "@@" : keys.get(was);
                if (is != null) {
                    write.setString(1, is);
                    write.setString(2, opinion.getKey());
                    write.addBatch();
                }
            }
            write.executeBatch();
        }
    }
}
