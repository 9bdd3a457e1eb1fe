package dev.peakplan.plan;

import java.util.List;

/**
 * One step of a derivation.
 *
 * @param kind what is found
 * @param subject of which queue, interval or multiple; empty when of the team and period
 * @param inputs what it is found from
 * @param value what is found, in {@link StepKind#unit()}
 */
public record DerivationStep(StepKind kind, String subject, List<Input> inputs, double value) {
    public DerivationStep {
        inputs = List.copyOf(inputs);
    }

    /** The formula in the symbols of the inputs. */
    public String formula() {
        return kind.formula();
    }

    /**
     * A figure that goes in.
     *
     * @param symbol as in the formula
     * @param value its value
     * @param unit its unit
     */
    public record Input(String symbol, double value, String unit) {}
}
