package dev.peakplan.benchmarks;

import dev.peakplan.benchmarks.instance.InstanceFiles;
import dev.peakplan.benchmarks.instance.InstanceGenerator;
import dev.peakplan.benchmarks.instance.InstanceSize;
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
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What doubling the teams costs: for several instances of each size, the seconds until given gaps were reached, from the log of each run. Each
 * size is run with {@link #FACTOR} times the seconds of the one before it; where its gap at the end is not larger, the same gap costs less
 * than that factor. Gaps are to the strongest bound of the instance: of the bound by itself, before, or of any of the runs.
 */
final class Doubling {
    private static final double FACTOR = 2.2;
    private static final double[] GAPS = {0.05, 0.04, 0.03, 0.025, 0.02, 0.0175, 0.015, 0.0125, 0.01};
    private final PrintStream out;
    private final Path folder;
    private final Terms terms;

    private Doubling(PrintStream out, Path folder, Terms terms) {
        this.out = out;
        this.folder = folder;
        this.terms = terms;
    }

    /**
     * How much is run.
     *
     * @param sizes numbers of teams, each twice the one before it
     * @param seconds of a run of the first size
     * @param runs seeds for every instance
     * @param instances instances of every size
     * @param boundSeconds of the bound by itself
     */
    record Terms(List<Integer> sizes, long seconds, int runs, int instances, long boundSeconds) {}

    private record Logged(Figures figures, List<SolveLog.Entry> entries, double bound) {
        double gap() {
            return figures.objective() / bound - 1;
        }

        double reached(double gap) {
            OptionalDouble first = entries.stream()
                    .filter(entry -> entry.phase() == null && entry.objective() <= bound * (1 + gap))
                    .mapToDouble(SolveLog.Entry::seconds)
                    .findFirst();
            return first.orElse(Double.POSITIVE_INFINITY);
        }
    }

    /** Runs every size and prints what came of it. */
    static void print(Terms terms, PrintStream out) throws IOException {
        Doubling doubling = new Doubling(out, Files.createTempDirectory("doubling"), terms);
        out.println("| teams x 12 months | seconds | runs | gap at the end: median | wall s | processor s | "
                + Arrays.stream(GAPS)
                        .mapToObj(gap -> number("%.2f %%", 100 * gap))
                        .collect(Collectors.joining(" | "))
                + " | load |");
        out.println("|---|---|---|---|---|---|" + "---|".repeat(GAPS.length) + "---|");
        double time = terms.seconds();
        double[] before = null;
        List<String> costs = new ArrayList<>();
        for (int size : terms.sizes()) {
            double[] reached = doubling.size(size, Math.round(time));
            if (before != null) {
                costs.add(size + " teams : " + doubling.ratios(before, reached));
            }
            before = reached;
            time *= FACTOR;
        }
        out.printf(
                "%nThe columns of gaps: seconds from the start of the process until a plan within that gap of the instance's strongest bound was"
                        + " found, median of %d instances and %d seeds of each.%n",
                terms.instances(), terms.runs());
        costs.forEach(each -> out.printf("Seconds to the same gap against half as many teams, %s.%n", each));
    }

    private String ratios(double[] before, double[] now) {
        return IntStream.range(0, GAPS.length)
                .filter(k -> Double.isFinite(before[k]) && Double.isFinite(now[k]))
                .mapToObj(k -> number("%.2f %% ", 100 * GAPS[k]) + number("%.2f times", now[k] / before[k]))
                .collect(Collectors.joining(", "));
    }

    private double[] size(int teams, long seconds) throws IOException {
        List<Logged> all = new ArrayList<>();
        double load = Stopwatch.load();
        for (long draw = 1; draw <= terms.instances(); draw++) {
            Path file = folder.resolve(teams + "x12-" + draw + ".json");
            InstanceFiles.write(file, InstanceGenerator.generate(InstanceSize.months("G" + teams, teams), draw));
            double alone = StrongBound.of(file.toString(), terms.boundSeconds(), folder);
            List<Logged> own = new ArrayList<>();
            for (int seed = 1; seed <= terms.runs(); seed++) {
                own.add(run(file, seconds, seed, alone));
                load = Math.max(load, Stopwatch.load());
            }
            double bound = own.stream()
                    .mapToDouble(log -> log.figures.bound())
                    .filter(value -> value > alone)
                    .max()
                    .orElse(alone);
            List<Logged> measured = own.stream()
                    .map(log -> new Logged(log.figures, log.entries, bound))
                    .toList();
            row(teams + " no. " + draw, seconds, measured, load);
            all.addAll(measured);
        }
        row(teams + " all", seconds, all, load);
        return reached(all);
    }

    private static double[] reached(List<Logged> logs) {
        return Arrays.stream(GAPS)
                .map(gap -> median(logs, log -> log.reached(gap)))
                .toArray();
    }

    private void row(String title, long seconds, List<Logged> logs, double load) {
        out.printf(
                "| %s | %d | %d | %s | %s | %s | %s | %s |%n",
                title,
                seconds,
                logs.size(),
                number("%.2f %%", 100 * median(logs, Logged::gap)),
                number("%.1f", median(logs, log -> log.figures.seconds())),
                number("%.1f", median(logs, log -> log.figures.cpuSeconds())),
                Arrays.stream(reached(logs))
                        .mapToObj(second -> number("%.1f", second))
                        .collect(Collectors.joining(" | ")),
                number("%.1f", load));
        out.flush();
    }

    private Logged run(Path instance, long seconds, int seed, double bound) throws IOException {
        Path figures = folder.resolve("figures.json");
        Path log = folder.resolve("log.json");
        Files.deleteIfExists(figures);
        List<String> arguments = List.of(
                "--instance", instance.toString(),
                "--seconds", Long.toString(seconds),
                "--seed", Integer.toString(seed),
                "--log", log.toString(),
                "--figures", figures.toString());
        Child.run(Main.class.getName(), arguments, seconds, folder.resolve("log.txt"));
        if (!Files.exists(figures)) {
            throw new IOException("a run of " + instance + " failed: " + Files.readString(folder.resolve("log.txt")));
        }
        return new Logged(
                InstanceFiles.read(figures, Figures.class),
                List.of(InstanceFiles.read(log, SolveLog.Entry[].class)),
                bound);
    }

    /** The upper median, infinite where half of the runs have no figure. */
    private static double median(List<Logged> logs, ToDoubleFunction<Logged> figure) {
        return logs.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(logs.size() / 2)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static String number(String pattern, double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, pattern, value) : "-";
    }
}
