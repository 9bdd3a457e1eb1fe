package db.migration;

import dev.peakplan.server.json.RecordReader;
import dev.peakplan.server.planning.PlanDocument;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** Plans get the currency of their amounts beside them, so that lists need not open the documents; those made before are filled from theirs. */
public final class PlanCurrencies implements JavaMigration {
    private static final int LONGEST = 255;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("53");
    }

    @Override
    public String getDescription() {
        return "plan currencies";
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
        try (Statement add = connection.createStatement()) {
            add.execute("alter table plan_result add column currency varchar(" + LONGEST + ")");
        }
        try (PreparedStatement write =
                connection.prepareStatement("update plan_result set currency = ? where id = ?")) {
            for (String plan : plans(connection)) {
                Optional<String> currency = currency(connection, plan);
                if (currency.isPresent()) {
                    write.setString(
                            1,
                            currency.get()
                                    .substring(
                                            0, Math.min(LONGEST, currency.get().length())));
                    write.setString(2, plan);
                    write.executeUpdate();
                }
            }
        }
    }

    private static List<String> plans(Connection connection) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Statement ask = connection.createStatement();
                ResultSet answer = ask.executeQuery("select id from plan_result where cost is not null")) {
            while (answer.next()) {
                ids.add(answer.getString(1));
            }
        }
        return ids;
    }

    /** Documents are large: one at a time. */
    private static Optional<String> currency(Connection connection, String plan) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement("select document from plan_result where id = ?")) {
            ask.setString(1, plan);
            try (ResultSet answer = ask.executeQuery()) {
                answer.next();
                return RecordReader.read(answer.getBytes(1), PlanDocument.class)
                        .value()
                        .map(PlanDocument::currency);
            }
        }
    }
}
