package dev.peakplan.excel.read;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Finds a period by its id, its label, or a day in a cell. */
final class PeriodNames {
    private final List<String> ids;
    private final Map<String, Integer> index = new HashMap<>();

    /**
     * @param ids ids in order of time
     * @param labels labels in the same order
     */
    PeriodNames(List<String> ids, List<String> labels) {
        this.ids = List.copyOf(ids);
        for (int t = 0; t < ids.size(); t++) {
            index.putIfAbsent(Words.idKey(ids.get(t)), t);
        }
        for (int t = 0; t < labels.size(); t++) {
            index.putIfAbsent(Words.idKey(labels.get(t)), t);
        }
    }

    List<String> ids() {
        return ids;
    }

    OptionalInt find(RawCell cell) {
        if (cell.date().isPresent()) {
            LocalDateTime day = cell.date().get();
            String text = day.toLocalDate().toString();
            OptionalInt exact = find(text);
            return exact.isPresent() ? exact : find(text.substring(0, 7));
        }
        return find(CellParser.text(cell));
    }

    OptionalInt find(String text) {
        Integer t = index.get(Words.idKey(text));
        return t == null ? OptionalInt.empty() : OptionalInt.of(t);
    }
}
