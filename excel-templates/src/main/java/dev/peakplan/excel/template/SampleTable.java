package dev.peakplan.excel.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A small table of published figures that comes with the module; lines that begin with # say where it is from. */
final class SampleTable {
    private final List<String> header;
    private final List<List<String>> rows;

    private SampleTable(List<String> header, List<List<String>> rows) {
        this.header = header;
        this.rows = rows;
    }

    static SampleTable read(String file) {
        try (InputStream in = SampleTable.class.getResourceAsStream("samples/" + file)) {
            List<List<String>> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(",")))
                    .toList();
            return new SampleTable(lines.get(0), lines.subList(1, lines.size()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int size() {
        return rows.size();
    }

    double number(int row, String column) {
        return Double.parseDouble(rows.get(row).get(header.indexOf(column)));
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
