package dev.peakplan.benchmarks;

import dev.peakplan.benchmarks.instance.Instance;
import dev.peakplan.benchmarks.instance.InstanceFiles;
import dev.peakplan.benchmarks.instance.InstanceGenerator;
import dev.peakplan.benchmarks.instance.InstanceSize;
import dev.peakplan.benchmarks.instance.Score;
import dev.peakplan.benchmarks.peers.OrToolsRun;
import dev.peakplan.benchmarks.run.BoundRun;
import dev.peakplan.benchmarks.run.Outcome;
import dev.peakplan.benchmarks.run.ProductRun;
import dev.peakplan.benchmarks.run.Stopwatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The comparison as a table in Markdown: every solver the same time on the same instances, plans scored by the same arithmetic. */
final class Table {
    private static final int BOUND_STEPS = 400;

    private Table() {}

    static String of(long seconds, long seed) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append("Machine: ").append(Stopwatch.machine()).append(". ");
        text.append(seconds).append(" s for each solver, seed ").append(seed).append(".\n\n");
        text.append(
                "| instance | solver | objective | gap to the best bound | own bound | violation | seconds | processor seconds | load |\n");
        text.append("|---|---|---|---|---|---|---|---|---|\n");
        instance(
                text, InstanceFiles.published("S"), InstanceFiles.reference("S").provenLowerBound(), seconds, seed);
        instance(
                text, InstanceFiles.published("M"), InstanceFiles.reference("M").provenLowerBound(), seconds, seed);
        instance(text, InstanceGenerator.generate(InstanceSize.L, seed), Double.NaN, seconds, seed);
        return text.toString();
    }

    private static void instance(StringBuilder text, Instance instance, double known, long seconds, long seed) {
        List<Outcome> outcomes = new ArrayList<>();
        List<Double> loads = new ArrayList<>();
        outcomes.add(ProductRun.of(instance, seconds, seed));
        loads.add(Stopwatch.load());
        for (OrToolsRun.Engine engine : OrToolsRun.Engine.values()) {
            outcomes.add(OrToolsRun.of(instance, engine, seconds));
            loads.add(Stopwatch.load());
        }
        Stopwatch watch = new Stopwatch();
        double own = BoundRun.of(instance, BOUND_STEPS, () -> watch.seconds() > seconds);
        double bound = Double.isNaN(known) ? own : Math.max(known, own);
        for (int k = 0; k < outcomes.size(); k++) {
            row(text, instance.name(), outcomes.get(k), bound, loads.get(k));
        }
        text.append(String.format(
                Locale.ROOT,
                "| %s | PeakPlan, bound alone | | | %.0f | | %.1f | %.1f | %.1f |%n",
                instance.name(),
                own,
                watch.seconds(),
                watch.cpuSeconds(),
                Stopwatch.load()));
    }

    private static void row(StringBuilder text, String instance, Outcome outcome, double bound, double load) {
        String objective = outcome.score()
                .map(score -> String.format(Locale.ROOT, "%.0f", score.objective()))
                .orElse("none");
        String gap = outcome.score()
                .filter(Score::feasible)
                .map(score -> String.format(Locale.ROOT, "%.2f %%", 100 * score.gapTo(bound)))
                .orElse("-");
        String violation = outcome.score()
                .map(score -> String.format(Locale.ROOT, "%.1e", score.violation()))
                .orElse("-");
        text.append(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %.0f | %s | %.1f | %.1f | %.1f |%n",
                instance,
                outcome.solver(),
                objective,
                gap,
                outcome.bound(),
                violation,
                outcome.seconds(),
                outcome.cpuSeconds(),
                load));
    }
}
