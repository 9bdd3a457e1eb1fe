package dev.peakplan.server.commandline;

import dev.peakplan.simulation.Progress;

/** Shows how far a simulation is: one line redrawn on a terminal, else a line per quarter. */
final class SimulationProgress implements Progress {
    private static final int QUARTERS = 4;

    private final Console console;
    private final String what;
    private int shown = -1;

    SimulationProgress(Console console, String what) {
        this.console = console;
        this.what = what;
    }

    @Override
    public synchronized boolean goOn(int done, int total) {
        int parts = console.terminal() ? 100 : QUARTERS;
        int part = (int) ((long) parts * done / Math.max(1, total));
        if (part > shown) {
            shown = part;
            String line = console.words().say(what, done, total);
            if (console.terminal()) {
                console.err().print("\r\u001b[K" + line);
            } else {
                console.err().println(line);
            }
            console.err().flush();
        }
        return true;
    }

    /** Leaves the line for what comes after. */
    void end() {
        if (console.terminal()) {
            console.err().print("\r\u001b[K");
            console.err().flush();
        }
    }
}
