package dev.peakplan.server.plans;

import dev.peakplan.server.planning.Outcome;

/** Hears of finished plans, in the transaction that keeps them. */
public interface PlanKept {
    /**
     * A plan was made.
     *
     * @param planId the plan
     * @param outcome what came of it
     */
    void kept(String planId, Outcome outcome);
}
