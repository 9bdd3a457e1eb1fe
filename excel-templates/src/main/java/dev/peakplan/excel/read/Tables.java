package dev.peakplan.excel.read;

import dev.peakplan.excel.schema.SheetSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All sheets of a workbook that were read, by key. */
final class Tables {
    private final Map<String, ReadTable> tables = new LinkedHashMap<>();

    void put(ReadTable table) {
        tables.put(table.spec().key(), table);
    }

    ReadTable get(SheetSpec spec) {
        return tables.getOrDefault(spec.key(), ReadTable.absent(spec));
    }

    List<ReadRow> rows(SheetSpec spec) {
        return get(spec).rows();
    }

    Iterable<ReadTable> all() {
        return tables.values();
    }
}
