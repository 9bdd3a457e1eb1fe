package dev.peakplan.benchmarks;

import java.util.List;

/**
 * One block of the table.
 *
 * @param instance its name or file
 * @param seconds wall seconds for each solver, the start of the process included
 * @param runs number of seeds for the product
 * @param peers other solvers, one run each
 */
record Case(String instance, long seconds, int runs, List<Solvers> peers) {
    private static final List<Solvers> ALL = List.of(Solvers.SCIP, Solvers.HIGHS, Solvers.CP_SAT, Solvers.NAIVE);

    /** What {@code bench} runs without arguments: about three quarters of an hour on two processors. */
    static List<Case> standard(int runs) {
        return List.of(
                new Case("S", 10, runs, ALL),
                new Case("M", 10, runs, List.of()),
                new Case("M", 30, runs, List.of()),
                new Case("M", 60, runs, ALL),
                new Case("L", 60, runs, ALL),
                new Case("XL", 180, runs, List.of()));
    }

    /** The product without its peers. */
    Case alone() {
        return new Case(instance, seconds, runs, List.of());
    }
}
