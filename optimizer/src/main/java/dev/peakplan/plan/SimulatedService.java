package dev.peakplan.plan;

import java.util.Optional;

/**
 * Service of a team in a period as a simulation of the plan found it, of one queue or of all real-time queues together. Shares are of the
 * contacts offered unless said otherwise; for deferrable contacts the threshold is their due time, and abandoned means overdue.
 *
 * @param teamId the team
 * @param queueId the queue; absent for all real-time queues of the team together
 * @param period index of the period
 * @param contacts contacts simulated
 * @param serviceLevel answered in time / offered: PeakPlan's own definition
 * @param halfWidth half the width of its 95 % confidence interval
 * @param lessShortAbandons answered in time / (offered - abandoned in time)
 * @param plusShortAbandons (answered in time + abandoned in time) / offered
 * @param ofAnswered answered in time / answered
 * @param abandonment abandoned / offered
 * @param meanWaitSeconds mean wait over all contacts
 * @param occupancy share of their time that the team's agents were busy
 */
public record SimulatedService(
        String teamId,
        Optional<String> queueId,
        int period,
        long contacts,
        double serviceLevel,
        double halfWidth,
        double lessShortAbandons,
        double plusShortAbandons,
        double ofAnswered,
        double abandonment,
        double meanWaitSeconds,
        double occupancy) {}
