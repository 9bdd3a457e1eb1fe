package dev.peakplan.benchmarks;

import dev.peakplan.benchmarks.instance.InstanceFiles;
import dev.peakplan.benchmarks.run.Child;
import dev.peakplan.benchmarks.run.Figures;
import dev.peakplan.benchmarks.run.SolveLog;
import dev.peakplan.benchmarks.run.Stopwatch;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * What doubling the teams costs. Each size is run with {@link #FACTOR} times the seconds of the one before it; where its gap at the end is
 * not larger, the same gap costs less than that factor. Beside it, from the log of each run, the seconds until given gaps were reached.
 * Gaps are to the best bound of the instance that any of its runs proved.
 */
final class Doubling {
    private static final double FACTOR = 2.2;
    private static final double[] GAPS = {0.05, 0.04, 0.03, 0.025, 0.02, 0.015, 0.0125, 0.01};
    private final PrintStream out;
    private final Path folder;

    private Doubling(PrintStream out, Path folder) {
        this.out = out;
        this.folder = folder;
    }

    private record Logged(Figures figures, List<SolveLog.Entry> entries) {}

    /** Runs every size {@code runs} times, the first with {@code seconds}, and prints what came of it. */
    static void print(List<Integer> sizes, long seconds, int runs, PrintStream out) throws IOException {
        Doubling doubling = new Doubling(out, Files.createTempDirectory("doubling"));
        out.println("| teams x 12 months | seconds | runs | gap to the best bound: median | wall s | processor s | "
                + Arrays.stream(GAPS).mapToObj(Doubling::percent).collect(Collectors.joining(" | "))
                + " | load |");
        out.println("|---|---|---|---|---|---|" + "---|".repeat(GAPS.length) + "---|");
        double time = seconds;
        for (int size : sizes) {
            doubling.row(size, Math.round(time), runs);
            time *= FACTOR;
        }
        out.println();
        out.println(
                "The columns of gaps: seconds from the start of the process until a plan within that gap was found, median.");
    }

    private void row(int size, long seconds, int runs) throws IOException {
        List<Logged> logs = new ArrayList<>();
        double load = Stopwatch.load();
        for (int seed = 1; seed <= runs; seed++) {
            logs.add(run(size, seconds, seed));
            load = Math.max(load, Stopwatch.load());
        }
        double bound = logs.stream()
                .mapToDouble(log -> log.figures.bound())
                .filter(value -> value > 0)
                .max()
                .orElse(Double.NaN);
        List<String> cells = new ArrayList<>();
        for (double gap : GAPS) {
            cells.add(median(
                    logs.stream()
                            .map(log -> reached(log, bound * (1 + gap)))
                            .flatMapToDouble(OptionalDouble::stream)
                            .toArray(),
                    runs,
                    "%.1f"));
        }
        out.printf(
                Locale.ROOT,
                "| %d | %d | %d | %s | %s | %s | %s | %.1f |%n",
                size,
                seconds,
                runs,
                median(
                        logs.stream()
                                .mapToDouble(log -> 100 * (log.figures.objective() / bound - 1))
                                .toArray(),
                        runs,
                        "%.2f %%"),
                median(logs.stream().mapToDouble(log -> log.figures.seconds()).toArray(), runs, "%.1f"),
                median(
                        logs.stream()
                                .mapToDouble(log -> log.figures.cpuSeconds())
                                .toArray(),
                        runs,
                        "%.1f"),
                String.join(" | ", cells),
                load);
        out.flush();
    }

    private static OptionalDouble reached(Logged log, double objective) {
        return log.entries.stream()
                .filter(entry -> entry.phase() == null && entry.objective() <= objective)
                .mapToDouble(SolveLog.Entry::seconds)
                .findFirst();
    }

    private Logged run(int size, long seconds, int seed) throws IOException {
        Path figures = folder.resolve("figures.json");
        Path log = folder.resolve("log.json");
        Files.deleteIfExists(figures);
        List<String> arguments = List.of(
                "--instance", size + "x12",
                "--seconds", Long.toString(seconds),
                "--seed", Integer.toString(seed),
                "--log", log.toString(),
                "--figures", figures.toString());
        Child.run(Main.class.getName(), arguments, seconds, folder.resolve("log.txt"));
        if (!Files.exists(figures)) {
            throw new IOException("a run of " + size + " teams failed: " + Files.readString(folder.resolve("log.txt")));
        }
        return new Logged(
                InstanceFiles.read(figures, Figures.class), List.of(InstanceFiles.read(log, SolveLog.Entry[].class)));
    }

    /** The median of all runs, those without a figure being the largest. */
    private static String median(double[] known, int runs, String pattern) {
        double[] sorted = Arrays.stream(known)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return runs / 2 < sorted.length ? String.format(Locale.ROOT, pattern, sorted[runs / 2]) : "-";
    }

    private static String percent(double gap) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * gap);
    }
}
