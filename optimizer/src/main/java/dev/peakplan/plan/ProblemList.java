package dev.peakplan.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Collects problems; the checks that recur. */
final class ProblemList {
    private final List<RequestProblem> problems = new ArrayList<>();

    void add(String path, Object found, RequestProblem.Expected expected, Object detail) {
        problems.add(new RequestProblem(path, String.valueOf(found), expected, String.valueOf(detail)));
    }

    void known(String path, String id, Set<String> ids, RequestProblem.Expected expected) {
        if (!ids.contains(id)) {
            add(path, id, expected, "");
        }
    }

    void known(String path, Optional<String> id, Set<String> ids, RequestProblem.Expected expected) {
        id.ifPresent(value -> known(path, value, ids, expected));
    }

    /** Checks that {@code key} differs for all; returns nothing for keys that occur once. */
    <T> void unique(String path, List<T> things, String part, Function<T, Object> key) {
        Map<Object, String> seen = new HashMap<>();
        for (int i = 0; i < things.size(); i++) {
            Object value = key.apply(things.get(i));
            String here = path + "[" + i + "]" + (part.isEmpty() ? "" : "." + part);
            String before = seen.putIfAbsent(value, here);
            if (before != null) {
                add(here, value, RequestProblem.Expected.UNIQUE, before);
            }
        }
    }

    List<RequestProblem> all() {
        return List.copyOf(problems);
    }
}
