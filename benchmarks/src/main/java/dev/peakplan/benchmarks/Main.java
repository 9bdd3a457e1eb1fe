package dev.peakplan.benchmarks;

import dev.peakplan.benchmarks.instance.Instance;
import dev.peakplan.benchmarks.instance.InstanceFiles;
import dev.peakplan.benchmarks.instance.InstanceGenerator;
import dev.peakplan.benchmarks.instance.InstanceSize;
import dev.peakplan.benchmarks.run.Outcome;
import dev.peakplan.benchmarks.run.ProductRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The benchmarks' command line; see {@link #USAGE}. */
public final class Main {
    private static final String USAGE =
            """
            bench [--seconds N] [--seed N]                                  the table: S, M and a generated L beside other solvers
            bench --instance FILE|S|M|L|XL [--seconds N] [--seed N] [--plan OUT.json]   one instance, the plan written to OUT.json
            bench --generate TEAMSxPERIODS --seed N --plan OUT.json          writes a generated instance (12 periods: months, else weeks)
            """;

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
            System.out.print(Table.of(seconds, seed));
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

    private static int generate(Map<String, String> options, long seed) throws IOException {
        String[] parts = options.get("generate").split("x");
        int teams = Integer.parseInt(parts[0]);
        int periods = Integer.parseInt(parts[1]);
        InstanceSize months = InstanceSize.months("G" + teams, teams);
        InstanceSize size =
                new InstanceSize(months.name(), teams, months.sites(), periods, periods != 12, months.initiatives());
        InstanceFiles.write(Path.of(options.get("plan")), InstanceGenerator.generate(size, seed));
        return 0;
    }

    private static int single(Map<String, String> options, long seconds, long seed) throws IOException {
        Instance instance = instance(options.get("instance"), seed);
        Outcome outcome = ProductRun.of(instance, seconds, seed);
        if (options.containsKey("plan")) {
            InstanceFiles.write(Path.of(options.get("plan")), outcome.plan().orElseThrow());
        }
        var score = outcome.score().orElseThrow();
        System.out.printf(
                Locale.ROOT,
                "objective %.2f penalty %.2f cost %.2f violation %.2e %s%nbound %.2f gap %.4f %% seconds %.1f processor seconds %.1f evaluations per second %.0f%n",
                score.objective(),
                score.penalty(),
                score.cost(),
                score.violation(),
                score.feasible() ? "" : score.where(),
                outcome.bound(),
                100 * score.gapTo(outcome.bound()),
                outcome.seconds(),
                outcome.cpuSeconds(),
                outcome.evaluationsPerSecond());
        return score.feasible() ? 0 : 1;
    }

    private static Instance instance(String name, long seed) throws IOException {
        return switch (name) {
            case "S", "M" -> InstanceFiles.published(name);
            case "L" -> InstanceGenerator.generate(InstanceSize.L, seed);
            case "XL" -> InstanceGenerator.generate(InstanceSize.XL, seed);
            default -> InstanceFiles.readInstance(Path.of(name));
        };
    }
}
