package dev.peakplan.benchmarks.run;

import dev.peakplan.benchmarks.instance.Instance;
import dev.peakplan.benchmarks.instance.RequestMapping;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.planner.Planner;
import dev.peakplan.planner.SolveMonitor;
import dev.peakplan.planner.SolveOptions;
import java.util.ArrayList;
import java.util.List;

/** How long a solve takes to come back with its best checked plan when it is cancelled at given moments. */
public final class CancelRun {
    private static final double NANOS = 1e9;

    private CancelRun() {}

    /**
     * One cancelled solve.
     *
     * @param at seconds from the start of the solve to the moment from which it is told to stop
     * @param took seconds from that moment to the plan
     * @param processor processor seconds from when the solve first heard of it to the plan
     * @param phase the last phase that had begun by then
     * @param feasible whether the plan passes the checker
     */
    public record Cancelled(double at, double took, double processor, SolveMonitor.Phase phase, boolean feasible) {}

    /** Cancels one solve with a limit of {@code limit} seconds at each of {@code moments}, seconds. */
    public static List<Cancelled> of(Instance instance, long limit, List<Double> moments) {
        PlanRequest request = RequestMapping.toRequest(instance, 1);
        List<Cancelled> runs = new ArrayList<>();
        for (double moment : moments) {
            long start = System.nanoTime();
            Told told = new Told(start + (long) (moment * NANOS));
            PlanResult result = Planner.plan(request, SolveOptions.seconds(limit), told);
            double took = (System.nanoTime() - start) / NANOS - moment;
            runs.add(new Cancelled(
                    moment,
                    took,
                    told.heard == null ? 0 : told.heard.cpuSeconds(),
                    told.last,
                    result.assessment().feasible()));
        }
        return runs;
    }

    private static final class Told implements SolveMonitor {
        private final long from;
        private volatile Phase last = Phase.REQUIRE;
        private volatile Stopwatch heard;

        Told(long from) {
            this.from = from;
        }

        @Override
        public void phase(Phase phase) {
            last = cancelled() ? last : phase;
        }

        @Override
        public boolean cancelled() {
            boolean now = System.nanoTime() >= from;
            heard = now && heard == null ? new Stopwatch() : heard;
            return now;
        }
    }
}
