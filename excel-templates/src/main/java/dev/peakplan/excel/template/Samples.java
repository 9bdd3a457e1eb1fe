package dev.peakplan.excel.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The samples that come with the product. */
public final class Samples {
    private static final Map<String, Supplier<Sample>> ALL = new TreeMap<>(Map.of(
            VancouverSample.NAME, VancouverSample::sample,
            BostonSample.NAME, BostonSample::sample));

    private Samples() {}

    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    public static Optional<Sample> find(String name) {
        return Optional.ofNullable(ALL.get(name)).map(Supplier::get);
    }

    /**
     * The sample called {@code name}.
     *
     * @throws IllegalArgumentException when there is no such sample
     */
    public static Sample get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no sample is called " + name));
    }
}
