package dev.peakplan.server.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.peakplan.server.database.DatabaseAddress;
import dev.peakplan.server.ids.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreMigrationType;
import org.flywaydb.core.api.MigrationVersion;

/** Fills an empty database from a back-up, whichever database the back-up was made of. */
public final class BackupReader {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int BUFFER = 1 << 16;
    private static final int ROWS_AT_A_TIME = 16;

    private BackupReader() {}

    /**
     * Restores {@code file} into the database at {@code address}, which must be empty: all of it or nothing.
     *
     * @return what was restored
     * @throws UnfitBackupException when the file or the database does not allow it
     * @throws IOException when the file cannot be read
     * @throws SQLException when the database cannot be written
     */
    public static BackupManifest restore(Path file, DatabaseAddress address)
            throws UnfitBackupException, IOException, SQLException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            BackupManifest manifest = manifest(zip);
            for (BackupManifest.Table table : manifest.tables()) {
                verify(zip, table);
            }
            prepare(manifest, address);
            try (Connection connection = address.connect()) {
                fill(zip, manifest, connection, address.embedded());
            }
            return manifest;
        } catch (ZipException noZip) {
            throw new UnfitBackupException(UnfitBackupException.Reason.NO_BACKUP, file.toString());
        }
    }

    private static BackupManifest manifest(ZipFile zip) throws IOException, UnfitBackupException {
        ZipEntry entry = zip.getEntry(BackupManifest.NAME);
        if (entry == null) {
            throw new UnfitBackupException(UnfitBackupException.Reason.NO_BACKUP, zip.getName());
        }
        try (InputStream in = zip.getInputStream(entry)) {
            BackupManifest manifest = BackupManifest.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            if (manifest.format() != BackupManifest.FORMAT) {
                throw new UnfitBackupException(UnfitBackupException.Reason.NO_BACKUP, zip.getName());
            }
            return manifest;
        }
    }

    private static void verify(ZipFile zip, BackupManifest.Table table) throws IOException, UnfitBackupException {
        ZipEntry entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw new UnfitBackupException(UnfitBackupException.Reason.DAMAGED, table.name());
        }
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest)) {
            byte[] buffer = new byte[BUFFER];
            while (in.read(buffer) >= 0) {
                // only the hash is wanted
            }
        } catch (ZipException broken) {
            throw new UnfitBackupException(UnfitBackupException.Reason.DAMAGED, table.name());
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
            throw new UnfitBackupException(UnfitBackupException.Reason.DAMAGED, table.name());
        }
    }

    /** Brings the tables' layout to the version of the back-up; the next start of the server brings it forward from there. */
    private static void prepare(BackupManifest manifest, DatabaseAddress address)
            throws SQLException, UnfitBackupException {
        try (Connection connection = address.connect()) {
            if (!Tables.empty(connection)) {
                throw new UnfitBackupException(UnfitBackupException.Reason.NOT_EMPTY, address.shown());
            }
        }
        MigrationVersion version = MigrationVersion.fromVersion(manifest.schema());
        Flyway flyway = Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .target(version)
                .load();
        boolean known = List.of(flyway.info().all()).stream()
                .anyMatch(each -> version.equals(each.getVersion())
                        && (each.getType() == CoreMigrationType.SQL || each.getType() == CoreMigrationType.JDBC));
        if (!known) {
            throw new UnfitBackupException(UnfitBackupException.Reason.LATER_VERSION, manifest.product());
        }
        flyway.migrate();
    }

    private static void fill(ZipFile zip, BackupManifest manifest, Connection connection, boolean embedded)
            throws IOException, SQLException, UnfitBackupException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(embedded ? "set referential_integrity false" : "set foreign_key_checks = 0");
            for (BackupManifest.Table table : manifest.tables()) {
                statement.execute("delete from " + Tables.quoted(table.name()));
                insert(zip, table, connection);
            }
            statement.execute(embedded ? "set referential_integrity true" : "set foreign_key_checks = 1");
            connection.commit();
        } catch (SQLException | IOException | UnfitBackupException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    private static void insert(ZipFile zip, BackupManifest.Table table, Connection connection)
            throws IOException, SQLException, UnfitBackupException {
        try (InputStream in = zip.getInputStream(zip.getEntry(table.entry()));
                JsonParser rows = JSON.createParser(in)) {
            List<String> columns = heads(rows);
            List<CellCodec> codecs = codecs(connection, table.name(), columns);
            String names = columns.stream().map(Tables::quoted).collect(java.util.stream.Collectors.joining(", "));
            String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
            long count = 0;
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into " + Tables.quoted(table.name()) + " (" + names + ") values (" + marks + ")")) {
                while (rows.nextToken() == JsonToken.START_ARRAY) {
                    row(rows, insert, codecs);
                    insert.addBatch();
                    if (++count % ROWS_AT_A_TIME == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            if (count != table.rows()) {
                throw new UnfitBackupException(UnfitBackupException.Reason.DAMAGED, table.name());
            }
        }
    }

    private static List<String> heads(JsonParser in) throws IOException {
        List<String> names = new ArrayList<>();
        in.nextToken();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            names.add(in.getText());
        }
        return names;
    }

    private static List<CellCodec> codecs(Connection connection, String table, List<String> columns)
            throws SQLException {
        List<CellCodec> codecs = new ArrayList<>();
        try (Statement ask = connection.createStatement();
                ResultSet none = ask.executeQuery("select * from " + Tables.quoted(table) + " where 1 = 0")) {
            ResultSetMetaData types = none.getMetaData();
            for (String column : columns) {
                codecs.add(CellCodec.of(types.getColumnType(none.findColumn(column))));
            }
        }
        return codecs;
    }

    private static void row(JsonParser in, PreparedStatement insert, List<CellCodec> codecs)
            throws IOException, SQLException {
        for (int i = 0; i < codecs.size(); i++) {
            if (in.nextToken() == JsonToken.VALUE_NULL) {
                insert.setNull(i + 1, Types.NULL);
            } else {
                codecs.get(i).read(in, insert, i + 1);
            }
        }
        in.nextToken();
    }
}
