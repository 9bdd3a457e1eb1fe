package dev.peakplan.benchmarks;

import dev.peakplan.benchmarks.peers.NaiveRun;
import dev.peakplan.benchmarks.peers.OrToolsRun;
import dev.peakplan.benchmarks.run.ProductRun;
import dev.peakplan.benchmarks.run.Solver;

/** The solvers by the names that the command line has for them. */
enum Solvers {
    PEAKPLAN("peakplan", new ProductRun()),
    SCIP("scip", OrToolsRun.SCIP),
    HIGHS("highs", OrToolsRun.HIGHS),
    CP_SAT("cp-sat", OrToolsRun.CP_SAT),
    NAIVE("naive", new NaiveRun());

    final String id;
    final Solver solver;

    Solvers(String id, Solver solver) {
        this.id = id;
        this.solver = solver;
    }

    static Solver named(String id) {
        for (Solvers each : values()) {
            if (each.id.equals(id)) {
                return each.solver;
            }
        }
        throw new IllegalArgumentException("no solver is called " + id);
    }
}
