package dev.peakplan.server.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * What a back-up holds.
 *
 * @param format layout of the file; 1
 * @param schema version of the tables' layout
 * @param product version of the product that wrote it
 * @param tables the tables, by name
 */
public record BackupManifest(int format, String schema, String product, List<Table> tables) {
    static final String NAME = "manifest.json";
    static final int FORMAT = 1;
    private static final JsonFactory JSON = new JsonFactory();

    public BackupManifest {
        tables = List.copyOf(tables);
    }

    /**
     * One table.
     *
     * @param name its name
     * @param rows number of its rows
     * @param sha256 hash of its part of the file, in hexadecimal
     */
    public record Table(String name, long rows, String sha256) {
        /** Where its rows are in the file. */
        String entry() {
            return "tables/" + name + ".jsonl";
        }
    }

    /** Rows of all tables. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    String text() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text).useDefaultPrettyPrinter()) {
            out.writeStartObject();
            out.writeNumberField("format", format);
            out.writeStringField("schema", schema);
            out.writeStringField("product", product);
            out.writeArrayFieldStart("tables");
            for (Table table : tables) {
                out.writeStartObject();
                out.writeStringField("name", table.name());
                out.writeNumberField("rows", table.rows());
                out.writeStringField("sha256", table.sha256());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        return text.toString();
    }

    /** @throws IOException when the text is no manifest */
    static BackupManifest read(String text) throws IOException {
        int format = 0;
        String schema = "";
        String product = "";
        List<Table> tables = new ArrayList<>();
        try (JsonParser in = JSON.createParser(text)) {
            in.nextToken();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String field = in.currentName();
                in.nextToken();
                switch (field) {
                    case "format" -> format = in.getIntValue();
                    case "schema" -> schema = in.getText();
                    case "product" -> product = in.getText();
                    case "tables" -> tables.addAll(tables(in));
                    default -> in.skipChildren();
                }
            }
        }
        return new BackupManifest(format, schema, product, tables);
    }

    private static List<Table> tables(JsonParser in) throws IOException {
        List<Table> all = new ArrayList<>();
        while (in.nextToken() == JsonToken.START_OBJECT) {
            String name = "";
            long rows = 0;
            String hash = "";
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String field = in.currentName();
                in.nextToken();
                switch (field) {
                    case "name" -> name = in.getText();
                    case "rows" -> rows = in.getLongValue();
                    case "sha256" -> hash = in.getText();
                    default -> in.skipChildren();
                }
            }
            all.add(new Table(name, rows, hash));
        }
        return all;
    }
}
