package dev.peakplan.excel.read;

import dev.peakplan.excel.schema.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The row of a sheet that names its columns: the one that names most of them. */
final class HeaderRow {
    private static final int ROWS_LOOKED_AT = 30;

    private static final RawCell EMPTY = new RawCell(0, 0, RawCell.Type.TEXT, "", Double.NaN, Optional.empty(), false);

    private final int row;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<Integer, Integer> periods = new LinkedHashMap<>();
    private final List<RawCell> unknown = new ArrayList<>();
    private final List<RawCell> repeated = new ArrayList<>();

    private HeaderRow(List<RawCell> cells, Map<String, Column<?>> known, PeriodNames names, boolean wide) {
        this.row = cells.get(0).row();
        for (RawCell cell : cells) {
            Column<?> column = known.get(Words.key(CellParser.text(cell)));
            OptionalInt period = wide ? names.find(cell) : OptionalInt.empty();
            if (period.isPresent()) {
                keep(periods, period.getAsInt(), cell);
            } else if (column != null) {
                keep(columns, column.key(), cell);
            } else {
                unknown.add(cell);
            }
        }
    }

    private <K> void keep(Map<K, Integer> map, K key, RawCell cell) {
        if (map.putIfAbsent(key, cell.column()) != null) {
            repeated.add(cell);
        }
    }

    /**
     * The header of a sheet, without any column if none was found.
     *
     * @param columns the columns to look for
     * @param wide whether there may be a column per period
     */
    static HeaderRow find(RawSheet sheet, List<Column<?>> columns, PeriodNames names, boolean wide) {
        Map<String, Column<?>> known = new HashMap<>();
        for (Column<?> column : columns) {
            column.header().both().forEach(word -> known.put(Words.key(word), column));
        }
        for (Column<?> column : columns) {
            column.also().forEach(word -> known.putIfAbsent(Words.key(word), column));
        }
        HeaderRow best = null;
        for (List<RawCell> cells :
                sheet.rows().subList(0, Math.min(ROWS_LOOKED_AT, sheet.rows().size()))) {
            HeaderRow candidate = new HeaderRow(cells, known, names, wide);
            if (best == null || candidate.matches() > best.matches()) {
                best = candidate;
            }
        }
        return best == null ? new HeaderRow(List.of(EMPTY), known, names, wide) : best;
    }

    int matches() {
        return columns.size() + periods.size();
    }

    int row() {
        return row;
    }

    Map<String, Integer> columns() {
        return columns;
    }

    Map<Integer, Integer> periods() {
        return periods;
    }

    List<RawCell> unknown() {
        return unknown;
    }

    List<RawCell> repeated() {
        return repeated;
    }
}
