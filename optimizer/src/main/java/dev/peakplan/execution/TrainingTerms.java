package dev.peakplan.execution;

import dev.peakplan.plan.Money;
import dev.peakplan.plan.UnfitValue;

/**
 * What a training costs and is expected to bring; all of it assumptions of the user's own.
 *
 * @param hoursPerAgent working hours a trainee is away, at least 0
 * @param coursePerAgent fee per trainee
 * @param hourlyPay what an hour of an agent costs: the lost time 误工费 is paid at it
 * @param gapClosed share of the gap to the team's median that a training closes, in (0, 1]
 * @param fewestContacts agents with fewer contacts are not judged
 * @param slowerBy an agent whose handle time is above the team's median by this share is suggested, above 0
 * @param lowerQualityBy an agent whose quality is below the team's median by this much is suggested, above 0
 */
public record TrainingTerms(
        double hoursPerAgent,
        Money coursePerAgent,
        Money hourlyPay,
        double gapClosed,
        int fewestContacts,
        double slowerBy,
        double lowerQualityBy) {
    public TrainingTerms {
        if (!(hoursPerAgent >= 0 && gapClosed > 0 && gapClosed <= 1 && slowerBy > 0 && lowerQualityBy > 0)
                || fewestContacts < 1) {
            throw new UnfitValue(
                    "hours at least 0, gapClosed in (0, 1], thresholds above 0, fewestContacts at least 1",
                    "工时至少为 0，gapClosed 大于 0 且不超过 1，阈值大于 0，最少联络数至少为 1");
        }
    }

    /** Sixteen hours, half of the gap closed, from 100 contacts, 20 % slower or 0.10 lower quality. */
    public static TrainingTerms usual(Money coursePerAgent, Money hourlyPay) {
        return new TrainingTerms(16, coursePerAgent, hourlyPay, 0.5, 100, 0.2, 0.10);
    }
}
