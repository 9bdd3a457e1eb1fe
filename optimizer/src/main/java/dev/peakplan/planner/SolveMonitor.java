package dev.peakplan.planner;

import dev.peakplan.plan.Money;

/** What a running solve tells, and how it is told to stop. Called from the solver's threads. */
public interface SolveMonitor {
    /** Hears nothing, never stops. */
    SolveMonitor SILENT = new SolveMonitor() {};

    /** A new phase began. */
    default void phase(Phase phase) {}

    /**
     * Something improved.
     *
     * @param secondsElapsed since the start
     * @param objective best objective so far
     * @param bound best bound so far; zero while none is known
     */
    default void improved(double secondsElapsed, Money objective, Money bound) {}

    /** Asked often; once true the solve ends within two seconds with its best plan. */
    default boolean cancelled() {
        return false;
    }

    /** The phases in their order. */
    enum Phase {
        REQUIRE,
        PRICE,
        SEARCH,
        PROVE,
        CHECK,
        SCENARIOS
    }
}
