package dev.peakplan.server.json;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** Holds two records of one type against each other, figure by figure. */
public final class RecordComparison {
    private static final double ABSOLUTE = 1e-6;
    private static final double RELATIVE = 1e-9;

    private final List<Difference> differences = new ArrayList<>();

    private RecordComparison() {}

    /**
     * A place where two documents differ.
     *
     * @param path JSON path, such as {@code $.heads[3].heads}
     * @param stated what the first says
     * @param found what the second says
     */
    public record Difference(String path, String stated, String found) {}

    /** The differences in the order of the document; fractions within the last digits are the same. */
    public static <T extends Record> List<Difference> of(T stated, T found) {
        RecordComparison comparison = new RecordComparison();
        comparison.compare(stated, found, "$");
        return List.copyOf(comparison.differences);
    }

    private void compare(Object stated, Object found, String path) {
        if (stated instanceof Record left && !Scalars.isScalar(left.getClass())) {
            for (RecordComponent component : left.getClass().getRecordComponents()) {
                compare(value(component, left), value(component, (Record) found), path + "." + component.getName());
            }
        } else if (stated instanceof List<?> left) {
            lists(left, (List<?>) found, path);
        } else if (stated instanceof Optional<?> left && left.isPresent() && ((Optional<?>) found).isPresent()) {
            compare(left.get(), ((Optional<?>) found).get(), path);
        } else if (!same(stated, found)) {
            differences.add(new Difference(path, shown(stated), shown(found)));
        }
    }

    private void lists(List<?> stated, List<?> found, String path) {
        if (stated.size() != found.size()) {
            differences.add(new Difference(path, "[" + stated.size() + " entries]", "[" + found.size() + " entries]"));
            return;
        }
        for (int i = 0; i < stated.size(); i++) {
            compare(stated.get(i), found.get(i), path + "[" + i + "]");
        }
    }

    private static boolean same(Object stated, Object found) {
        if (stated instanceof Double left && found instanceof Double right) {
            return near(left, right);
        } else if (stated instanceof OptionalDouble left
                && found instanceof OptionalDouble right
                && left.isPresent()
                && right.isPresent()) {
            return near(left.getAsDouble(), right.getAsDouble());
        }
        return Objects.equals(stated, found);
    }

    private static boolean near(double left, double right) {
        return Double.compare(left, right) == 0 || Math.abs(left - right) <= ABSOLUTE + RELATIVE * Math.abs(right);
    }

    private static String shown(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Object::toString).orElse("-");
        } else if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? Double.toString(optional.getAsDouble()) : "-";
        }
        return String.valueOf(value);
    }

    private static Object value(RecordComponent component, Record document) {
        try {
            return component.getAccessor().invoke(document);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
