package dev.peakplan.solver;

import java.util.Arrays;
import java.util.SplittableRandom;

/** What one run of OptaPlanner shares between its parts; used by one thread only. */
final class Run {
    final Pace pace;
    final SplittableRandom random;
    /** Whether the choice of initiatives may change. */
    final boolean portfolioMoves;
    /** Teams whose schedules may change. */
    final int[] teams;
    /** What other runs may use of the limits, or null. */
    Room room;
    /** Where the run stood when it was over, or null. */
    Position last;
    /** Hears what is found. */
    final Progress progress;
    /** The totals of the working solution. */
    Totals totals;
    /** The best feasible position passed, or null. */
    Position best;

    long bestObjective = Long.MAX_VALUE;
    /** The temperature now, minor units. */
    double temperature;

    private final TeamDraft[] drafts;

    Run(Pace pace, SplittableRandom random, int[] teams, boolean portfolioMoves, Progress progress) {
        this.progress = progress;
        this.temperature = pace.temperature();
        this.drafts = new TeamDraft[1 + Arrays.stream(teams).max().orElse(0)];
        this.pace = pace;
        this.random = random;
        this.teams = teams;
        this.portfolioMoves = portfolioMoves;
    }

    /** Counts one evaluation, and cools from time to time. */
    void evaluated() {
        if (pace.evaluated()) {
            temperature = pace.temperature();
        }
    }

    /** The buffers for drafts of a team; OptaPlanner asks for moves anew in every step, the buffers stay. */
    TeamDraft draft(TeamEntity team) {
        int i = team.getIndex();
        if (drafts[i] == null || drafts[i].team != team) {
            drafts[i] = new TeamDraft(team);
        }
        return drafts[i];
    }
}
