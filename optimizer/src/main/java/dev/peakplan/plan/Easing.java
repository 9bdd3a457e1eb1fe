package dev.peakplan.plan;

import java.util.OptionalDouble;

/**
 * The two optima that what easing a limit buys is the difference of, both for the plan's initiatives and staffing in fractions.
 *
 * @param by by how much the limit was eased, in its own unit: money in minor units, or seats, or hires; positive. What one step buys is the
 *     difference of the optima times step / by.
 * @param present the best with the limit as it is
 * @param eased the best with the limit eased
 */
public record Easing(double by, Optimum present, Optimum eased) {
    public Easing {
        if (!(by > 0)) {
            throw new UnfitValue("by must be positive: " + by, "by 须大于 0：" + by);
        }
    }

    /**
     * What the best staffing comes to.
     *
     * @param objective what is minimised
     * @param spending all spending, part of the objective
     * @param lostContacts contacts lost or left undone
     * @param shortfallHours required hours that are not staffed
     * @param serviceLevel share of real-time contacts answered within their threshold; absent where none is defined
     */
    public record Optimum(
            Money objective, Money spending, double lostContacts, double shortfallHours, OptionalDouble serviceLevel) {}
}
