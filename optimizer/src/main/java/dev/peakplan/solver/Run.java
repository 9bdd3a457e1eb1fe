package dev.peakplan.solver;

import java.util.Random;

/** What one run of OptaPlanner shares between its parts; used by one thread only. */
final class Run {
    final Pace pace;
    final Random random;
    /** Whether the choice of initiatives may change. */
    final boolean portfolioMoves;
    /** Teams whose schedules may change. */
    final int[] teams;
    /** Hears what is found. */
    final Progress progress;
    /** The totals of the working solution. */
    Totals totals;
    /** The best feasible position passed, or null. */
    Position best;

    long bestObjective = Long.MAX_VALUE;

    Run(Pace pace, Random random, int[] teams, boolean portfolioMoves, Progress progress) {
        this.progress = progress;
        this.pace = pace;
        this.random = random;
        this.teams = teams;
        this.portfolioMoves = portfolioMoves;
    }
}
