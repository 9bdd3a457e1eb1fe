package dev.peakplan.benchmarks.instance;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Reads and writes instance and plan files. */
public final class InstanceFiles {
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, true);

    private InstanceFiles() {}

    /**
     * Reads an instance.
     *
     * @throws IOException when the file cannot be read or is no instance; the message names the field
     */
    public static Instance readInstance(Path file) throws IOException {
        return JSON.readValue(file.toFile(), Instance.class);
    }

    public static StaffingPlan readPlan(Path file) throws IOException {
        return JSON.readValue(file.toFile(), StaffingPlan.class);
    }

    /** Reads a file that {@link #write} wrote. */
    public static <T> T read(Path file, Class<T> type) throws IOException {
        return JSON.readValue(file.toFile(), type);
    }

    public static void write(Path file, Object instanceOrPlan) throws IOException {
        JSON.writeValue(file.toFile(), instanceOrPlan);
    }

    /** An instance carried with the benchmarks: {@code S} or {@code M}. */
    public static Instance published(String name) throws IOException {
        return resource(name + ".json", Instance.class);
    }

    /** The best known plan of a carried instance. */
    public static StaffingPlan publishedBest(String name) throws IOException {
        return resource(name + "-best.json", StaffingPlan.class);
    }

    /** Figures published with the best known plan of a carried instance. */
    public static Reference reference(String name) throws IOException {
        return resource(name + "-best.json", Reference.class);
    }

    private static <T> T resource(String name, Class<T> type) throws IOException {
        try (InputStream in = InstanceFiles.class.getResourceAsStream("/instances/" + name)) {
            if (in == null) {
                throw new IOException("no instance file is called " + name);
            }
            return JSON.readValue(in, type);
        }
    }
}
