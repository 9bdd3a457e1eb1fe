package dev.peakplan.benchmarks;

import dev.peakplan.benchmarks.instance.Instance;
import dev.peakplan.benchmarks.instance.InstanceFiles;
import dev.peakplan.benchmarks.instance.InstanceGenerator;
import dev.peakplan.benchmarks.instance.InstanceSize;
import dev.peakplan.benchmarks.run.Figures;
import dev.peakplan.benchmarks.run.Outcome;
import dev.peakplan.benchmarks.run.Solver;
import dev.peakplan.benchmarks.run.Stopwatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The benchmarks' command line; see {@link #USAGE}. */
public final class Main {
    private static final String USAGE =
            """
            bench [--runs N] [--only INSTANCE,...] [--peers yes|no]               the table: S, M, L, XL, PeakPlan beside other solvers
            bench --instance FILE|S|M|L|XL|TEAMSxPERIODS [--seconds N] [--seed N] [--plan OUT.json] [--figures OUT.json]
                  [--solver peakplan|scip|highs|cp-sat|naive]               one instance; the plan written to OUT.json
            bench --generate TEAMSxPERIODS --seed N --plan OUT.json          writes a generated instance (12 periods: months, else weeks)
            """;

    private static final Pattern GENERATED = Pattern.compile("\\d+x\\d+");
    /** Generated instances are the same whatever the seed of the search. */
    private static final long INSTANCE_SEED = 1;

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
            Table.print(cases(options), System.out);
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

    private static List<Case> cases(Map<String, String> options) {
        int runs = Integer.parseInt(options.getOrDefault("runs", "5"));
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
        Solver solver = Solvers.named(options.getOrDefault("solver", Solvers.PEAKPLAN.id));
        double left = Math.max(1, seconds - Stopwatch.sinceProcessBegan());
        Outcome outcome = solver.solve(instance, left, seed);
        if (options.containsKey("plan") && outcome.plan().isPresent()) {
            InstanceFiles.write(Path.of(options.get("plan")), outcome.plan().get());
        }
        Figures figures = Figures.of(outcome);
        if (options.containsKey("figures")) {
            InstanceFiles.write(Path.of(options.get("figures")), figures);
        }
        System.out.printf(
                Locale.ROOT,
                "%s: objective %.2f violation %.2e %s%nbound %.2f gap %.4f %% seconds %.1f processor seconds %.1f"
                        + " evaluations per second %.0f peak memory %.0f MB%n",
                figures.solver(),
                figures.objective(),
                figures.violation(),
                figures.where(),
                figures.bound(),
                100 * (figures.objective() / figures.bound() - 1),
                figures.seconds(),
                figures.cpuSeconds(),
                figures.evaluationsPerSecond(),
                figures.peakMegabytes());
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
