package dev.peakplan.benchmarks.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.peakplan.plan.Money;
import dev.peakplan.planner.SolveMonitor;
import java.util.ArrayList;
import java.util.List;

/** Writes down when which phase of a solve began and when it found something better. Seconds count from the start of the process. */
public final class SolveLog implements SolveMonitor {
    private static final double MINOR = 100;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * One event.
     *
     * @param seconds since the process began
     * @param phase the phase that began, or null
     * @param objective the best objective from now on, yuan; 0 where a phase began
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(double seconds, Phase phase, double objective) {}

    @Override
    public synchronized void phase(Phase phase) {
        entries.add(new Entry(Stopwatch.sinceProcessBegan(), phase, 0));
    }

    @Override
    public synchronized void improved(double secondsElapsed, Money objective, Money bound) {
        entries.add(new Entry(Stopwatch.sinceProcessBegan(), null, objective.minor() / MINOR));
    }

    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }
}
