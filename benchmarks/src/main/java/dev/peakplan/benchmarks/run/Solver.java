package dev.peakplan.benchmarks.run;

import dev.peakplan.benchmarks.instance.Instance;

/** Something that makes a plan of an instance. */
public interface Solver {
    /** Works for about {@code seconds}; {@code seed} where it draws random numbers. */
    Outcome solve(Instance instance, double seconds, long seed);
}
