package dev.peakplan.excel.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A small table that comes with the module, of published figures or of what a sample assumes; lines that begin with # say where it is from or
 * what it is. Columns are parted by commas, or by tabs where the name ends so.
 */
final class SampleTable {
    private final List<String> header;
    private final List<List<String>> rows;

    private SampleTable(List<String> header, List<List<String>> rows) {
        this.header = header;
        this.rows = rows;
    }

    static SampleTable read(String file) {
        try (InputStream in = SampleTable.class.getResourceAsStream("samples/" + file)) {
            String mark = file.endsWith(".tsv") ? "\t" : ",";
            List<List<String>> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(mark, -1)))
                    .toList();
            return new SampleTable(lines.get(0), lines.subList(1, lines.size()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int size() {
        return rows.size();
    }

    /** One row, asked by the names of its columns. */
    record Row(List<String> header, List<String> values) {
        String text(String column) {
            return values.get(header.indexOf(column));
        }

        /** The text of a column, unless it is empty. */
        Optional<String> find(String column) {
            return Optional.of(text(column)).filter(text -> !text.isEmpty());
        }

        double number(String column) {
            return Double.parseDouble(text(column));
        }
    }

    <T> List<T> each(Function<Row, T> made) {
        return rows.stream().map(values -> made.apply(new Row(header, values))).toList();
    }

    double number(int row, String column) {
        return new Row(header, rows.get(row)).number(column);
    }

    List<Double> column(String name) {
        List<Double> values = new ArrayList<>();
        for (int r = 0; r < size(); r++) {
            values.add(number(r, name));
        }
        return values;
    }

    double sum(String name) {
        return column(name).stream().mapToDouble(value -> value).sum();
    }
}
