package dev.peakplan.benchmarks;

import dev.peakplan.benchmarks.instance.Instance;
import dev.peakplan.benchmarks.instance.InstanceFiles;
import dev.peakplan.benchmarks.instance.InstanceGenerator;
import dev.peakplan.benchmarks.instance.InstanceSize;
import dev.peakplan.benchmarks.run.BoundRun;
import dev.peakplan.benchmarks.run.CancelRun;
import dev.peakplan.benchmarks.run.Effort;
import dev.peakplan.benchmarks.run.Figures;
import dev.peakplan.benchmarks.run.Outcome;
import dev.peakplan.benchmarks.run.ProductRun;
import dev.peakplan.benchmarks.run.SolveLog;
import dev.peakplan.benchmarks.run.Solver;
import dev.peakplan.benchmarks.run.Stopwatch;
import dev.peakplan.benchmarks.workbooks.WorkbookBenchmark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The benchmarks' command line; see {@link #USAGE}. */
public final class Main {
    private static final String USAGE =
            """
            bench [--runs N] [--only S,M,L,XL,doubling] [--peers yes|no]     the table: PeakPlan beside other solvers; cost of doubling
                  [--bound-seconds N] [--instances N]                        the bound by itself for so long, of generated instances, before
            bench --instance FILE|S|M|L|XL|TEAMSxPERIODS [--seconds N] [--seed N] [--plan OUT.json] [--figures OUT.json]
                  [--solver peakplan|scip|highs|cp-sat|naive]               one instance; the plan written to OUT.json
                  [--log OUT.json]                                          when each phase began and each better plan was found
            bench --bound FILE|S|M|L|XL|TEAMSxPERIODS [--seconds N] [--figures OUT.json]    the bound by itself, without a search
            bench --doubling TEAMS,... [--seconds N] [--runs N] [--instances N] [--bound-seconds N]
                                                                             each size with 2.2 times the seconds of the one before it
            bench --cancel XL|TEAMSxPERIODS [--seconds N] [--at SECONDS,...] how fast a cancelled solve comes back with its plan
            bench --kernels all|PATTERN                                      JMH on the kernels whose name matches
            bench --workbooks FOLDER|none                                    times of workbooks, and of a folder of files of others
            bench --generate TEAMSxPERIODS --seed N --plan OUT.json          writes a generated instance (12 periods: months, else weeks)
            """;

    private static final Pattern GENERATED = Pattern.compile("\\d+x\\d+");
    /** Generated instances are the same whatever the seed of the search. */
    private static final long INSTANCE_SEED = 1;

    private static final List<Integer> DOUBLED = List.of(50, 100, 200);

    private Main() {}

    /** Exit code 0, or 1 when the plan breaks a hard limit, or 2 when the arguments or a file cannot be read. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String[] args) {
        try {
            Map<String, String> options = options(args);
            long seconds = Long.parseLong(options.getOrDefault("seconds", "30"));
            long seed = Long.parseLong(options.getOrDefault("seed", "1"));
            if (options.containsKey("generate")) {
                return generate(options, seed);
            }
            if (options.containsKey("instance")) {
                return single(options, seconds, seed);
            }
            if (options.containsKey("bound")) {
                return bound(options, seconds);
            }
            if (options.containsKey("doubling")) {
                List<Integer> sizes = Stream.of(options.get("doubling").split(","))
                        .map(Integer::valueOf)
                        .toList();
                Doubling.print(doubling(options, sizes), System.out);
                return 0;
            }
            if (options.containsKey("kernels")) {
                String pattern = options.get("kernels");
                org.openjdk.jmh.Main.main(
                        new String[] {pattern.equals("all") ? ".*" : pattern, "-f", "1", "-wi", "2", "-i", "3"});
                return 0;
            }
            if (options.containsKey("cancel")) {
                return cancel(options);
            }
            if (WorkbookBenchmark.run(Main.class.getName(), options, System.out)) {
                return 0;
            }
            Table.print(cases(options), number(options, "bound-seconds", 0), System.out);
            if (!options.containsKey("only") || options.get("only").contains("doubling")) {
                System.out.println();
                Doubling.print(doubling(options, DOUBLED), System.out);
            }
            return 0;
        } catch (IllegalArgumentException | IOException e) {
            System.err.println(e.getMessage());
            System.err.print(USAGE);
            return 2;
        }
    }

    private static Map<String, String> options(String[] args) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int k = 0; k < args.length; k += 2) {
            if (!args[k].startsWith("--") || k + 1 == args.length) {
                throw new IllegalArgumentException("not understood: " + args[k]);
            }
            options.put(args[k].substring(2), args[k + 1]);
        }
        return options;
    }

    private static int number(Map<String, String> options, String name, int otherwise) {
        return Integer.parseInt(options.getOrDefault(name, Integer.toString(otherwise)));
    }

    private static Doubling.Terms doubling(Map<String, String> options, List<Integer> sizes) {
        return new Doubling.Terms(
                sizes,
                number(options, "seconds", 12),
                number(options, "runs", 2),
                number(options, "instances", 3),
                number(options, "bound-seconds", 120));
    }

    private static int bound(Map<String, String> options, long seconds) throws IOException {
        Instance instance = instance(options.get("bound"));
        Stopwatch watch = new Stopwatch();
        double bound = BoundRun.of(instance, Integer.MAX_VALUE, () -> Stopwatch.sinceProcessBegan() > seconds);
        Figures figures = Figures.of(
                new Outcome("PeakPlan, bound", Optional.empty(), Optional.empty(), bound, Effort.since(watch)));
        if (options.containsKey("figures")) {
            InstanceFiles.write(Path.of(options.get("figures")), figures);
        }
        System.out.printf(
                Locale.ROOT,
                "bound %.2f seconds %.1f processor seconds %.1f%n",
                bound,
                figures.seconds(),
                figures.cpuSeconds());
        return 0;
    }

    private static int cancel(Map<String, String> options) throws IOException {
        long limit = Long.parseLong(options.getOrDefault("seconds", "180"));
        List<Double> moments = Stream.of(options.getOrDefault("at", "3,30,120").split(","))
                .map(Double::valueOf)
                .toList();
        System.out.println("| cancelled after s | in phase | back after s | processor s | passes the checker |");
        System.out.println("|---|---|---|---|---|");
        CancelRun.of(instance(options.get("cancel")), limit, moments)
                .forEach(run -> System.out.printf(
                        Locale.ROOT,
                        "| %.0f | %s | %.2f | %.2f | %s |%n",
                        run.at(),
                        run.phase(),
                        run.took(),
                        run.processor(),
                        run.feasible()));
        return 0;
    }

    private static List<Case> cases(Map<String, String> options) {
        int runs = number(options, "runs", 5);
        List<String> only = List.of(options.getOrDefault("only", "").split(","));
        return Case.standard(runs).stream()
                .filter(each -> !options.containsKey("only") || only.contains(each.instance()))
                .map(each -> options.getOrDefault("peers", "yes").equals("no") ? each.alone() : each)
                .toList();
    }

    private static int generate(Map<String, String> options, long seed) throws IOException {
        InstanceFiles.write(
                Path.of(options.get("plan")), InstanceGenerator.generate(size(options.get("generate")), seed));
        return 0;
    }

    private static InstanceSize size(String teamsByPeriods) {
        String[] parts = teamsByPeriods.split("x");
        int teams = Integer.parseInt(parts[0]);
        int periods = Integer.parseInt(parts[1]);
        InstanceSize months = InstanceSize.months("G" + teams, teams);
        return new InstanceSize(months.name(), teams, months.sites(), periods, periods != 12, months.initiatives());
    }

    private static int single(Map<String, String> options, long seconds, long seed) throws IOException {
        Instance instance = instance(options.get("instance"));
        SolveLog log = new SolveLog();
        Solver solver = options.containsKey("log")
                ? new ProductRun(log)
                : Solvers.named(options.getOrDefault("solver", Solvers.PEAKPLAN.id));
        double left = Math.max(1, seconds - Stopwatch.sinceProcessBegan());
        Outcome outcome = solver.solve(instance, left, seed);
        if (options.containsKey("plan") && outcome.plan().isPresent()) {
            InstanceFiles.write(Path.of(options.get("plan")), outcome.plan().get());
        }
        if (options.containsKey("log")) {
            InstanceFiles.write(Path.of(options.get("log")), log.entries());
        }
        Figures figures = Figures.of(outcome);
        if (options.containsKey("figures")) {
            InstanceFiles.write(Path.of(options.get("figures")), figures);
        }
        System.out.printf(
                Locale.ROOT,
                "%s: objective %.2f violation %.2e %s%nbound %.2f gap %.4f %% seconds %.1f processor seconds %.1f"
                        + " evaluations per second %.0f peak memory %.0f MB levels of the curve %d%n",
                figures.solver(),
                figures.objective(),
                figures.violation(),
                figures.where(),
                figures.bound(),
                100 * (figures.objective() / figures.bound() - 1),
                figures.seconds(),
                figures.cpuSeconds(),
                figures.evaluationsPerSecond(),
                figures.peakMegabytes(),
                figures.curveLevels());
        return figures.feasible() ? 0 : 1;
    }

    private static Instance instance(String name) throws IOException {
        return switch (name) {
            case "S", "M" -> InstanceFiles.published(name);
            case "L" -> InstanceGenerator.generate(InstanceSize.L, INSTANCE_SEED);
            case "XL" -> InstanceGenerator.generate(InstanceSize.XL, INSTANCE_SEED);
            default ->
                GENERATED.matcher(name).matches()
                        ? InstanceGenerator.generate(size(name), INSTANCE_SEED)
                        : InstanceFiles.readInstance(Path.of(name));
        };
    }
}
