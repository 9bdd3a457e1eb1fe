package dev.peakplan.plan;

import java.util.List;

/**
 * How the required hours of a team and period come about.
 *
 * @param teamId the team
 * @param periodIndex the period, from 0
 * @param steps the steps in order; each uses what is stated or what an earlier step found
 */
public record Derivation(String teamId, int periodIndex, List<DerivationStep> steps) {
    public Derivation {
        steps = List.copyOf(steps);
    }
}
