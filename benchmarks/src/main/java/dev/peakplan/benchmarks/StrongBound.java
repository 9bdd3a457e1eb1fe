package dev.peakplan.benchmarks;

import dev.peakplan.benchmarks.instance.InstanceFiles;
import dev.peakplan.benchmarks.run.Child;
import dev.peakplan.benchmarks.run.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The bound of an instance by itself, in a process of its own and longer than any plan of it is searched for: what gaps are measured to. */
final class StrongBound {
    private StrongBound() {}

    /** The bound that {@code seconds} without a search prove, yuan; 0 where that was too short for any. */
    static double of(String instance, long seconds, Path folder) throws IOException {
        Path figures = folder.resolve("bound.json");
        Path log = folder.resolve("bound.txt");
        Files.deleteIfExists(figures);
        List<String> arguments =
                List.of("--bound", instance, "--seconds", Long.toString(seconds), "--figures", figures.toString());
        Child.run(Main.class.getName(), arguments, seconds, log);
        if (!Files.exists(figures)) {
            throw new IOException("no bound of " + instance + ": " + Files.readString(log));
        }
        return Math.max(0, InstanceFiles.read(figures, Figures.class).bound());
    }
}
