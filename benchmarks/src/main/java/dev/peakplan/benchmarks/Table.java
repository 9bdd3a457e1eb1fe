package dev.peakplan.benchmarks;

import dev.peakplan.benchmarks.instance.InstanceFiles;
import dev.peakplan.benchmarks.run.Child;
import dev.peakplan.benchmarks.run.Figures;
import dev.peakplan.benchmarks.run.Stopwatch;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The comparison as a table in Markdown: every solver the same time on the same instances, plans scored by the same arithmetic. */
final class Table {
    private final PrintStream out;
    private final Path folder;
    private final long boundSeconds;
    private final Map<String, Double> bounds = new TreeMap<>();

    private Table(PrintStream out, Path folder, long boundSeconds) {
        this.boundSeconds = boundSeconds;
        this.out = out;
        this.folder = folder;
    }

    /**
     * Runs the cases and prints each when it is done.
     *
     * @param boundSeconds of the bound by itself, before a generated instance is planned; 0 for the bounds of the runs alone
     */
    static void print(List<Case> cases, long boundSeconds, PrintStream out) throws IOException {
        out.printf(
                "Machine: %s. One process a run; seconds count from the start of the process.%n%n",
                Stopwatch.machine());
        out.println(
                "| instance | seconds | solver | runs | objective (median) | gap to the bound: median (least - most) | own bound below it"
                        + " | violation | curve levels | wall s | processor s | evaluations/s | peak MB | load |");
        out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        Table table = new Table(out, Files.createTempDirectory("bench"), boundSeconds);
        for (Case each : cases) {
            table.block(each);
        }
        table.bounds.forEach(
                (instance, bound) -> out.printf(Locale.ROOT, "%nBound of %s: %.0f yuan.", instance, bound));
        out.println();
    }

    private void block(Case each) throws IOException {
        List<Figures> own = new ArrayList<>();
        double load = Stopwatch.load();
        for (int seed = 1; seed <= each.runs(); seed++) {
            Figures figures = run(each, Solvers.PEAKPLAN, seed);
            if (figures != null) {
                own.add(figures);
            }
            load = Math.max(load, Stopwatch.load());
        }
        double bound = bound(each.instance(), own);
        row(each, "PeakPlan", own, bound, load);
        for (Solvers peer : each.peers()) {
            double before = Stopwatch.load();
            Figures figures = run(each, peer, 1);
            String title = figures == null ? peer.id + " (failed)" : figures.solver();
            row(each, title, figures == null ? List.of() : List.of(figures), bound, Math.max(before, Stopwatch.load()));
        }
    }

    private double bound(String instance, List<Figures> own) throws IOException {
        boolean published = instance.equals("S") || instance.equals("M");
        double known = bounds.containsKey(instance)
                ? bounds.get(instance)
                : published
                        ? InstanceFiles.reference(instance).provenLowerBound()
                        : boundSeconds > 0 ? StrongBound.of(instance, boundSeconds, folder) : Double.NEGATIVE_INFINITY;
        double best = own.stream()
                .mapToDouble(Figures::bound)
                .filter(x -> x > 0)
                .max()
                .orElse(known);
        // the published bound stays the measure where there is one
        double bound = published ? known : Math.max(known, best);
        bounds.put(instance, bound);
        return bound;
    }

    private Figures run(Case each, Solvers solver, int seed) throws IOException {
        Path result = folder.resolve("figures.json");
        Files.deleteIfExists(result);
        List<String> arguments = List.of(
                "--instance", each.instance(),
                "--seconds", Long.toString(each.seconds()),
                "--seed", Integer.toString(seed),
                "--solver", solver.id,
                "--figures", result.toString());
        boolean ended = Child.run(Main.class.getName(), arguments, each.seconds(), folder.resolve("log.txt"));
        return ended && Files.exists(result) ? InstanceFiles.read(result, Figures.class) : null;
    }

    private void row(Case each, String solver, List<Figures> runs, double bound, double load) {
        List<Figures> feasible = runs.stream()
                .filter(Figures::feasible)
                .sorted(Comparator.comparingDouble(Figures::objective))
                .toList();
        String objective = "none";
        String gap = runs.stream().anyMatch(run -> !Double.isNaN(run.objective())) ? "breaks limits" : "no plan";
        if (!feasible.isEmpty()) {
            double median = feasible.get(feasible.size() / 2).objective();
            objective = format("%.0f", median);
            gap = format(
                    "%.2f %% (%.2f - %.2f)",
                    100 * (median / bound - 1),
                    100 * (feasible.get(0).objective() / bound - 1),
                    100 * (feasible.get(feasible.size() - 1).objective() / bound - 1));
        }
        double own = median(runs, Figures::bound);
        out.printf(
                "| %s | %d | %s | %d | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |%n",
                each.instance(),
                each.seconds(),
                solver,
                runs.size(),
                objective,
                gap,
                Double.isNaN(own) ? "-" : format("%.2f %%", 100 * (1 - own / bound)),
                format(
                        "%.0e",
                        runs.stream().mapToDouble(Figures::violation).max().orElse(0)),
                runs.stream().mapToInt(Figures::curveLevels).min().orElse(0),
                format("%.1f", median(runs, Figures::seconds)),
                format("%.1f", median(runs, Figures::cpuSeconds)),
                format("%.0f", median(runs, Figures::evaluationsPerSecond)),
                format(
                        "%.0f",
                        runs.stream().mapToDouble(Figures::peakMegabytes).max().orElse(0)),
                format("%.1f", load));
        out.flush();
    }

    private static double median(List<Figures> runs, java.util.function.ToDoubleFunction<Figures> figure) {
        double[] sorted = runs.stream()
                .mapToDouble(figure)
                .filter(x -> !Double.isNaN(x))
                .sorted()
                .toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
