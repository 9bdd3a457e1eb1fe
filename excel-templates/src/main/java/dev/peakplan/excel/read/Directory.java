package dev.peakplan.excel.read;

import dev.peakplan.excel.schema.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ids that sheets give, found by id or by a name that only one thing has. */
final class Directory {
    private final Map<String, Map<String, String>> ids = new HashMap<>();
    private final Map<String, Map<String, String>> names = new HashMap<>();
    private final Map<String, Set<String>> ambiguous = new HashMap<>();

    void register(ReadTable table) {
        Column<?> idColumn = table.spec().idColumn().orElseThrow();
        for (ReadRow row : table.rows()) {
            Optional<String> id = row.own(idColumn).map(Object::toString);
            id.ifPresent(present -> {
                register(table.spec().key(), present);
                table.spec().columns().stream()
                        .filter(column -> column.key().equals("name"))
                        .findFirst()
                        .flatMap(row::own)
                        .ifPresent(name -> name(table.spec().key(), name.toString(), present));
            });
        }
    }

    void register(String sheetKey, String id) {
        ids.computeIfAbsent(sheetKey, key -> new HashMap<>()).putIfAbsent(Words.idKey(id), id);
    }

    private void name(String sheetKey, String name, String id) {
        String key = Words.idKey(name);
        String before = names.computeIfAbsent(sheetKey, k -> new HashMap<>()).put(key, id);
        if (before != null && !before.equals(id)) {
            ambiguous.computeIfAbsent(sheetKey, k -> new HashSet<>()).add(key);
        }
    }

    boolean isEmpty(String sheetKey) {
        return !ids.containsKey(sheetKey);
    }

    Optional<String> find(List<String> sheetKeys, String text) {
        String key = Words.idKey(text);
        for (String sheet : sheetKeys) {
            String id = ids.getOrDefault(sheet, Map.of()).get(key);
            if (id != null) {
                return Optional.of(id);
            }
        }
        for (String sheet : sheetKeys) {
            String id = names.getOrDefault(sheet, Map.of()).get(key);
            if (id != null && !ambiguous.getOrDefault(sheet, Set.of()).contains(key)) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    Optional<String> closest(List<String> sheetKeys, String text) {
        List<String> known = new ArrayList<>();
        for (String sheet : sheetKeys) {
            known.addAll(ids.getOrDefault(sheet, Map.of()).values());
        }
        return Words.closest(text, known);
    }
}
