package dev.peakplan.server.commandline;

import dev.peakplan.plan.Money;
import dev.peakplan.planner.SolveMonitor;
import java.util.Locale;

/** Shows progress on standard error: one line redrawn in place on a terminal, else a line per phase. */
final class ProgressLine implements SolveMonitor {
    private static final long NANOS_BETWEEN_DRAWINGS = 200_000_000L;

    private final Console console;
    private final boolean terminal;
    private String phase = "";
    private String figures = "";
    private long drawn;

    ProgressLine(Console console) {
        this.console = console;
        this.terminal = console.terminal();
    }

    @Override
    public synchronized void phase(Phase next) {
        phase = console.words().say("phase." + next.name().toLowerCase(Locale.ROOT));
        if (terminal) {
            draw();
        } else {
            console.err().println(phase);
        }
    }

    @Override
    public synchronized void improved(double secondsElapsed, Money objective, Money bound) {
        String best =
                console.words().say("progress.best", objective, String.format(Locale.ROOT, "%.1f", secondsElapsed));
        figures = bound.equals(Money.ZERO)
                ? best
                : best + " " + console.words().say("progress.gap", gap(objective, bound));
        if (terminal && System.nanoTime() - drawn > NANOS_BETWEEN_DRAWINGS) {
            draw();
        }
    }

    /** Leaves the line for what comes after. */
    synchronized void end() {
        if (terminal) {
            console.err().print("\r\u001b[K");
        } else if (!figures.isEmpty()) {
            console.err().println(figures);
        }
        console.err().flush();
    }

    private void draw() {
        drawn = System.nanoTime();
        console.err().print("\r\u001b[K" + phase + "  " + figures);
        console.err().flush();
    }

    private static String gap(Money objective, Money bound) {
        double gap = (objective.minor() - bound.minor()) / Math.max(1.0, Math.abs((double) bound.minor()));
        return String.format(Locale.ROOT, "%.2f %%", Math.max(0, gap) * 100);
    }
}
