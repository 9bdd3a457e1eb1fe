package dev.peakplan.plan;

import java.util.Optional;

/**
 * One driver of the difference between two plans: what the figures change by when this driver alone changes after those before it. The steps
 * of a bridge add up exactly to the difference of the two plans, in every figure.
 *
 * @param driver what changes
 * @param change the change of the scenario, for {@link Driver#INPUT}
 * @param cost change of all spending
 * @param meanHeads change of the mean heads
 * @param lostContacts change of the lost contacts
 * @param shortfallHours change of the missing hours
 * @param serviceLevel change of the service level, as a fraction; 0 where none is defined
 */
public record BridgeStep(
        Driver driver,
        Optional<ScenarioChange> change,
        Money cost,
        double meanHeads,
        double lostContacts,
        double shortfallHours,
        double serviceLevel) {

    /** What can make two plans differ. */
    public enum Driver {
        /** A change of the inputs, at unchanged decisions. */
        INPUT,
        /** Other initiatives, or other starts of them. */
        INITIATIVES,
        /** Other hires and releases. */
        HEADS,
        /** Other overtime. */
        OVERTIME
    }
}
