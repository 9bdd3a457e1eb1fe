package dev.peakplan.server.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.peakplan.server.ids.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes all tables as they are at one moment, while the server may go on. */
public final class BackupWriter {
    private static final JsonFactory JSON = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    /** MariaDB's driver streams rows instead of holding them all; rows hold whole workbooks. */
    private static final int ROWS_AT_A_TIME = 16;

    private BackupWriter() {}

    /**
     * Writes a back-up of the database behind {@code connection} into {@code file}.
     *
     * @param product version of the product
     * @return what it holds
     * @throws IOException when the file cannot be written
     * @throws SQLException when the database cannot be read
     */
    public static BackupManifest write(Connection connection, Path file, String product)
            throws IOException, SQLException {
        boolean usual = connection.getAutoCommit();
        int isolation = connection.getTransactionIsolation();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            String schema = Tables.schema(connection);
            List<BackupManifest.Table> tables = new ArrayList<>();
            for (String name : Tables.of(connection)) {
                tables.add(table(connection, name, zip));
            }
            BackupManifest manifest = new BackupManifest(BackupManifest.FORMAT, schema, product, tables);
            zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
            zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            return manifest;
        } finally {
            connection.rollback();
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(usual);
        }
    }

    private static BackupManifest.Table table(Connection connection, String name, ZipOutputStream zip)
            throws IOException, SQLException {
        MessageDigest digest = Sha256.digest();
        zip.putNextEntry(new ZipEntry(new BackupManifest.Table(name, 0, "").entry()));
        OutputStream hashed = new DigestOutputStream(zip, digest);
        long rows = 0;
        try (Statement ask = connection.createStatement()) {
            ask.setFetchSize(ROWS_AT_A_TIME);
            try (ResultSet row = ask.executeQuery("select * from " + Tables.quoted(name) + " order by 1");
                    JsonGenerator out = JSON.createGenerator(hashed)) {
                out.setRootValueSeparator(new com.fasterxml.jackson.core.io.SerializedString("\n"));
                ResultSetMetaData columns = row.getMetaData();
                heads(columns, out);
                while (row.next()) {
                    cells(row, columns, out);
                    rows++;
                }
            }
        }
        zip.closeEntry();
        return new BackupManifest.Table(name, rows, HexFormat.of().formatHex(digest.digest()));
    }

    private static void heads(ResultSetMetaData columns, JsonGenerator out) throws IOException, SQLException {
        out.writeStartArray();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            out.writeString(columns.getColumnName(i).toLowerCase(Locale.ROOT));
        }
        out.writeEndArray();
    }

    private static void cells(ResultSet row, ResultSetMetaData columns, JsonGenerator out)
            throws IOException, SQLException {
        out.writeStartArray();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (row.getObject(i) == null) {
                out.writeNull();
            } else {
                CellCodec.of(columns.getColumnType(i)).write(row, i, out);
            }
        }
        out.writeEndArray();
    }
}
